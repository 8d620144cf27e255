import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workbench, becomeOwner, openBrowser, startWorkbench } from "./workbench.ts";

let workbench: Workbench;
let browser: Browser;
let owner: BrowserContext;
let organisation: string;

const ROPES = "Ropes and quays";
const OTHERS = "Tired crews";

beforeAll(async () => {
  workbench = await startWorkbench();
  browser = await openBrowser();
  ({ context: owner } = await becomeOwner(browser, workbench));
  const made = await owner.request.post(`${workbench.address}/api/organisations`, {
    data: { name: "Harbour office" },
    headers: { origin: workbench.address },
  });
  organisation = ((await made.json()) as { organisation: { id: string } }).organisation.id;
  await addHeard();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

const api = (path: string) => `${workbench.address}/api/organisations/${organisation}/${path}`;

/** Three people who said something, and two themes that say what was heard. */
async function addHeard(): Promise<void> {
  const add = (table: string, id: string, row: object) => ({ do: "add", table, id, row });
  const person = (id: string, name: string) =>
    add("stakeholders", id, { name, side: "inner", email: `${id}@example.org` });
  const said = (id: string, stakeholder: string, text: string) =>
    add("statements", id, { stakeholder, text });
  const answer = await owner.request.post(api("changes"), {
    headers: { origin: workbench.address },
    data: {
      edits: [
        person("ada", "Ada Example"),
        person("ben", "Ben Example"),
        person("cem", "Cem Example"),
        said("s1", "ada", "The ropes on the north quay are frayed."),
        said("s2", "ben", "We moor with ropes that are older than I am."),
        said("s3", "cem", "Nobody sleeps before the six o'clock boat."),
        add("themes", "t1", { title: ROPES, summary: "The ropes are old.", statements: ["s1", "s2"] }),
        add("themes", "t2", { title: OTHERS, summary: "Crews do not sleep enough.", statements: ["s3"] }),
      ],
    },
  });
  expect(answer.status()).toBe(201);
}

/** The newest link that each person's mails hold, by address. */
async function mailedLinks(): Promise<ReadonlyMap<string, string>> {
  const { mails } = (await (await owner.request.get(api("outbox"))).json()) as {
    mails: readonly { to: string; text: string; writtenAt: string }[];
  };
  const inOrder = mails.toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt));
  return new Map(
    inOrder.flatMap(({ to, text }) => {
      const link = /http\S+\/a#rbk_\S+/.exec(text)?.[0];
      return link === undefined ? [] : [[to, link] as const];
    }),
  );
}

async function onPhone(link: string, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("heading", { name: "Is this what you meant?" }).waitFor();
  return page;
}

async function openTheme(title: string): Promise<Page> {
  const page = await owner.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/understanding`);
  await page.getByRole("button", { name: title }).first().click();
  await page.getByRole("complementary", { name: title }).waitFor();
  return page;
}

test("what was heard goes back to its authors, each with their own words; silence is shown as silence", async () => {
  const page = await owner.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/understanding`);
  await page.getByRole("button", { name: "Share all back" }).click();
  await page.getByText("3 people are asked.").first().waitFor();
  expect([...(await mailedLinks()).keys()].sort()).toEqual([
    "ada@example.org",
    "ben@example.org",
    "cem@example.org",
  ]);
  await page.getByRole("button", { name: ROPES }).first().click();
  await page.getByText(/^Ada Example, since/).waitFor();
  await page.getByText(/^Ben Example, since/).waitFor();
  await page.close();
}, 60_000);

test("one corrects on a phone, the planner sees it at once, writes it anew, and only those concerned are asked again", async () => {
  const planner = await openTheme(ROPES);
  const links = await mailedLinks();
  const ada = await onPhone(links.get("ada@example.org") ?? "");
  await ada.getByText("The ropes on the north quay are frayed.").first().waitFor();
  expect(await ada.getByText("older than I am").count()).toBe(0);
  await ada.getByRole("button", { name: "Not quite" }).click();
  await ada.getByRole("button", { name: "Send", exact: true }).click();
  await ada.getByText("Write what would be right.").waitFor();
  await ada.getByLabel("How would it be right?").fill("They are frayed, not old.");
  await ada.getByRole("button", { name: "Send", exact: true }).click();
  await ada.getByText("You corrected it:").waitFor();
  await ada.getByText(/^Signature [0-9a-f]{16}/).waitFor();

  await planner.getByText("They are frayed, not old.").waitFor({ timeout: 5000 });
  await planner.getByLabel("What we heard").fill("The ropes of the north quay are frayed.");
  await planner.getByLabel("What we heard").blur();
  await planner.getByText("Theme, revision 2").waitFor();
  await planner.getByRole("button", { name: "Share back", exact: true }).click();
  await planner.getByText("2 people are asked.").first().waitFor();
  const again = await mailedLinks();
  expect(again.get("cem@example.org")).toBe(links.get("cem@example.org"));
  expect(again.get("ben@example.org")).not.toBe(links.get("ben@example.org"));

  const ben = await onPhone(again.get("ben@example.org") ?? "");
  await ben.getByText("The ropes of the north quay are frayed.").waitFor();
  await ben.getByRole("button", { name: "Yes, that is right" }).click();
  await ben.getByText("You said that this is right.").waitFor();
  const answers = planner.getByRole("region", { name: "What they say to it" });
  await answers.getByText("Ben Example", { exact: true }).waitFor();
  for (const page of [ada, ben]) await page.context().close();
  await planner.close();
}, 90_000);

test("who sees it otherwise after two wordings is kept, by name and in their words, in a decision", async () => {
  const links = await mailedLinks();
  const ada = await onPhone(links.get("ada@example.org") ?? "");
  await ada.getByRole("button", { name: "No", exact: true }).click();
  await ada.getByLabel(/^What is wrong with it/).fill("It is the quay, too.");
  await ada.getByRole("button", { name: "Send", exact: true }).click();
  await ada.getByText("You said that this is not right.").waitFor();
  await ada.context().close();
  const planner = await openTheme(ROPES);
  // Ben did not answer the first wording: one objection to each is not yet stable.
  await planner.getByText("2 of 2 have answered this wording; 1 recognise it.").waitFor();
  await planner.getByLabel("What we heard").fill("Ropes and the north quay are worn.");
  await planner.getByLabel("What we heard").blur();
  await planner.getByText("Theme, revision 3").waitFor();
  await planner.getByRole("button", { name: "Share back", exact: true }).click();
  await planner.getByText("2 people are asked.").first().waitFor();
  const again = await mailedLinks();
  const once = await onPhone(again.get("ben@example.org") ?? "");
  await once.getByRole("button", { name: "Yes, that is right" }).click();
  await once.getByText("You said that this is right.").waitFor();
  const twice = await onPhone(again.get("ada@example.org") ?? "");
  await twice.getByRole("button", { name: "Not quite" }).click();
  await twice.getByLabel("How would it be right?").fill("Name the east quay as well.");
  await twice.getByRole("button", { name: "Send", exact: true }).click();
  await twice.getByText("You corrected it:").waitFor();
  await planner.getByText(/^The same people see it otherwise after two wordings: Ada Example\./).waitFor();
  await planner.getByRole("button", { name: "Open a decision" }).click();
  await planner.waitForURL(/\/friction\?item=/);
  await planner.getByText("What holds about “Ropes and quays”?").first().waitFor();
  await expect
    .poll(async () => {
      const { rows } = (await (await owner.request.get(api("decisions"))).json()) as {
        rows: { dissent: string | null; about: string[] }[];
      };
      return rows.map(({ dissent, about }) => [dissent, about]);
    })
    .toEqual([["Ada Example: Name the east quay as well.", ["t1"]]]);
  for (const page of [once, twice]) await page.context().close();
  await planner.close();
}, 90_000);

test("the same link shows what became of each word", async () => {
  const links = await mailedLinks();
  const made = await owner.request.post(api("changes"), {
    headers: { origin: workbench.address },
    data: {
      edits: [
        {
          do: "add",
          table: "dispositions",
          id: "d1",
          row: { statement: "s3", outcome: "deferred", reason: "When the second crew is there." },
        },
      ],
    },
  });
  expect(made.status()).toBe(201);
  const cem = await onPhone(links.get("cem@example.org") ?? "");
  await cem.getByText("Put off. When the second crew is there.").waitFor();
  await cem.context().close();
}, 60_000);

test("a member whom the register knows answers on Today", async () => {
  const { members } = (await (await owner.request.get(api("members"))).json()) as {
    members: { id: string; version: number }[];
  };
  const [member] = members;
  const known = await owner.request.patch(api(`members/${member?.id ?? ""}`), {
    headers: { origin: workbench.address },
    data: { version: member?.version, stakeholder: "cem" },
  });
  expect(known.status()).toBe(200);
  const page = await owner.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/today`);
  const entry = page.getByRole("listitem", { name: OTHERS });
  await entry.getByText("Nobody sleeps before the six o'clock boat.").waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  if (process.env["LODESTAR_PICTURES"] !== undefined)
    await page.screenshot({ path: `${process.env["LODESTAR_PICTURES"]}/today-readback.png` });
  await entry.getByRole("button", { name: "Something is missing" }).click();
  await entry.getByLabel("What is missing?").fill("The night watch.");
  await entry.getByRole("button", { name: "Send" }).click();
  await entry.waitFor({ state: "detached" });
  const theme = await openTheme(OTHERS);
  await theme.getByText("The night watch.").waitFor();
  await theme.close();
  await page.close();
}, 60_000);

test("a link that was guessed leads to the same plain words", async () => {
  const link = (await mailedLinks()).get("ada@example.org") ?? "";
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${link.slice(0, -4)}0f0f`);
  await page.getByRole("heading", { name: "This link does not work" }).waitFor();
  await context.close();
}, 60_000);

test.each(["light", "dark"] as const)(
  "nothing keeps anybody from answering a readback (%s)",
  async (theme) => {
    const links = await mailedLinks();
    for (const who of ["ada", "cem"]) {
      const page = await onPhone(links.get(`${who}@example.org`) ?? "", theme);
      if (who === "cem") {
        await page.getByRole("button", { name: /^Answer differently/ }).click();
        await page.getByRole("button", { name: "Something is missing" }).click();
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      if (process.env["LODESTAR_PICTURES"] !== undefined)
        await page.screenshot({
          path: `${process.env["LODESTAR_PICTURES"]}/readback-${who}-${theme}.png`,
          fullPage: true,
        });
      await page.context().close();
    }
  },
  60_000,
);
