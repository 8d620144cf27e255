import type { RowOf } from "@lodestar/contract";

export type StatementRow = RowOf<"statements">;
export type ThemeRow = RowOf<"themes">;
export type DispositionRow = RowOf<"dispositions">;
export type VerdictRow = RowOf<"verdicts">;

/** Which words are listed. `theme` is an id, or `none` for words that are in no theme yet. */
export type WordWish = {
  readonly words: string;
  readonly theme: string | null;
  readonly kind: StatementRow["kind"];
  readonly answer: "none" | DispositionRow["outcome"] | null;
};

export const everyWord: WordWish = { words: "", theme: null, kind: null, answer: null };

/** What is known about one person's words besides the words. */
export type Heard = {
  readonly statement: StatementRow;
  readonly themes: readonly ThemeRow[];
  readonly disposition: DispositionRow | undefined;
};

/** Statements with the themes they are in and what became of them. */
export function heardOf(
  statements: readonly StatementRow[],
  themes: readonly ThemeRow[],
  dispositions: readonly DispositionRow[],
): readonly Heard[] {
  const themesOf = new Map<string, ThemeRow[]>();
  for (const theme of themes)
    for (const id of theme.statements) {
      const known = themesOf.get(id);
      if (known === undefined) themesOf.set(id, [theme]);
      else known.push(theme);
    }
  const answers = new Map(dispositions.map((row) => [row.statement, row]));
  return statements.map((statement) => ({
    statement,
    themes: themesOf.get(statement.id) ?? [],
    disposition: answers.get(statement.id),
  }));
}

/** Words that fit all of the wish; every word of it must be in the statement or in its author's name. */
export function wished(
  heard: readonly Heard[],
  { words, theme, kind, answer }: WordWish,
  authorOf: (id: string) => string,
  language: string,
): readonly Heard[] {
  const wanted = words.toLocaleLowerCase(language).split(/\s+/u).filter(Boolean);
  return heard.filter(({ statement, themes, disposition }) => {
    if (theme === "none" && themes.length > 0) return false;
    if (theme !== null && theme !== "none" && !themes.some(({ id }) => id === theme)) return false;
    if (kind !== null && statement.kind !== kind) return false;
    if (answer !== null && (disposition?.outcome ?? "none") !== answer) return false;
    const said = `${statement.text} ${authorOf(statement.stakeholder)}`.toLocaleLowerCase(language);
    return wanted.every((word) => said.includes(word));
  });
}

/** How people have answered a theme as it stands now. */
export type Standing = {
  readonly asked: number;
  readonly confirmed: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly missing: number;
};

/**
 * Verdicts on the current revision of a theme among those whose words are in it or who have answered it before; the
 * last one of each person counts. Silence is not agreement: `asked` counts everybody.
 */
export function standingOf(
  theme: ThemeRow,
  statements: ReadonlyMap<string, StatementRow>,
  verdicts: readonly VerdictRow[],
): Standing {
  const own = verdicts.filter((verdict) => verdict.theme === theme.id);
  const people = new Set(own.map(({ stakeholder }) => stakeholder));
  for (const id of theme.statements) {
    const author = statements.get(id)?.stakeholder;
    if (author !== undefined && author !== "") people.add(author);
  }
  const current = new Map(
    own
      .filter(({ revision }) => (revision ?? theme.revision ?? 1) >= (theme.revision ?? 1))
      .toSorted((a, b) => (a.givenOn ?? "").localeCompare(b.givenOn ?? ""))
      .map(({ stakeholder, verdict }) => [stakeholder, verdict]),
  );
  const count = { asked: people.size, confirmed: 0, corrected: 0, rejected: 0, missing: 0 };
  for (const verdict of current.values()) count[verdict]++;
  return count;
}
