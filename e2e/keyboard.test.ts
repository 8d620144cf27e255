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
  ({ context: owner } = await becomeOwner(browser, workbench));
  const made = await owner.request.post(`${workbench.address}/api/organisations`, {
    data: { name: "Nothing yet" },
    headers: { origin: workbench.address },
  });
  organisation = ((await made.json()) as { organisation: { id: string } }).organisation.id;
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

/** More presses of Tab than any page has places to stop at. */
const MOST_STOPS = 120;

/** What can be used and has the focus, by its label or its words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at.id === "page") return "";
    const labels = at instanceof HTMLInputElement ? Array.from(at.labels as ArrayLike<Node>) : [];
    const named = labels.map((label) => label.textContent).join(" ");
    return at.getAttribute("aria-label") ?? (named === "" ? at.textContent : named);
  });

/** Presses Tab until what is named has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if ((await focused(page)).includes(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to “${name}”.`);
}

/** Writes into what has the focus, and presses Enter. */
async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

async function rowsOf(table: string) {
  const api = `${workbench.address}/api/organisations/${organisation}/${table}`;
  return ((await (await owner.request.get(api)).json()) as { rows: Record<string, unknown>[] }).rows;
}

test("with the keyboard alone: two goals, an objective under both with shares, a target, an initiative; found, and undone", async () => {
  const page = await owner.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/direction`);
  await page.getByRole("heading", { name: "Direction" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByText("Begin with what is to last").waitFor();

  await tabTo(page, "New goal");
  await page.keyboard.press("Enter");
  await write(page, "Quays that last");
  await write(page, "Boats on time");
  await page.keyboard.press("Tab");
  await write(page, "Mend the north quay");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await rowsOf("objectives")).length).toBe(1);

  // The row that was just added has the focus: a target below it, an initiative beside that.
  expect(await focused(page)).toContain("Mend the north quay");
  await page.keyboard.press("t");
  await write(page, "Ten piles replaced");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await rowsOf("targets")).length).toBe(1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("n");
  await write(page, "Drive the new piles");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await rowsOf("initiatives")).length).toBe(1);

  // Its panel, and in it a second goal and a share for each.
  await tabTo(page, "Drive the new piles");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toContain("Mend the north quay");
  await page.keyboard.press("o");
  await page.getByRole("complementary", { name: "Mend the north quay" }).waitFor();
  await tabTo(page, "Add what it contributes to");
  await page.keyboard.type("Quays");
  await page.getByRole("option", { name: /Quays that last/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, "Share for Boats on time");
  await write(page, "40");
  await tabTo(page, "Share for Quays that last");
  await write(page, "60");
  const shares = async () => {
    const [objective] = (await rowsOf("objectives")) as { supports: { share: number | null }[] }[];
    return objective?.supports.map(({ share }) => share).sort();
  };
  await expect.poll(shares).toEqual([0.4, 0.6]);

  // Found from elsewhere, and the last thing done is taken back.
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("new piles");
  await page.getByRole("option", { name: /Drive the new piles/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Drive the new piles" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(shares).toEqual([0.4, null]);
  await page.close();
}, 90_000);
