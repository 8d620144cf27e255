import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workbench, becomeOwner, openBrowser, startWorkbench } from "./workbench.ts";

const FOLDER = join(process.env["LODESTAR_REFERENCE"] ?? "", "data/rust-goals/2025h1");

let workbench: Workbench;
let browser: Browser;
let owner: BrowserContext;

beforeAll(async () => {
  workbench = await startWorkbench();
  browser = await openBrowser();
  ({ context: owner } = await becomeOwner(browser, workbench));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

const QUESTION = "Who answers for “Book hotel”?";

/** Another browser, in which the same person signs in with their password. */
async function signedInElsewhere(address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.getByLabel("E-mail address").fill("ana@example.org");
  await page.getByLabel("Password").fill("nine boats at anchor");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/findings/);
  return page;
}

/** Answers a finding where it leads to, and sees it go from a page of another browser that nobody touches. */
async function settleInOneBrowser(page: Page, other: Page): Promise<void> {
  for (const each of [page, other]) await each.getByLabel("Find in the findings").fill("Book hotel");
  await other.getByText(QUESTION).waitFor();
  await page.getByText(QUESTION).click();
  await page.getByRole("link", { name: "Book hotel" }).first().click();
  await page.waitForURL(/\/plan\?item=/);
  const owner = page.getByRole("complementary").getByRole("combobox", { name: "Owner" });
  await owner.click();
  await page.getByRole("option").first().click();
  await other.getByText(QUESTION).waitFor({ state: "detached", timeout: 10_000 });
  await other.context().close();
}

test("a real organisation is imported, read, exported, and its export says the same", async () => {
  const headers = { origin: workbench.address };
  const made = await owner.request.post(`${workbench.address}/api/organisations`, {
    data: { name: "Project goals" },
    headers,
  });
  const { organisation } = (await made.json()) as { organisation: { id: string } };
  const page = await owner.newPage();
  const at = (path: string) => `${workbench.address}/o/${organisation.id}/${path}`;
  await page.goto(at("import"));
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".csv"));
  await page.locator("input[type=file]").setInputFiles(files.map((name) => join(FOLDER, name)));
  await page.getByRole("button", { name: "Take over" }).click();
  await page.getByText(/rows were taken over/).waitFor();
  await page.goto(at("direction"));
  await page.getByText("Organizing the Rust All-Hands 2025").first().waitFor();
  await page.goto(at("plan"));
  await page.getByText(/^42 objectives/).waitFor();
  await page.goto(at("findings"));
  await page
    .getByText(/\d+ findings/)
    .first()
    .waitFor();
  await settleInOneBrowser(page, await signedInElsewhere(at("findings")));
  const api = `${workbench.address}/api/organisations/${organisation.id}`;
  const buffer = await (await owner.request.get(`${api}/exports/folder`)).body();
  const preview = await owner.request.post(`${api}/imports`, {
    multipart: { files: { name: "export.zip", mimeType: "application/zip", buffer } },
    headers,
  });
  const { tables } = (await preview.json()) as {
    tables: { rows: number; added: number; changed: number; missing: number }[];
  };
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.flatMap(({ added, changed, missing }) => [added, changed, missing]).filter(Boolean)).toEqual(
    [],
  );
}, 90_000);
