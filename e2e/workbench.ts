import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";

/** A workbench that runs as people run it, on an empty folder of its own. */
export type Workbench = {
  readonly address: string;
  /** The one-time link that makes the owner. */
  readonly ownerLink: string;
  readonly stop: () => Promise<void>;
};

const MAIN = join(import.meta.dirname, "../packages/server/src/main.ts");

export async function startWorkbench(settings: Readonly<Record<string, string>> = {}): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-e2e-"));
  const port = String(await freePort());
  const env = {
    ...process.env,
    PORT: port,
    HOST: "127.0.0.1",
    LODESTAR_DATA: folder,
    DATABASE_URL: "",
    ...settings,
  };
  const server = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ownerLink = await linkFrom(server);
  return {
    address: `http://127.0.0.1:${port}`,
    ownerLink,
    stop: async () => {
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Waits for the link that the first start prints. */
function linkFrom(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (piece: Buffer) => {
      said += piece.toString();
      const link = /Open (http:\S+) to become the owner/.exec(said)?.[1];
      if (link !== undefined) resolve(link);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", (code) => reject(new Error(`The server ended with ${code ?? "a signal"}: ${said}`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** The installed browser of the Chromium family. */
function browserPath(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const macs = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  const paths = [
    process.env["LODESTAR_BROWSER"] ?? "",
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...macs,
  ];
  const found = paths.find((path) => path !== "" && existsSync(path));
  if (found === undefined)
    throw new Error(
      "No Chromium, Chrome or Edge was found. Install one (on Debian: apt-get install chromium) or name it in LODESTAR_BROWSER.",
    );
  return found;
}

const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: SWITCHES });

/** Becomes the owner by the printed link; gives the browser's memory of it and the first organisation. */
export async function becomeOwner(
  browser: Browser,
  { ownerLink }: Workbench,
): Promise<{ readonly context: BrowserContext; readonly organisation: string }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(ownerLink);
  await page.getByLabel("Your name").fill("Ana Example");
  await page.getByLabel("E-mail address").fill("ana@example.org");
  await page.getByLabel("Password").fill("nine boats at anchor");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL(/\/o\/[^/]+\//);
  const organisation = /\/o\/([^/]+)\//.exec(page.url())?.[1] ?? "";
  await page.close();
  return { context, organisation };
}
