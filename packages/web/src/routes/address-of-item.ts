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
  objectives: "plan",
  targets: "plan",
  initiatives: "plan",
  actions: "plan",
  asks: "plan",
};

export const homeOf = (table: string): PagePath => homes[table] ?? "findings";

/** The address that opens exactly at an item: to link to, and to paste into a mail. */
export const addressOfItem = (organisation: string, table: string, id: string): string =>
  `/o/${encodeURIComponent(organisation)}/${homeOf(table)}?item=${encodeURIComponent(id)}`;
