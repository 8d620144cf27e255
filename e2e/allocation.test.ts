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

async function open(search = ""): Promise<Page> {
  const page = await owner.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/allocation${search}`);
  await page.getByRole("heading", { name: "Best for the goals" }).waitFor();
  return page;
}

test("less money makes cuts that are told with their words; the number of each initiative opens", async () => {
  const page = await open("?money=3500000");
  const cut = page.getByRole("region", { name: "What is cut, and whose wishes fall" });
  await expect.poll(() => cut.getByRole("heading", { level: 3 }).count()).toBeGreaterThanOrEqual(2);
  await expect.poll(() => cut.getByRole("figure").count()).toBeGreaterThanOrEqual(2);
  await page.locator("table button").first().click();
  const why = page.getByRole("complementary");
  await why.getByText("Of 100 points of priority", { exact: false }).waitFor();
  await page.close();
}, 60_000);

test("a scenario is taken as a decision, and taken back", async () => {
  const page = await open("?money=3500000");
  const statuses = async () => {
    const answer = await owner.request.get(
      `${workbench.address}/api/organisations/${organisation}/initiatives`,
    );
    const { rows } = (await answer.json()) as { rows: { id: string; status: string | null }[] };
    return rows.map(({ id, status }) => `${id} ${status ?? ""}`).sort();
  };
  const before = await statuses();
  await page.getByRole("button", { name: "Take this scenario" }).click();
  await page.getByText("Taken: Best for the goals").waitFor();
  expect(await statuses()).not.toEqual(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(statuses).toEqual(before);
  await page.close();
}, 60_000);

test("axe finds nothing on the page, by day and by night", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await open("?money=3500000");
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.close();
  }
}, 60_000);
