import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagePaths } from "@lodestar/web/page-paths";
import { type Workbench, becomeOwner, openBrowser, startWorkbench } from "./workbench.ts";

/** Where to keep a picture of every page at every width, to be looked at; without it none are taken. */
const PICTURES = process.env["LODESTAR_PICTURES"];

const WIDTHS = [1440, 1024, 390];
const THEMES = ["light", "dark"] as const;

let workbench: Workbench;
let browser: Browser;
let owner: BrowserContext;
/** The sample, and one that holds nothing. */
const organisations = { sample: "", empty: "" };

beforeAll(async () => {
  workbench = await startWorkbench();
  browser = await openBrowser();
  const made = await becomeOwner(browser, workbench);
  owner = made.context;
  const answer = await owner.request.post(`${workbench.address}/api/organisations`, {
    data: { name: "Nothing yet" },
    headers: { origin: workbench.address },
  });
  const { organisation } = (await answer.json()) as { organisation: { id: string } };
  Object.assign(organisations, { sample: made.organisation, empty: organisation.id });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

type Theme = (typeof THEMES)[number];
type Room = { readonly theme: Theme; readonly isSignedIn: boolean };

async function roomWith({ theme, isSignedIn }: Room): Promise<BrowserContext> {
  const state = isSignedIn ? { storageState: await owner.storageState() } : {};
  return browser.newContext({ ...state, colorScheme: theme, reducedMotion: "reduce" });
}

/**
 * What is wrong with a page: what runs out of its side at any width, and what axe finds on a desk and by day on a phone;
 * by night the phone has the same places in the same colours as the desk.
 */
async function faultsOf(page: Page, name: string, theme: Theme): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await page.waitForTimeout(150);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) faults.push(`${name} at ${width}: ${over} px wider than the window`);
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`) });
    if (width === 1024 || (width === 390 && theme === "dark")) continue;
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      faults.push(`${name} at ${width}: ${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`);
  }
  return faults;
}

async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
}

async function lookAt(
  room: BrowserContext,
  address: string,
  what: string,
  theme: Theme,
): Promise<readonly string[]> {
  const name = `${what}-${theme}`;
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
  const page = await room.newPage();
  await page.goto(workbench.address + address);
  await settled(page);
  const faults = await faultsOf(page, name, theme);
  await page.close();
  return faults;
}

const matrix = pagePaths.flatMap((path) => THEMES.map((theme) => [path, theme] as const));

test.each(matrix)(
  "the page %s holds at every width and keeps nobody out (%s)",
  async (path, theme) => {
    const room = await roomWith({ theme, isSignedIn: true });
    const faults = [];
    for (const [name, id] of Object.entries(organisations))
      faults.push(...(await lookAt(room, `/o/${id}/${path}`, `${path}-${name}`, theme)));
    await room.close();
    expect(faults).toEqual([]);
  },
  60_000,
);

/** Views and panels of pages; `{theme}` stands for the first theme of the sample, and so on. */
const VIEWS = [
  "direction?view=proposals",
  "direction?view=versions",
  "direction?item={northstar}",
  "stakeholders?view=grid",
  "stakeholders?view=units",
  "stakeholders?item={stakeholders}",
  "stakeholders?item={units}",
  "understanding?item={themes}",
  "understanding?item={statements}",
  "friction?view=agreement",
  "friction?view=priorities",
  "friction?view=decisions",
  "friction?item={barriers}",
  "friction?item={decisions}",
  "plan?item={objectives}",
  "plan?item={targets}",
  "plan?item={initiatives}",
  "plan?find=quay",
  "map?view=outline",
  "map?item={objectives}",
  "history?item={objectives}",
  "members?view=invitations",
  "members?view=outbox",
];

async function firstOf(table: string): Promise<string> {
  const address = `${workbench.address}/api/organisations/${organisations.sample}/${table}`;
  const { rows } = (await (await owner.request.get(address)).json()) as { rows: { id: string }[] };
  return rows[0]?.id ?? "";
}

test.each(VIEWS)(
  "the view %s holds at every width and keeps nobody out, by day and by night",
  async (view) => {
    const table = /\{(\w+)\}/.exec(view)?.[1];
    const path = table === undefined ? view : view.replace(`{${table}}`, await firstOf(table));
    const faults = [];
    for (const theme of THEMES) {
      const room = await roomWith({ theme, isSignedIn: true });
      const name = view.replaceAll(/\W+/g, "-");
      faults.push(...(await lookAt(room, `/o/${organisations.sample}/${path}`, name, theme)));
      await room.close();
    }
    expect(faults).toEqual([]);
  },
  60_000,
);

const OUTER = ["/sign-in", "/setup", "/sign-in/link", "/new-password", "/invitation", "/o/nowhere/plan"];

test.each(THEMES)(
  "the pages before one is signed in hold at every width and keep nobody out (%s)",
  async (theme) => {
    const room = await roomWith({ theme, isSignedIn: false });
    const faults = [];
    for (const path of OUTER)
      faults.push(...(await lookAt(room, path, path.slice(1).replaceAll("/", "-"), theme)));
    await room.close();
    expect(faults).toEqual([]);
  },
  120_000,
);

test.each(THEMES)(
  "an organisation is made, a wrong address is said to be one, and the API is read at every width (%s)",
  async (theme) => {
    const room = await roomWith({ theme, isSignedIn: true });
    const faults = [];
    for (const path of ["/new-organisation", "/o/nowhere/plan", "/nowhere", "/api/reference"])
      faults.push(...(await lookAt(room, path, `in-${path.slice(1).replaceAll("/", "-")}`, theme)));
    await room.close();
    expect(faults).toEqual([]);
  },
  120_000,
);
