import type { PagePath } from "./page-path.ts";

/** The page on which items of a table are at home. */
const homes: Readonly<Record<string, PagePath>> = {
  northstar: "direction",
  elements: "direction",
  stakeholders: "stakeholders",
  units: "stakeholders",
  statements: "understanding",
  themes: "understanding",
  barriers: "friction",
  decisions: "friction",
  rounds: "listening",
  objectives: "plan",
  targets: "plan",
  initiatives: "plan",
  actions: "plan",
  asks: "plan",
};

export const homeOf = (table: string): PagePath => homes[table] ?? "findings";

/** The address that opens exactly at an item: to link to, and to paste into a mail. A round is a page of its own. */
export function addressOfItem(organisation: string, table: string, id: string): string {
  const home = `/o/${encodeURIComponent(organisation)}/${homeOf(table)}`;
  return `${home}${table === "rounds" ? "/" : "?item="}${encodeURIComponent(id)}`;
}
