/** The last part of a page's address, and the key of its name in messages/en/shell.ts. */
export type PagePath =
  | "today"
  | "direction"
  | "stakeholders"
  | "listening"
  | "understanding"
  | "friction"
  | "plan"
  | "findings"
  | "map"
  | "history"
  | "members"
  | "import"
  | "export"
  | "settings";
