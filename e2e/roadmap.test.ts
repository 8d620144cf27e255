import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
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
  await page.getByRole("tablist").waitFor();
  return page;
}

const HALL = "Transformer hall at Holmgate";
const bar = (page: Page, title: string) => page.getByRole("application").getByRole("button", { name: title });
const labelOf = (page: Page, title: string) => bar(page, title).getAttribute("aria-label");

async function rowOf(table: string, id: string): Promise<Record<string, unknown>> {
  const address = `${workbench.address}/api/organisations/${organisation}/${table}/${id}`;
  return (await (await owner.request.get(address)).json()) as Record<string, unknown>;
}

async function movedByAnother(id: string, row: Record<string, string>): Promise<void> {
  const { version } = await rowOf("initiatives", id);
  const answer = await owner.request.post(`${workbench.address}/api/organisations/${organisation}/changes`, {
    headers: { origin: workbench.address },
    data: { edits: [{ do: "set", table: "initiatives", id, version, row }] },
  });
  expect(answer.status()).toBe(201);
}

test("with the keyboard alone a bar moves, and what waits for it; another browser sees it; one undo brings all back", async () => {
  const page = await open("roadmap?item=i-hall");
  const other = await open("roadmap?item=i-hall");
  await bar(page, HALL).focus();
  for (const keys of ["Shift+ArrowRight", "Shift+ArrowRight", "ArrowRight"]) await page.keyboard.press(keys);
  const draft = page.getByRole("region", { name: "New days, not kept yet" });
  await draft.getByText("2 others have to move with it").waitFor();
  await draft.getByText("Grid connection at Holmgate, 9 days later").waitFor();
  expect((await rowOf("initiatives", "i-hall"))["endsOn"]).toBe("2027-06-25");
  await page.keyboard.press("Enter");
  await draft.waitFor({ state: "detached" });
  await expect.poll(() => labelOf(other, HALL)).toContain("Jul 10, 2027");
  expect(await rowOf("initiatives", "i-cable")).toMatchObject({
    startsOn: "2027-07-10",
    endsOn: "2027-10-09",
  });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => labelOf(other, HALL)).toContain("Jun 25, 2027");
  expect(await rowOf("initiatives", "i-cable")).toMatchObject({
    startsOn: "2027-07-01",
    endsOn: "2027-09-30",
  });
  await page.close();
  await other.close();
}, 60_000);

test("only the first or last day moves when S or E says so, and Escape puts it back", async () => {
  const page = await open("roadmap?item=i-hall");
  const before = await labelOf(page, HALL);
  await bar(page, HALL).focus();
  await page.keyboard.press("e");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => labelOf(page, HALL)).toContain("Jan 18, 2027 to Jun 26, 2027");
  await page.keyboard.press("s");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => labelOf(page, HALL)).toContain("Jan 11, 2027 to Jun 26, 2027");
  await page.keyboard.press("Escape");
  await expect.poll(() => labelOf(page, HALL)).toBe(before);
  await page.close();
}, 60_000);

test("a bar dragged with the pointer stays where it is dropped if nothing waits for it", async () => {
  const page = await open("roadmap?item=i-bigboards&zoom=month");
  await page.getByRole("complementary").waitFor();
  await page.waitForTimeout(400);
  const box = await bar(page, "Boards with big letters").boundingBox();
  const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y, { steps: 4 });
  await page.mouse.move(x + 60, y);
  await page.mouse.up();
  await expect.poll(async () => (await rowOf("initiatives", "i-bigboards"))["startsOn"]).toBe("2027-04-11");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await rowOf("initiatives", "i-bigboards"))["startsOn"]).toBe("2027-04-01");
  await page.close();
}, 60_000);

test("a dependency that would close a ring is refused with the way round; another is made and undone", async () => {
  const page = await open("roadmap?item=i-hall");
  const panel = page.getByRole("complementary", { name: HALL });
  const waits = panel.getByRole("combobox", { name: "Must wait for" });
  await waits.fill("Sea trials");
  await page.getByRole("option", { name: /^Sea trials and approval/ }).click();
  await panel
    .getByText(/That would be a ring.*Transformer hall.*Grid connection.*Sea trials.*Transformer hall/)
    .waitFor();
  await waits.fill("One island fare");
  await page.getByRole("option", { name: "One island fare Initiative" }).click();
  await panel.getByRole("button", { name: "One island fare", exact: true }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await panel.getByText("It waits for nothing.").waitFor();
  await page.close();
}, 60_000);

test("two people move one bar: the later one sees both versions and chooses", async () => {
  const page = await open("roadmap?item=i-bus");
  const TITLE = "See the bus on the bridge";
  await bar(page, TITLE).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("region", { name: "New days, not kept yet" }).waitFor();
  const row = { startsOn: "2027-03-08", endsOn: "2027-08-06" };
  const overtake = async (route: Route) => {
    await movedByAnother("i-bus", row);
    await route.continue();
  };
  await page.route("**/changes", overtake, { times: 1 });
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Somebody else was faster" });
  await dialog.getByRole("button", { name: "Keep theirs" }).click();
  await expect.poll(() => labelOf(page, TITLE)).toContain("Aug 6, 2027");
  expect(await rowOf("initiatives", "i-bus")).toMatchObject(row);
  await page.close();
}, 60_000);

test("who is about to move a bar is told when somebody else has just moved it", async () => {
  const page = await open("roadmap?item=i-bid");
  const TITLE = "The bid book for 2029";
  await bar(page, TITLE).focus();
  await page.keyboard.press("ArrowRight");
  await movedByAnother("i-bid", { startsOn: "2027-03-15", endsOn: "2027-12-14" });
  await page.getByText(/Meanwhile somebody else moved it to Mar 15, 2027 to Dec 14, 2027/).waitFor();
  await page.getByRole("button", { name: "Put back" }).click();
  await expect.poll(() => labelOf(page, TITLE)).toContain("Mar 15, 2027 to Dec 14, 2027");
  await page.close();
}, 60_000);

test("an address opens lanes, kinds and item as they were; words are found; capacity is told in words", async () => {
  const page = await open("roadmap?by=owner&show=initiatives&zoom=week&item=i-cable");
  await page
    .getByRole("heading", { level: 2, name: /Dolores Iberra/ })
    .first()
    .waitFor();
  await bar(page, "Grid connection at Holmgate").waitFor();
  await page.getByRole("searchbox", { name: "Find on the roadmap" }).fill("divers");
  await page.getByText("1 found.").waitFor();
  await page.getByRole("tab", { name: "As text" }).click();
  await page.getByRole("row", { name: /Divers look at the other eight quays/ }).waitFor();
  await page.goto(`${workbench.address}/o/${organisation}/roadmap`);
  await page
    .getByRole("img", { name: /Q\d 2027: \d+ of \d+ days/ })
    .first()
    .waitFor();
  await page.close();
}, 60_000);

test("on a phone the roadmap is a list by quarter, and on paper all of it with its days", async () => {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    storageState: await owner.storageState(),
  });
  const page = await open("roadmap", phone);
  await page.getByRole("region", { name: "Q2 2027" }).getByRole("button").first().click();
  await page.goto(`${workbench.address}/o/${organisation}/roadmap?item=i-hall`);
  const sheet = page.getByRole("complementary", { name: HALL });
  await sheet.getByLabel("Last day").fill("2027-07-03");
  await sheet.getByRole("button", { name: "Move these too" }).click();
  await expect.poll(async () => (await rowOf("initiatives", "i-cable"))["startsOn"]).toBe("2027-07-03");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await rowOf("initiatives", "i-cable"))["startsOn"]).toBe("2027-07-01");
  await phone.close();
  const paper = await open("roadmap");
  await paper.getByRole("application").waitFor();
  await paper.emulateMedia({ media: "print" });
  await paper.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await paper.getByRole("cell", { name: /^Transformer hall at Holmgate/ }).waitFor();
  await paper.getByRole("cell", { name: "Jun 25, 2027" }).first().waitFor();
  await paper.close();
}, 60_000);

test.each(["light", "dark"] as const)(
  "axe finds nothing in the picture, a draft, the text and the panel (%s)",
  async (colorScheme) => {
    const context = await browser.newContext({
      colorScheme,
      reducedMotion: "reduce",
      storageState: await owner.storageState(),
    });
    for (const path of ["roadmap", "roadmap?view=table", "roadmap?item=i-hall&by=goal"]) {
      const page = await open(path, context);
      await page.evaluate(() => document.fonts.ready);
      if (path.includes("item")) {
        await bar(page, HALL).focus();
        await page.keyboard.press("Shift+ArrowRight");
        await page.getByRole("region", { name: "New days, not kept yet" }).waitFor();
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
      await page.close();
    }
    await context.close();
  },
  90_000,
);
