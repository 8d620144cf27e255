import { communities, communitiesNumbering, FREE } from "./communities.ts";
import { chanceLikeness, neighbourGraph } from "./neighbour-graph.ts";
import { importanceOf } from "./sentence-vectors.ts";
import { hasWords, statementLikeness, type StatementLikeness } from "./statement-likeness.ts";
import { type Membership, settledMembers } from "./theme-members.ts";
import { themeLabels } from "./theme-labels.ts";
import type { WordVectors } from "./word-vectors.ts";

export type HeardStatement = { readonly id: string; readonly text: string };

/** A theme that people have accepted, with the ids of its statements. */
export type AcceptedTheme = { readonly id: string; readonly statements: readonly string[] };

export type ThemeOptions = {
  /** English words; without them only words and characters are compared. */
  readonly vectors?: WordVectors;
  /** The language of the statements (`en`, `de-CH`), if known: for others than English the vectors are left aside. */
  readonly language?: string;
  /** How many themes there are to be in all, accepted ones included. Without it the engine finds the number. */
  readonly count?: number;
};

export type SuggestedTheme = {
  /** Words that stand for it; none if its statements share none. */
  readonly label: readonly string[];
  /** The most central first: the first is the exemplar. */
  readonly statements: readonly string[];
};

export type ThemeSuggestions = {
  readonly suggestions: readonly SuggestedTheme[];
  /** For accepted themes the statements that seem to belong there too, nearest first. */
  readonly additions: readonly { readonly theme: string; readonly statements: readonly string[] }[];
  /** Statements unlike the others: too few for a theme, without words, or no nearer than by chance. */
  readonly unassigned: readonly string[];
};

/** Groups per link; measured, see docs/method/theme-suggestions.md. */
const RESOLUTION = 1.5;
/** Fewer statements are no theme. */
const SMALLEST = 3;

/**
 * Proposes themes for statements. What people accepted stands: its statements are never moved, and every other one is
 * in exactly one suggestion, one addition or `unassigned`. The order of the statements makes no difference. Largest
 * suggestion first. About 0.3 ms a statement. Method, source, measurements: docs/method/theme-suggestions.md.
 */
export function suggestThemes(
  statements: readonly HeardStatement[],
  accepted: readonly AcceptedTheme[] = [],
  options: ThemeOptions = {},
): ThemeSuggestions {
  const ordered = [...statements].sort(byTextThenId);
  const given = themesGiven(ordered, accepted);
  const vectors = isEnglish(options.language) ? (options.vectors ?? null) : null;
  const table = statementLikeness(
    ordered.map(({ text }) => text),
    vectors,
  );
  const chance = chanceLikeness(table);
  const graph = neighbourGraph(table, chance);
  const groups =
    options.count === undefined
      ? communities(graph, RESOLUTION, given)
      : communitiesNumbering(graph, options.count, given);
  const membership = settledMembers(table, graph, groups, given, options.count !== undefined);
  const theme =
    options.count === undefined
      ? withoutStragglers(table, membership, given, accepted.length, chance)
      : withoutWordless(table, membership.theme, given);
  return answerOf(ordered, given, { theme, closeness: membership.closeness }, accepted, vectors);
}

const isEnglish = (language: string | undefined) => language === undefined || /^en\b/i.test(language);

function byTextThenId(a: HeardStatement, b: HeardStatement): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The accepted theme of each statement; of several the first. */
function themesGiven(statements: readonly HeardStatement[], accepted: readonly AcceptedTheme[]): Int32Array {
  const themeOf = new Map<string, number>();
  for (const [theme, { statements: members }] of accepted.entries())
    for (const id of members) if (!themeOf.has(id)) themeOf.set(id, theme);
  const given = Int32Array.from(statements, ({ id }) => themeOf.get(id) ?? FREE);
  if (new Set(statements.map(({ id }) => id)).size < statements.length)
    throw new RangeError("Each statement has an id of its own.");
  return given;
}

/** Lets go who is no nearer to the theme than chance brings two statements, and then themes that are too small. */
function withoutStragglers(
  table: StatementLikeness,
  { theme, closeness }: Membership,
  given: Int32Array,
  accepted: number,
  chance: number,
): Int32Array {
  const near = theme.map((which, statement) =>
    given[statement] !== FREE || (closeness[statement]! > chance && hasWords(table, statement))
      ? which
      : FREE,
  );
  const sizes = new Map<number, number>();
  for (const which of near) sizes.set(which, (sizes.get(which) ?? 0) + 1);
  return near.map((which) => (which >= accepted && sizes.get(which)! < SMALLEST ? FREE : which));
}

const withoutWordless = (table: StatementLikeness, theme: Int32Array, given: Int32Array) =>
  theme.map((which, statement) => (given[statement] === FREE && !hasWords(table, statement) ? FREE : which));

function answerOf(
  statements: readonly HeardStatement[],
  given: Int32Array,
  { theme, closeness }: Membership,
  accepted: readonly AcceptedTheme[],
  vectors: WordVectors | null,
): ThemeSuggestions {
  const members = new Map<number, number[]>();
  const unassigned: string[] = [];
  for (const [statement, which] of theme.entries()) {
    if (given[statement] !== FREE) continue;
    if (which === FREE) unassigned.push(statements[statement]!.id);
    else members.set(which, [...(members.get(which) ?? []), statement]);
  }
  for (const ofTheme of members.values())
    ofTheme.sort((a, b) => (closeness[b]! || 0) - (closeness[a]! || 0) || a - b);
  const idsOf = (ofTheme: readonly number[]) => ofTheme.map((statement) => statements[statement]!.id);

  const found = [...members].filter(([which]) => which >= accepted.length);
  found.sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || a - b);
  const labels = themeLabels(
    found.map(([, ofTheme]) => ofTheme.map((statement) => statements[statement]!.text)),
    (word) => (vectors === null ? 1 : importanceOf(word, vectors)),
  );
  return {
    suggestions: found.map(([, ofTheme], at) => ({ label: labels[at]!, statements: idsOf(ofTheme) })),
    additions: accepted.flatMap(({ id }, which) => {
      const joining = members.get(which);
      return joining === undefined ? [] : [{ theme: id, statements: idsOf(joining) }];
    }),
    unassigned,
  };
}
