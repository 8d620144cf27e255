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

async function open(context = owner): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/today`);
  return page;
}

async function rowsOf(table: string) {
  const answer = await owner.request.get(api(table));
  return ((await answer.json()) as { rows: Record<string, unknown>[] }).rows;
}

/** Somebody new in the register with something of every kind, who the owner then is. */
async function becomeSomebody(): Promise<void> {
  const person = { name: "Ada Owner", side: "inner", unit: ["u-sail"] };
  const add = (table: string, id: string, row: object) => ({ do: "add", table, id, row });
  const made = await owner.request.post(api("changes"), {
    headers: { origin: workbench.address },
    data: {
      edits: [
        add("stakeholders", "p-ada", person),
        add("objectives", "o-ada", {
          title: "Ropes that hold",
          owner: "p-ada",
          kind: "committed",
          status: "active",
        }),
        add("targets", "k-ada", { objective: "o-ada", title: "Ropes tested", baseline: 10, target: 60 }),
        add("decisions", "d-ada", { question: "Hemp or steel?", decider: "p-ada" }),
        add("barriers", "b-ada", { title: "Nobody makes rope here", severity: 5, owner: "p-ada" }),
        add("actions", "a-ada", { title: "Call the ropemaker", owner: "p-ada", dueOn: "2020-01-31" }),
        add("statements", "s-ada", { stakeholder: "p-ada", text: "The old ropes frighten me." }),
      ],
    },
  });
  expect(made.status()).toBe(201);
  const members = (await (await owner.request.get(api("members"))).json()) as {
    members: { id: string; version: number }[];
  };
  const [member] = members.members;
  const changed = await owner.request.patch(api(`members/${member?.id ?? ""}`), {
    headers: { origin: workbench.address },
    data: { version: member?.version, stakeholder: "p-ada", units: ["u-sail"] },
  });
  expect(changed.status()).toBe(200);
}

test("who is not in the register is told so", async () => {
  const page = await open();
  await page.getByText("The register does not know you yet").waitFor();
  await page.close();
}, 60_000);

test("a check-in from the page takes one value and Enter, and what waits gets less", async () => {
  await becomeSomebody();
  const page = await open();
  const target = page.getByRole("listitem", { name: "Ropes tested" });
  await target.getByText("from 10 to 60. Nobody has ever said.").waitFor();
  const begun = performance.now();
  await target.getByRole("textbox", { name: "Value today" }).fill("35");
  await target.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await target.getByRole("textbox", { name: "What happened, what is next" }).fill("Half are done");
  await page.keyboard.press("Enter");
  await target.waitFor({ state: "detached" });
  expect(performance.now() - begun).toBeLessThan(10_000);
  await expect
    .poll(async () => (await rowsOf("checkins")).find(({ target: of }) => of === "k-ada"))
    .toMatchObject({ value: 35, confidence: 0.6, note: "Half are done", author: "p-ada" });
  await page.getByRole("button", { name: "Undo" }).click();
  await target.waitFor();
  await page.close();
}, 60_000);

test("an ask is declined only with a reason, a barrier gets its response, an action is done", async () => {
  const page = await open();
  const more = page.getByRole("button", { name: /^Show \d+ more/ });
  if (await more.count()) await more.click();
  const barrier = page.getByRole("listitem", { name: "Nobody makes rope here" });
  await barrier
    .getByRole("combobox", { name: "How do you respond?" })
    .selectOption({ label: "Make it smaller" });
  await barrier.waitFor({ state: "detached" });
  const action = page.getByRole("listitem", { name: "Call the ropemaker" });
  await action.getByRole("button", { name: "Done" }).click();
  await action.waitFor({ state: "detached" });
  const made = await owner.request.post(api("changes"), {
    headers: { origin: workbench.address },
    data: {
      edits: [
        {
          do: "add",
          table: "asks",
          id: "k-rope",
          row: { from: "o-ada", toUnit: "u-sail", need: "Two deckhands for a week", effortDays: 10 },
        },
      ],
    },
  });
  expect(made.status()).toBe(201);
  const ask = page.getByRole("listitem", { name: "Two deckhands for a week" });
  await ask.getByRole("button", { name: "Decline" }).click();
  await ask.getByText("Write a reason, so that those who asked can plan with it.").waitFor();
  await ask.getByRole("textbox", { name: "Your reason or your offer" }).fill("Not before May");
  await ask.getByRole("button", { name: "Offer something else" }).click();
  await ask.waitFor({ state: "detached" });
  await expect
    .poll(async () => (await rowsOf("asks")).find(({ id }) => id === "k-rope"))
    .toMatchObject({ answer: "renegotiated", note: "Not before May", answeredBy: "p-ada" });
  await page.getByText("The old ropes frighten me.").waitFor();
  await page.getByText("Not answered yet").waitFor();
  await page.close();
}, 60_000);

test.each(["light", "dark"] as const)(
  "axe finds nothing on Today (%s)",
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, storageState: await owner.storageState() });
    const page = await open(context);
    await page.getByText("Hemp or steel?").waitFor();
    await page.evaluate(() => document.fonts.ready);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await context.close();
  },
  60_000,
);
