import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const virtual = "\0lodestar-contract";
const client = fileURLToPath(new URL("../../contract/src/client.ts", import.meta.url));

type Plain = { readonly method: string; readonly path: string };

/**
 * The contract as a browser needs it: of each endpoint its method and address, and the client. The schemas stay with
 * the server, which checks every request by them; in the browser they would be 40 kB (gzip) of the first page. Types
 * are not touched: the sources import `@lodestar/contract` as it is.
 */
export function lightContract(): Plugin {
  return {
    name: "lodestar:light-contract",
    enforce: "pre",
    resolveId(id, importer) {
      if (id === "@lodestar/contract") return virtual;
      if (id === "./problem.ts" && importer === client) return `${virtual}-problem`;
      return undefined;
    },
    async load(id) {
      if (id === `${virtual}-problem`) return problemCheck;
      return id === virtual ? await written() : undefined;
    },
  };
}

/** Stands in for the schema of a problem: enough to tell one from a proxy's error page. */
const problemCheck = `export const problemSchema = {
  safeParse: (value) =>
    typeof value?.type === "string" && typeof value.title === "string"
      ? { success: true, data: value }
      : { success: false },
};`;

async function written(): Promise<string> {
  const contract: Readonly<Record<string, unknown>> = await import("@lodestar/contract");
  const lines = Object.entries(contract).flatMap(([name, value]) => {
    if (isEndpoint(value)) return [`export const ${name} = ${JSON.stringify(plain(value))};`];
    if (name === "problemStatus" || name === "tablePaths")
      return [`export const ${name} = ${JSON.stringify(value)};`];
    return [];
  });
  return [`export { createClient, addressOf } from ${JSON.stringify(client)};`, ...lines, tables].join("\n");
}

const tables = `const five = (path) => {
  const one = path + "/:id";
  return {
    list: { method: "GET", path },
    get: { method: "GET", path: one },
    add: { method: "POST", path },
    change: { method: "PATCH", path: one },
    remove: { method: "DELETE", path: one },
  };
};
export const tableEndpoints = /* @__PURE__ */ Object.fromEntries(
  Object.entries(tablePaths).map(([table, path]) => [table, five("/organisations/:organisation/" + path)]),
);`;

const isEndpoint = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && "method" in value && "path" in value;

const plain = ({ method, path }: Plain): Plain => ({ method, path });
