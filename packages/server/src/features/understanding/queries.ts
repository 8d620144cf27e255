import type { AcceptedTheme, HeardStatement } from "@lodestar/core";
import type { LiveOrganisation } from "../../live/live-organisation.ts";

/** What themes are suggested from: everything said that is not held back, and the themes there are. */
export function wordsAndThemes({ organisation, seq }: LiveOrganisation) {
  const { statements, themes } = organisation.tables;
  const heard: HeardStatement[] = [];
  const isHeard = new Set<string>();
  for (const row of statements.rows()) {
    const { id, text, moderated } = statements.row(row);
    if (moderated === "yes") continue;
    heard.push({ id, text });
    isHeard.add(id);
  }
  const accepted = Array.from(themes.rows(), (row): AcceptedTheme => {
    const theme = themes.row(row);
    return { id: theme.id, statements: theme.statements.filter((id) => isHeard.has(id)) };
  });
  return { seq, heard, accepted };
}
