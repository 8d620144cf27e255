import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workbench, becomeOwner, openBrowser, startWorkbench } from "./workbench.ts";

let workbench: Workbench;
let browser: Browser;
let owner: BrowserContext;
let organisation: string;
/** The address of the round's board, and the links in the mails that went out. */
let board: string;
let links: readonly string[];

const LEADERS = 12;

beforeAll(async () => {
  workbench = await startWorkbench();
  browser = await openBrowser();
  ({ context: owner, organisation } = await becomeOwner(browser, workbench));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

const phone = () =>
  browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

async function mailedLinks(): Promise<readonly string[]> {
  const outbox = await owner.request.get(`${workbench.address}/api/organisations/${organisation}/outbox`);
  const { mails } = (await outbox.json()) as { mails: readonly { readonly text: string }[] };
  return mails.flatMap(({ text }) => /http\S+\/a#ans_\S+/.exec(text)?.[0] ?? []);
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState("networkidle").catch(() => undefined);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

test("a planner prepares a round for twelve leaders and sends the invitations", async () => {
  const page = await owner.newPage();
  await page.goto(`${workbench.address}/o/${organisation}/listening`);
  await page.getByText("Nobody has been asked yet", { exact: true }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "New round" }).click();
  await page.getByLabel("What is it called?").fill("What should 2027 be about?");
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Prepare the round" }).click();
  await page.getByRole("heading", { name: "Prepare: What should 2027 be about?" }).waitFor();
  await page.getByRole("tab", { name: /^People/ }).click();
  const rows = page.getByRole("grid").getByRole("row");
  for (let place = 1; place <= LEADERS; place++) await rows.nth(place).getByRole("checkbox").check();
  await page.getByRole("button", { name: `Invite ${LEADERS} people` }).click();
  await page.getByText(`${LEADERS} people are invited.`).first().waitFor();
  await page.getByRole("button", { name: "Send the invitations" }).click();
  await page.getByRole("button", { name: "Open the round and send" }).click();
  await page.getByText(`${LEADERS} people have not answered.`).waitFor();
  board = page.url();
  links = await mailedLinks();
  expect(links).toHaveLength(LEADERS);
  await page.close();
}, 60_000);

/** Answers a whole sheet of the leaders' round, with taps as on a phone. */
async function answerByTaps(page: Page, link: string, need: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Begin" }).tap();
  const next = () => page.getByRole("button", { name: /^(Continue|Check your answers)$/ }).tap();
  await page.getByLabel("What will be reached?").fill("Every sailing leaves on time");
  await page.getByLabel("What is measured?").fill("late departures");
  await page.getByLabel("It stands at").fill("14");
  await page.getByLabel("It should be").fill("4");
  await next();
  await page.getByRole("button", { name: /^Put / }).first().tap();
  await page.getByRole("button", { name: /^Put / }).last().tap();
  await next();
  await page.getByLabel("What you need").fill(need);
  await next();
  await page.getByLabel("What stands in the way").fill("Nobody answers the phone at weekends");
  await page.getByRole("radio", { name: "Inside the organisation" }).tap();
  await next();
  await page.getByRole("textbox").fill("The winter timetable stays");
  await next();
  await page.getByRole("radio", { name: "Mostly" }).first().tap();
  await next();
  await page.getByRole("textbox").fill("Thank you for asking");
  await next();
  await page.getByRole("button", { name: "Send my answers" }).tap();
  await page.getByRole("heading", { name: "This is what we recorded in your name" }).waitFor();
}

test("three answer on a phone, in their own words, while the board shows it", async () => {
  const watching = await owner.newPage();
  await watching.goto(board);
  await watching.getByText(`${LEADERS} people have not answered.`).waitFor();
  for (const [place, link] of links.slice(0, 3).entries()) {
    const context = await phone();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const need = `A second engineer for boat ${place}`;
    await answerByTaps(page, link, need);
    await page.getByText(need).waitFor();
    const secret = link.split("#")[1] ?? "";
    expect(asked.filter((url) => url.includes(secret))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await watching.getByText(`${LEADERS - place - 1} people have not answered.`).waitFor({ timeout: 10_000 });
    await context.close();
  }
  await watching.getByRole("tab", { name: "Words" }).click();
  await watching.getByText("A second engineer for boat 2").waitFor();
  await watching.close();
}, 120_000);

test("who comes back by the link reads their own words, takes some back and changes others", async () => {
  const context = await phone();
  const page = await context.newPage();
  await page.goto(links[0] ?? "");
  await page.getByRole("heading", { name: "This is what we recorded in your name" }).waitFor();
  await page.getByRole("button", { name: "Take back: Thank you for asking" }).tap();
  await page.getByText("You took this back").waitFor();
  await page.getByRole("button", { name: "Change my answers" }).tap();
  await page.getByRole("button", { name: "Change: How can we support you?" }).tap();
  await page.getByLabel("What you need").fill("Two engineers");
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await page.getByText("You have changed something and not sent it yet.").waitFor();
  await context.close();
}, 60_000);

test("a whole round can be answered with the keyboard alone", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(links[3] ?? "");
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const press = async (name: string) => {
    for (let tries = 0; tries < 60 && (await focused()) !== name; tries++) await page.keyboard.press("Tab");
    expect(await focused()).toBe(name);
    await page.keyboard.press("Enter");
  };
  await page.getByRole("button", { name: "Begin" }).waitFor();
  await press("Begin");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Fewer late boats");
  await press("Continue");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("listitem").filter({ hasText: /^1/ }).waitFor();
  for (let place = 0; place < 4; place++) await press("Continue");
  await page.getByRole("heading", { name: "How far do you agree?" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await press("Continue");
  await press("Check your answers");
  await page.getByText("Fewer late boats").waitFor();
  await page.getByText("Not at all").waitFor();
  await press("Send my answers");
  await page.getByRole("heading", { name: "This is what we recorded in your name" }).waitFor();
  await context.close();
}, 60_000);

test("what is written without a connection is kept, said to be, and sent when it is back", async () => {
  const context = await phone();
  const page = await context.newPage();
  await page.goto(links[4] ?? "");
  await page.getByRole("button", { name: "Begin" }).tap();
  await context.setOffline(true);
  await page.getByLabel("What will be reached?").fill("Written in the tunnel");
  await page.getByText("No connection. Kept on this device").waitFor();
  await context.setOffline(false);
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Go on" }).tap();
  expect(await page.getByLabel("What will be reached?").inputValue()).toBe("Written in the tunnel");
  await context.close();
}, 60_000);

test("a link that was guessed or taken back leads to the same plain words", async () => {
  const page = await browser.newPage();
  for (const link of [`${workbench.address}/a#ans_guessed_guessed_guessed`, `${links[5] ?? ""}x`]) {
    await page.goto("about:blank");
    await page.goto(link);
    await page.getByRole("heading", { name: "This link does not work" }).waitFor();
  }
  await page.close();
}, 60_000);

test("a planner writes down what somebody says, marked as written by them", async () => {
  const page = await owner.newPage();
  await page.goto(board);
  await page.locator('td[data-label="Not opened"] button').last().click();
  const inspector = page.getByRole("complementary");
  await inspector.getByRole("button", { name: "Write down answers" }).click();
  const who = page.getByRole("combobox", { name: "In whose name?" });
  await page.getByLabel("What they say").waitFor();
  const name = await who.inputValue();
  await page.getByLabel("What they say").fill("We promise more than we can keep");
  await page.keyboard.press("Enter");
  await page.getByText("1 thing noted").waitFor();
  await page.getByRole("button", { name: `Record in the name of ${name}` }).click();
  await page.getByText(`Recorded in the name of ${name}.`).waitFor();
  await page.close();
}, 60_000);

test("a question back reaches its author, and the answer joins their words", async () => {
  const page = await owner.newPage();
  await page.goto(`${board}?view=follow-ups`);
  const proposed = page.getByRole("article").filter({ hasText: "A second engineer for boat 1" });
  await proposed.getByRole("textbox").fill("From which unit, and by when?");
  await proposed.getByRole("button", { name: "Ask" }).click();
  await page
    .getByText(/is asked\.$/)
    .first()
    .waitFor();
  const context = await phone();
  const author = await context.newPage();
  await author.goto(links[1] ?? "");
  await author.getByText("From which unit, and by when?").waitFor();
  await author.getByLabel("Your answer").fill("From Fleet, before Easter");
  await author.getByRole("button", { name: "Send this answer" }).tap();
  await author.getByText("You answered:").waitFor();
  await page.getByText("From Fleet, before Easter").waitFor();
  await context.close();
  await page.close();
}, 60_000);

const parts = ["/..", "", "?view=coverage", "?view=words", "?view=follow-ups", "/enter"];
const editParts = ["", "?view=people", "?view=frame", "?view=letters"].map((part) => `/edit${part}`);

test.each([...parts, ...editParts])(
  "nothing keeps anybody from using the round's page “%s”, by day or by night",
  async (part) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await owner.newPage();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(board + part);
      await page.getByRole("heading", { level: 1, name: /What should 2027|Write down|Listening/ }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.close();
    }
  },
  60_000,
);

/** Links of people who have not begun: mails lie in an order of chance, so places say nothing. */
async function untouchedLinks(): Promise<readonly string[]> {
  const untouched: string[] = [];
  for (const link of links) {
    const token = decodeURIComponent(link.slice(link.indexOf("#") + 1));
    const answer = await owner.request.post(`${workbench.address}/api/answer/open`, {
      data: { token },
      headers: { origin: workbench.address },
    });
    const { sheet } = (await answer.json()) as { sheet?: { version: number } | null };
    if (sheet?.version === 0) untouched.push(link);
  }
  return untouched;
}

test("nothing keeps anybody from answering, question by question, by day or by night", async () => {
  const [one, other] = await untouchedLinks();
  for (const [colorScheme, link] of [
    ["light", one],
    ["dark", other],
  ] as const) {
    const context = await phone();
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(link ?? "");
    await page.getByRole("button", { name: "Begin" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Begin" }).tap();
    for (let question = 1; question <= 7; question++) {
      await page.getByText(`Question ${question} of 7`).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByRole("button", { name: /^(Continue|Check your answers)$/ }).tap();
    }
    await page.getByRole("heading", { name: "Check your answers" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto("about:blank");
    await page.goto(links[0] ?? "");
    await page.getByRole("heading", { name: "This is what we recorded in your name" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  }
}, 120_000);
