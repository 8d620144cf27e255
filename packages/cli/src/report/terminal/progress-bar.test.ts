import { expect, test } from "vitest";
import { progressBar } from "./progress-bar.ts";

function terminal(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const bar = progressBar({ isTTY, columns: 60, write: (text) => written.push(text) }, () => time);
  return { bar, written, wait: (ms: number) => void (time += ms) };
}

test("work that is done at once shows nothing", () => {
  const { bar, written, wait } = terminal(true);
  bar.show("Reading", 0.5);
  wait(399);
  bar.show("Reading", 0.9);
  bar.end();
  expect(written).toEqual([]);
});

test("where nobody looks nothing is written, however long it takes", () => {
  const { bar, written, wait } = terminal(false);
  wait(5000);
  bar.show("Reading", 0.5);
  bar.end();
  expect(written).toEqual([]);
});

test("long work shows how far it is, and leaves the line as it was", () => {
  const { bar, written, wait } = terminal(true);
  wait(500);
  bar.show("Reading 2027", 0.5);
  bar.end();
  expect(written).toEqual([
    `\r\u001b[2K${"█".repeat(12)}${"░".repeat(12)}  50 %  Reading 2027`,
    "\r\u001b[2K",
  ]);
});

test("a folder's name can neither command the terminal nor break the line", () => {
  const { bar, written, wait } = terminal(true);
  wait(500);
  bar.show(`Reading \u001b[31m${"目".repeat(80)}`);
  expect(written[0]!.slice(5)).toMatch(/^Reading ␛\[31m目+$/);
  expect(written[0]!.slice(5).length).toBeLessThan(45);
});
