import { readFileSync } from "node:fs";

const SHEETS = [
  "paper",
  "page",
  "masthead",
  "figures",
  "dials",
  "chain",
  "goals",
  "barriers",
  "entries",
  "tables",
  "summary",
  "conflicts",
  "print",
];

let joined: string | undefined;

/** The style sheets as one text without comments and empty space. */
export function stylesheet(): string {
  joined ??= SHEETS.map((name) => readFileSync(new URL(`./style/${name}.css`, import.meta.url), "utf8"))
    .join("\n")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s*\n\s*/g, "\n")
    .replace(/\n?([{};,])\n/g, "$1");
  return joined;
}
