import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
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

async function rowsOf(table: string) {
  const answer = await owner.request.get(`${workbench.address}/api/organisations/${organisation}/${table}`);
  return ((await answer.json()) as { rows: Record<string, unknown>[] }).rows;
}

test("a severe barrier gets a response and an owner, and the page says so at once", async () => {
  const page = await open("friction");
  await page.getByText("2 severe barriers have no response.").waitFor();
  await page.getByRole("button", { name: "Nobody may say no to the timetable" }).click();
  const inspector = page.getByRole("complementary", { name: "Nobody may say no to the timetable" });
  await inspector.getByRole("combobox", { name: "Response" }).selectOption({ label: "Remove it" });
  await page.getByText("1 severe barrier has no response.").waitFor();
  await inspector.getByRole("combobox", { name: "Who deals with it" }).fill("Maren");
  await page.getByRole("option", { name: "Maren Oyelaran" }).click();
  await page.getByText("severity 5, likelihood 4").first().waitFor();
  await expect
    .poll(async () =>
      (await rowsOf("barriers")).find(({ title }) => title === "Nobody may say no to the timetable"),
    )
    .toMatchObject({ response: "remove", owner: "p-maren" });
  await page.close();
}, 60_000);

test("a decision is recorded with its reason and by whom it was seen otherwise", async () => {
  const page = await open("friction?view=decisions");
  await page.getByRole("button", { name: "Add decision" }).click();
  const fields = page.getByRole("complementary", { name: "New decision" });
  const question = fields.getByRole("textbox", { name: "What had to be decided" });
  await question.fill("Do Sailing and Harbours plan the quay together?");
  await question.blur();
  const inspector = page.getByRole("complementary", {
    name: "Do Sailing and Harbours plan the quay together?",
  });
  for (const [name, words] of [
    ["What was decided", "Yes, every Monday."],
    ["Why", "Two plans for one quay cost eleven calls a bus."],
    ["Who saw it otherwise, and why", "Gideon Marchetti-Roe: another meeting."],
  ] as const) {
    await inspector.getByRole("textbox", { name, exact: true }).fill(words);
    await inspector.getByRole("textbox", { name, exact: true }).blur();
  }
  await page
    .getByRole("button", { name: /Do Sailing and Harbours/ })
    .getByText("somebody saw it otherwise")
    .waitFor();
  await expect
    .poll(async () => (await rowsOf("decisions")).find(({ outcome }) => outcome === "Yes, every Monday."))
    .toMatchObject({ reason: "Two plans for one quay cost eleven calls a bus." });
  await page.close();
}, 60_000);

test("answers are shown as they lie, two camps as two camps, and can be taken along as a picture and as numbers", async () => {
  const page = await open("friction?view=agreement");
  const bus = page.getByRole("article", { name: "The boat should wait when the bus is late." });
  await bus.getByText("Two camps: 15 of 32 at the low end, 15 at the high end.").waitFor();
  await page
    .getByRole("img", { name: /^Finance and Contracts and People and Crewing side by side/ })
    .waitFor();
  for (const [choice, begins] of [
    ["Picture to edit (SVG)", "<svg"],
    ["Picture (PNG)", "\u0089PNG"],
    ["Numbers (CSV)", "question,unit,people,mean,1,2,3,4,5\r\n"],
  ] as const) {
    await bus.getByRole("button", { name: "Download" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: choice }).click();
    const file = await readFile(await (await download).path(), "latin1");
    expect(file.startsWith(begins)).toBe(true);
  }
  await page.close();
}, 60_000);

test("the rules that put the goals in order stand side by side, and one of them is chosen by a recorded decision", async () => {
  const page = await open("friction?view=priorities");
  const table = page.getByRole("region", { name: /^The place of each option/ });
  await table.getByRole("columnheader", { name: /Kemeny/ }).waitFor();
  expect(await table.getByRole("row").count()).toBeGreaterThan(5);
  await page.getByRole("combobox", { name: "Whose word counts how much" }).selectOption("influence");
  await page.waitForURL(/weights=influence/);
  await page.getByRole("combobox", { name: "The rule that holds" }).selectOption("schulze");
  await page.getByRole("button", { name: "Record as a decision" }).click();
  await page.getByRole("complementary", { name: "In which order do these priorities stand?" }).waitFor();
  await expect
    .poll(async () =>
      (await rowsOf("decisions")).find(({ question }) => String(question).startsWith("In which order")),
    )
    .toMatchObject({ outcome: expect.stringMatching(/^Schulze’s strongest paths: .+ > .+/) as string });
  await page.close();
}, 60_000);

test.each(["light", "dark"] as const)(
  "axe finds nothing wrong with barriers and decisions (%s)",
  async (scheme) => {
    const context = await browser.newContext({
      colorScheme: scheme,
      storageState: await owner.storageState(),
    });
    for (const path of [
      "friction",
      "friction?item=b-battery",
      "friction?view=decisions",
      "friction?view=priorities",
      "friction?item=d-03",
    ]) {
      const page = await context.newPage();
      await page.goto(at(path));
      await page.getByRole("tabpanel").getByRole("button").first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.close();
    }
    await context.close();
  },
  90_000,
);
