import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workbench, becomeOwner, openBrowser, startWorkbench } from "./workbench.ts";

let workbench: Workbench;
let browser: Browser;
let owner: BrowserContext;
let organisation: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  browser = await openBrowser();
  ({ context: owner, organisation } = await becomeOwner(browser, workbench));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

const at = (path: string) => `${workbench.address}/o/${organisation}/${path}`;

async function open(path: string): Promise<Page> {
  const page = await owner.newPage();
  await page.goto(at(path));
  return page;
}

test("the owner finds the sample organisation: its purpose, its plan and what the rules find", async () => {
  const page = await open("direction");
  await page.getByText("Nobody on the sound is cut off.").first().waitFor();
  await page.getByRole("link", { name: "Plan" }).click();
  await page.getByText("Sail without smoke").first().waitFor();
  await page.getByRole("link", { name: "Findings" }).click();
  await page.getByRole("heading", { name: "Work waits for itself, round a ring." }).waitFor();
  await page.close();
}, 60_000);

test("a finding that is settled in one window goes from the other without loading it again", async () => {
  const page = await open("findings");
  const question = page.getByText("which of these contributions is not meant?");
  await question.waitFor();
  const answer = await owner.request.get(`${workbench.address}/api/organisations/${organisation}/objectives`);
  const { rows } = (await answer.json()) as {
    rows: { id: string; title: string; version: number; supports: { to: string; share: number | null }[] }[];
  };
  const roster = rows.find(({ title }) => title === "A roster a family can live with");
  const berths = rows.find(({ title }) => title === "Fill the 23 empty berths");
  expect(roster && berths).toBeDefined();
  const supports = roster?.supports.filter(({ to }) => to !== berths?.id);
  const changed = await owner.request.patch(
    `${workbench.address}/api/organisations/${organisation}/objectives/${roster?.id ?? ""}`,
    { data: { version: roster?.version, row: { supports } }, headers: { origin: workbench.address } },
  );
  expect(changed.status()).toBe(200);
  await question.waitFor({ state: "detached", timeout: 10_000 });
  await page.close();
}, 60_000);

test("an export is a file, and its import has nothing to take over", async () => {
  const page = await open("export");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download: Alignment folder" }).click();
  const file = await (await download).path();
  expect(existsSync(file)).toBe(true);
  await page.goto(at("import"));
  await page.locator("input[type=file]").setInputFiles({
    name: "folder.zip",
    mimeType: "application/zip",
    buffer: await readFile(file),
  });
  await page.getByText("There is nothing to take over").waitFor();
  await page.close();
}, 60_000);

test("a folder is imported into a new organisation and taken back with one click", async () => {
  const page = await open("import");
  const units = "id,name\nnorth-quay,North Quay Works\n";
  await page.locator("input[type=file]").setInputFiles({
    name: "units.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(units),
  });
  await page.getByRole("button", { name: "Take over" }).click();
  await page.getByText("1 row was taken over.").waitFor();
  await page.goto(at("history"));
  await page
    .getByRole("button", { name: /^Take back/ })
    .first()
    .click();
  await page
    .getByText(/Taken back/)
    .first()
    .waitFor();
  await page.close();
}, 60_000);

test("an address of somebody else's organisation leads nowhere", async () => {
  const answer = await owner.request.get(`${workbench.address}/api/organisations/elsewhere/objectives`);
  expect(answer.status()).toBe(404);
  expect(await answer.json()).toMatchObject({ type: "/problems/not_found" });
});
