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

const api = (path: string) => `${workbench.address}/api/organisations/${organisation}/${path}`;
const at = (path: string) => `${workbench.address}/o/${organisation}/${path}`;

async function open(path: string): Promise<Page> {
  const page = await owner.newPage();
  await page.goto(at(path));
  return page;
}

async function rowsOf(table: string) {
  const answer = await owner.request.get(api(table));
  return ((await answer.json()) as { rows: Record<string, unknown>[] }).rows;
}

async function make(edits: readonly object[]): Promise<void> {
  const made = await owner.request.post(api("changes"), {
    headers: { origin: workbench.address },
    data: { edits },
  });
  expect(made.status()).toBe(201);
}

/** The owner is somebody in the register from now on. */
async function becomeSomebody(): Promise<void> {
  await make([
    {
      do: "add",
      table: "stakeholders",
      id: "p-ana",
      row: { name: "Ana Example", side: "inner", unit: ["u-sail"] },
    },
  ]);
  const { members } = (await (await owner.request.get(api("members"))).json()) as {
    members: { id: string; version: number }[];
  };
  const changed = await owner.request.patch(api(`members/${members[0]?.id ?? ""}`), {
    headers: { origin: workbench.address },
    data: { version: members[0]?.version, stakeholder: "p-ana", units: ["u-sail"] },
  });
  expect(changed.status()).toBe(200);
}

const ownRatings = async () =>
  (await rowsOf("link-ratings"))
    .filter(({ stakeholder }) => stakeholder === "p-ana")
    .map(({ unit, link, value }) => [unit, link, value]);

test("a dot opens how its unit is rated, and somebody of the register rates it too, changes it and takes it back", async () => {
  await becomeSomebody();
  const page = await open("direction?view=test");
  await page.getByText(/Weakest is Sailing with 30 of 100: right intent, not deliverable\./).waitFor();
  await page.getByRole("button", { name: /^1 Sailing: strategy 70, organisation 30/ }).press("Enter");
  const sailing = page.getByRole("complementary", { name: "Sailing" });
  const organisationLink = sailing.getByRole("region", {
    name: "Does the organisation support the strategy?",
  });
  await organisationLink.getByText(/30 of 100, by 5 people/).waitFor();
  const own = organisationLink.getByRole("textbox", { name: "Your rating" });
  await own.fill("90");
  await own.press("Enter");
  await organisationLink.getByText(/by 6 people/).waitFor();
  await expect.poll(ownRatings).toEqual([["u-sail", "organisation_supports_strategy", 90]]);
  await own.fill("80");
  await own.press("Enter");
  await expect.poll(ownRatings).toEqual([["u-sail", "organisation_supports_strategy", 80]]);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(ownRatings).toEqual([["u-sail", "organisation_supports_strategy", 90]]);
  await own.fill("");
  await own.press("Enter");
  await expect.poll(ownRatings).toEqual([]);
  await page.close();
}, 60_000);

test("the organisation as a whole is rated too, and the picture can be taken along", async () => {
  const page = await open("direction?view=test");
  await page.getByRole("combobox", { name: "Rate a unit or the whole" }).fill("whole");
  await page.getByRole("option", { name: "The organisation as a whole" }).click();
  const whole = page.getByRole("complementary", { name: "The organisation as a whole" });
  const own = whole.getByRole("textbox", { name: "Your rating" }).first();
  await own.fill("55");
  await own.press("Enter");
  await expect.poll(ownRatings).toEqual([[null, "strategy_supports_purpose", 55]]);
  for (const [choice, begins] of [
    ["Picture to edit (SVG)", "<svg"],
    ["Picture (PNG)", "\u0089PNG"],
    ["Numbers (CSV)", "unit,name,score,quadrant,"],
  ] as const) {
    await page.getByRole("button", { name: "Download" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: choice }).click();
    const file = await readFile(await (await download).path(), "latin1");
    expect(file.startsWith(begins)).toBe(true);
  }
  await page.close();
}, 60_000);

test("a question about a barrier nobody named is recorded, or answered with no and asked again", async () => {
  const barriers = await rowsOf("barriers");
  const classes = ["top-down or hands-off leadership", "unclear strategy and conflicting priorities"];
  await make(
    barriers
      .filter((row) => classes.includes(String(row["class"])))
      .map(({ id, version }) => ({ do: "set", table: "barriers", id, version, row: { class: "culture" } })),
  );
  const page = await open("friction?view=barriers");
  const style = page.getByRole("article", { name: /^Are corrections welcome here\?/ });
  await style.getByRole("button", { name: "Record as a barrier" }).click();
  await page.getByRole("complementary", { name: "Corrections from below change nothing" }).waitFor();
  await style.getByText("Recorded as").waitFor();
  await expect
    .poll(async () =>
      (await rowsOf("barriers")).find(({ title }) => title === "Corrections from below change nothing"),
    )
    .toMatchObject({
      side: "inner",
      class: classes[0],
      origin: expect.arrayContaining(["th-speed"]) as string[],
    });
  const priorities = page.getByRole("article", { name: /^Do your units mean the same/ });
  await priorities.getByRole("button", { name: "Not a barrier here" }).click();
  await priorities.waitFor({ state: "detached" });
  await expect
    .poll(async () => (await rowsOf("decisions")).find(({ id }) => id === "not-a-barrier-unclearStrategy"))
    .toMatchObject({ outcome: "Not a barrier here", decider: "p-ana" });
  await page.getByText("Not asked").click();
  await page.getByRole("button", { name: "Ask again" }).click();
  await priorities.waitFor();
  await page.close();
}, 60_000);

test("a part of the business that nobody has named is an empty socket, filled in place", async () => {
  const processes = (await rowsOf("elements")).filter(({ kind }) => kind === "process");
  await make(processes.map(({ id, version }) => ({ do: "remove", table: "elements", id, version })));
  const page = await open("direction?view=checklist");
  const kind = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Process" }) });
  await kind.getByText("Missing").waitFor();
  await kind.getByRole("button", { name: "Add a process" }).click();
  await kind.getByRole("textbox", { name: "Add a process" }).fill("The Monday quay plan");
  await kind.getByRole("textbox", { name: "Add a process" }).press("Enter");
  await kind.getByText("In doubt").waitFor();
  await kind.getByText("leads up to no goal").waitFor();
  await expect
    .poll(async () => (await rowsOf("elements")).find(({ title }) => title === "The Monday quay plan"))
    .toMatchObject({ kind: "process" });
  await page.close();
}, 60_000);

test.each(["light", "dark"] as const)(
  "axe finds nothing wrong with the test and the questions (%s)",
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, storageState: await owner.storageState() });
    for (const [path, shown] of [
      ["direction?view=test", /^1 Sailing: strategy/],
      ["direction?view=test&unit=u-sail", "Close"],
      ["direction?view=checklist", "Add a strategy"],
      ["friction?view=barriers", "Not a barrier here"],
    ] as const) {
      const page = await context.newPage();
      await page.goto(at(path));
      await page.getByRole("button", { name: shown }).first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.close();
    }
    await context.close();
  },
  90_000,
);
