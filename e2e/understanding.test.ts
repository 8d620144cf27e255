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

async function open(path: string): Promise<Page> {
  const page = await owner.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/${path}`);
  return page;
}

async function rowsOf(table: string) {
  const answer = await owner.request.get(`${workbench.address}/api/organisations/${organisation}/${table}`);
  return ((await answer.json()) as { rows: Record<string, unknown>[] }).rows;
}

test("words that are in no theme become one, are answered together, and Undo takes it back", async () => {
  const page = await open("understanding?theme=none");
  const words = page.getByRole("grid", { name: "Words" });
  await words.getByText("None of us in hospital.").waitFor();
  for (const said of ["We change priorities in the corridor", "I am the one who says no"])
    await words.getByRole("row").filter({ hasText: said }).getByRole("checkbox").click();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Name" }).fill("Too many firsts");
  await page.keyboard.press("Enter");
  const inspector = page.getByRole("complementary", { name: "Too many firsts" });
  await inspector.getByText("I am the one who says no").waitFor();
  expect(await words.getByText("I am the one who says no").count()).toBe(0);

  await inspector.getByRole("button", { name: "Make an objective" }).click();
  await inspector.getByRole("link", { name: "Too many firsts" }).waitFor();
  const [theme] = (await rowsOf("themes")).filter(({ title }) => title === "Too many firsts");
  const [objective] = (await rowsOf("objectives")).filter(({ title }) => title === "Too many firsts");
  expect(objective).toMatchObject({ status: "proposed", origin: [theme?.["id"]] });
  const became = await rowsOf("dispositions");
  const refused = (await rowsOf("statements")).find(({ text }) =>
    String(text).startsWith("I am the one who says"),
  );
  expect(became).toContainEqual(
    expect.objectContaining({ statement: refused?.["id"], outcome: "adopted", item: objective?.["id"] }),
  );

  await page.keyboard.press("Control+z");
  await inspector.getByRole("link", { name: "Too many firsts" }).waitFor({ state: "detached" });
  const left = await rowsOf("dispositions");
  expect(left.some(({ item }) => item === objective?.["id"])).toBe(false);
  expect(became.length - left.length).toBeGreaterThan(0);
  await page.close();
}, 60_000);

test("the engine suggests themes, marked as such, and one taken over is a theme with its words", async () => {
  const page = await open("understanding");
  await page.getByRole("button", { name: "Suggest themes" }).click();
  const suggestions = page.getByRole("region", { name: /suggestion/ });
  await suggestions.waitFor();
  const before = await rowsOf("themes");
  await suggestions.getByRole("button", { name: "Put in" }).first().click();
  await page
    .getByText(/put into|Put into/)
    .first()
    .waitFor();
  await expect.poll(async () => wordsIn(await rowsOf("themes"))).toBeGreaterThan(wordsIn(before));
  await page.close();
}, 60_000);

const wordsIn = (themes: readonly Record<string, unknown>[]) =>
  themes.reduce((sum, { statements }) => sum + (statements as string[]).length, 0);

test("a merged theme keeps its corrections, and asks again those who had confirmed", async () => {
  const page = await open("understanding?item=th-bus");
  const inspector = page.getByRole("complementary", { name: "The boat, the bus and eight minutes" });
  await inspector.getByRole("button", { name: "Merge into" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Theme" }).fill("Who sees it");
  await page.getByRole("option", { name: "Who sees it may not decide it" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Merge into" }).click();
  const into = page.getByRole("complementary", { name: "Who sees it may not decide it" });
  await into.getByText("out of date").first().waitFor();
  const themes = await rowsOf("themes");
  expect(themes.some(({ id }) => id === "th-bus")).toBe(false);
  const verdicts = (await rowsOf("verdicts")).filter(({ theme }) => theme === "th-decide");
  const merged = themes.find(({ id }) => id === "th-decide");
  for (const { revision } of verdicts) expect(revision).toBeLessThan(Number(merged?.["revision"]));
  await page.close();
}, 60_000);

test("declined words need a reason, and the page says so", async () => {
  const page = await open("understanding?item=s-015");
  await page.getByRole("button", { name: "Change the answer" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Answer" }).selectOption({ label: "Declined" });
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await dialog.getByText("Say why: the author reads it.").waitFor();
  await dialog.getByRole("textbox", { name: "Why" }).fill("The control room cannot see the bus.");
  await dialog.getByRole("button", { name: "Record the answer" }).click();
  await page.getByRole("complementary").getByText("The control room cannot see the bus.").waitFor();
  await page.close();
}, 60_000);

test.each(["light", "dark"] as const)(
  "axe finds nothing wrong with words, a theme and a statement (%s)",
  async (scheme) => {
    const context = await browser.newContext({
      colorScheme: scheme,
      storageState: await owner.storageState(),
    });
    for (const path of ["understanding", "understanding?item=th-tired", "understanding?item=s-015"]) {
      const page = await context.newPage();
      await page.goto(`${workbench.address}/o/${organisation}/${path}`);
      await page.getByRole("grid", { name: "Words" }).getByRole("row").nth(3).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.close();
    }
    await context.close();
  },
  90_000,
);
