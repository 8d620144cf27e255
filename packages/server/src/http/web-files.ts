import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";

type Encoding = "br" | "gzip" | "identity";
type WebFile = {
  readonly type: string;
  readonly etag: string;
  readonly isForEver: boolean;
  readonly bodies: ReadonlyMap<Encoding, Uint8Array>;
};

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const squeezed = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** The built web, in memory: some hundred kilobytes, each file with its compressed forms. */
export type WebFiles = {
  /** The answer to a request for a page or a file; `undefined` where there is none. */
  reply(request: Request): Response | undefined;
};

/** Where links to answer a round lead: a page of its own, small, whose secret stands behind a `#` that stays in the browser. */
const ANSWER_ADDRESS = "/a";

/** Serves the files of a folder; where the web has not been built yet, a page that says how. */
export function createWebFiles(folder: string): WebFiles {
  let files = readWebFiles(folder);
  return {
    reply: (request) => {
      if (!files.has("/index.html")) files = readWebFiles(folder);
      const path = new URL(request.url).pathname;
      const file = files.get(path === ANSWER_ADDRESS ? "/answer.html" : path);
      if (file !== undefined) return fileReply(file, request);
      if (!isPage(path, request)) return undefined;
      const index = files.get("/index.html");
      return index === undefined ? notBuilt() : fileReply(index, request);
    },
  };
}

/** Every address that is no file is a page of the web, which finds out itself what to show. */
function isPage(path: string, { headers }: Request): boolean {
  const accept = headers.get("accept") ?? "*/*";
  return extname(path) === "" ? /text\/html|\*\/\*/.test(accept) : accept.includes("text/html");
}

function readWebFiles(folder: string): ReadonlyMap<string, WebFile> {
  if (!existsSync(join(folder, "index.html"))) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/"));
  // Names with a dot in front are for tools.
  const shown = names.filter((name) => types[extname(name)] !== undefined && !name.includes("/."));
  return new Map(shown.map((name) => [name, readWebFile(folder, name)]));
}

function readWebFile(folder: string, name: string): WebFile {
  const plain = readFileSync(join(folder, name));
  const bodies = new Map<Encoding, Uint8Array>([["identity", plain]]);
  for (const [encoding, ending] of squeezed) {
    const path = join(folder, `${name}${ending}`);
    if (existsSync(path)) bodies.set(encoding, readFileSync(path));
  }
  return {
    type: types[extname(name)] ?? "application/octet-stream",
    etag: createHash("sha256").update(plain).digest("base64url").slice(0, 22),
    isForEver: name.startsWith("/assets/"),
    bodies,
  };
}

function fileReply(file: WebFile, request: Request): Response {
  const accepted = acceptedEncodings(request.headers.get("accept-encoding") ?? "");
  const encoding = (["br", "gzip"] as const).find((name) => accepted.has(name) && file.bodies.has(name));
  const etag = `"${file.etag}${encoding === undefined ? "" : `-${encoding}`}"`;
  const headers = {
    etag,
    vary: "accept-encoding",
    "cache-control": file.isForEver ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(file.bodies.get(encoding ?? "identity") as Uint8Array<ArrayBuffer>, {
    headers: {
      ...headers,
      "content-type": file.type,
      ...(encoding === undefined ? {} : { "content-encoding": encoding }),
    },
  });
}

const isKnown = (header: string | null, etag: string) =>
  header !== null &&
  header.split(",").some((known) => known.trim().replace(/^W\//, "") === etag || known.trim() === "*");

/** Encodings that a header names, without those it gives no weight. */
function acceptedEncodings(header: string): ReadonlySet<string> {
  const named = header.split(",").map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  return new Set(named.filter(([, weight]) => Number(weight ?? 1) > 0).map(([name]) => name ?? ""));
}

const notBuilt = () =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lodestar</title>
<h1>The pages have not been built yet</h1>
<p>The server runs, but packages/web/dist is not there. Run <code>npm start</code>, which builds it,
or <code>npm run dev</code> and open <a href="http://127.0.0.1:4311">127.0.0.1:4311</a>.</p>
<p>The interface for programs is there: <a href="/api/reference">/api/reference</a>.</p></html>`,
    { status: 503, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } },
  );
