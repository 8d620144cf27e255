/** The last parts of the addresses of an organisation's pages, and the keys of their names in messages/en/shell.ts. */
export const pagePaths = [
  "today",
  "direction",
  "stakeholders",
  "listening",
  "understanding",
  "friction",
  "plan",
  "roadmap",
  "allocation",
  "findings",
  "map",
  "history",
  "members",
  "import",
  "export",
  "settings",
] as const;

export type PagePath = (typeof pagePaths)[number];
