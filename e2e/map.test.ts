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

async function open(path: string, context = owner): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/${path}`);
  await page
    .getByRole("application", { name: /^Map of the organisation/ })
    .or(page.getByRole("grid"))
    .waitFor();
  return page;
}

/** The colours of the picture, as many as it has. */
const coloursOf = (page: Page): Promise<number> =>
  page.getByRole("application").evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const points = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const met = new Set(new Uint32Array(Uint8Array.from(points).buffer));
    return met.size;
  });

test("an item is found by its words, its path is told, and its page opens", async () => {
  const page = await open("map");
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(20);
  await page.getByRole("searchbox", { name: "Find on the map" }).fill("divers look");
  await page.getByText("1 found.").waitFor();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Divers look at the other eight quays" });
  await panel.getByRole("button", { name: "Sound quays: repair what the divers found" }).click();
  const above = page.getByRole("complementary", { name: "Sound quays: repair what the divers found" });
  await above.getByRole("link", { name: "Open it" }).click();
  await page.waitForURL(/\/plan\?item=/);
  await page.getByRole("complementary", { name: "Sound quays: repair what the divers found" }).waitFor();
  await page.close();
}, 60_000);

test("who wants nothing to move sees the same picture", async () => {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    storageState: await owner.storageState(),
  });
  const page = await open("map", context);
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(20);
  await context.close();
}, 60_000);

test("with the keyboard alone: from item to item, closer, everything, and back out", async () => {
  const page = await open("map");
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowDown");
  const first = await page.getByRole("status").filter({ hasText: "Leads to" }).textContent();
  await page.keyboard.press("ArrowDown");
  await expect
    .poll(() => page.getByRole("status").filter({ hasText: "Leads to" }).textContent())
    .not.toBe(first);
  await page.keyboard.press("+");
  await page.waitForURL(/at=/);
  await page.keyboard.press("0");
  await page.waitForURL((address) => !address.search.includes("at="));
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("complementary").count()).toBe(0);
  await page.close();
}, 60_000);

test("a change by somebody else moves onto the map", async () => {
  const page = await open("map?view=outline");
  const text = "An objective nobody had thought of";
  const answer = await owner.request.post(`${workbench.address}/api/organisations/${organisation}/changes`, {
    headers: { origin: workbench.address },
    data: { edits: [{ do: "add", table: "objectives", id: "o-unthought", row: { title: text } }] },
  });
  expect(answer.status()).toBe(201);
  await page.getByRole("searchbox", { name: "Find on the map" }).fill("nobody had thought");
  await page.getByRole("row", { name: text }).waitFor();
  await page.close();
}, 60_000);

test.each(["light", "dark"] as const)(
  "axe finds nothing in the picture, the text and the panel (%s)",
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, storageState: await owner.storageState() });
    for (const path of ["map", "map?view=outline", "map?item=o-quay&colour=unit"]) {
      const page = await open(path, context);
      await page.evaluate(() => document.fonts.ready);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
      await page.close();
    }
    await context.close();
  },
  90_000,
);
