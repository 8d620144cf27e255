/**
 * `npm run -s bench:map [OBJECTIVES]`: the map of an organisation of about 50,000 items in headless Chromium without a
 * graphics card. Goals: layout 0.5 s, first picture 1.5 s after the page was asked for, median frame 16.7 ms while the map is
 * moved and brought closer, 500 MB. Baseline: a frame that draws nothing.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AlignmentGraph, PlacedMap, Situation, organisationMap, parseDay } from "@lodestar/core";
import { readFolder } from "@lodestar/server/exchange";
import type { BrowserContext, Page } from "playwright-core";
import { becomeOwner, openBrowser, startWorkbench } from "../e2e/workbench.ts";
import { importedOrganisation } from "./imported-organisation.ts";
import { writeMadeUpFolder } from "./made-up-folder.ts";
import { fastest, line } from "./timing.ts";

const objectives = Number(process.argv[2] ?? 9000);
const ASPECT = 0.55;

/** Milliseconds since the page was asked for, once the canvas has its size and two frames have gone by. */
const untilDrawn = `new Promise((resolve) => {
  const look = () => {
    const canvas = document.querySelector("canvas");
    if (canvas === null || canvas.width === 300) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  };
  look();
})`;

/** The median time from frame to frame, over 90 of them, with an act before each. */
const frames = (act: string) => `new Promise((resolve) => {
  const took = [];
  let last = performance.now();
  const next = (now) => {
    took.push(performance.now() - last);
    last = performance.now();
    if (took.length > 90) resolve(took.slice(1).sort((a, b) => a - b)[45]);
    else { ${act}; requestAnimationFrame(next); }
  };
  requestAnimationFrame(next);
})`;

const turned = (by: string) => `document.querySelector("canvas").dispatchEvent(
  new WheelEvent("wheel", { deltaY: ${by}, clientX: 700, clientY: 500, bubbles: true, cancelable: true }))`;
/** In and out again by turns, so that all of it stays in the window and is drawn anew each time. */
const moved = turned("took.length % 2 ? -20 : 20");
const closer = turned("-40");

const folder = await mkdtemp(join(tmpdir(), "lodestar-bench-map-"));
const workbench = await startWorkbench();
const browser = await openBrowser();
try {
  await writeMadeUpFolder(folder, { objectives, people: 2000, units: 200 });
  const { organisation } = await readFolder(folder);
  const situation = new Situation(new AlignmentGraph(organisation), parseDay("2027-06-15") ?? 0);
  const map = organisationMap(situation);
  console.log(`${map.ids.length} items, ${map.from.length} links`);
  const gathered = fastest(5, () => {
    organisationMap(situation);
  });
  console.log(line("gathering the map", gathered));
  console.log(
    line(
      "layout",
      fastest(5, () => new PlacedMap(map, ASPECT)),
      "goal 500 ms",
    ),
  );
  const { context } = await becomeOwner(browser, workbench);
  await drawn(context, await importedOrganisation(context, workbench.address, folder));
} finally {
  await browser.close();
  await workbench.stop();
  await rm(folder, { recursive: true });
}

async function drawn(context: BrowserContext, organisation: string): Promise<void> {
  const page = await context.newPage();
  const firsts: number[] = [];
  for (let run = 0; run < 3; run++) {
    await page.goto(`${workbench.address}/o/${organisation}/map`);
    firsts.push(await page.evaluate<number>(untilDrawn));
  }
  console.log(line("first picture, best of three", Math.min(...firsts), "goal 1500 ms"));
  const idle = await page.evaluate<number>(frames("undefined"));
  console.log(line("median frame that draws nothing", idle));
  await told(page, "median frame while everything is moved", moved);
  await told(page, "median frame while coming closer", closer);
  const bytes = await page.evaluate<number>("performance.memory.usedJSHeapSize");
  console.log(`memory of the page ${Math.round(bytes / 2 ** 20)} MiB (goal 477)`);
}

async function told(page: Page, what: string, act: string): Promise<void> {
  console.log(line(what, await page.evaluate<number>(frames(act)), "goal 16.7 ms"));
}
