import { type Result, accept, refuse } from "../organisation/result.ts";
import { type ColumnSpec, type Row, type TableName, schema } from "../organisation/schema.ts";

/** Tables whose rows may name a theme, or that may have come from one. */
export const tablesNamingThemes = [
  "objectives",
  "initiatives",
  "barriers",
  "decisions",
  "dispositions",
  "statements",
] as const satisfies readonly TableName[];

type NamingTable = (typeof tablesNamingThemes)[number];
type Named<T extends TableName> = Row<T> & { readonly id: string };

/** The themes of an organisation, what was answered to them, and what names them. */
export type Grouping = { readonly [T in NamingTable]: readonly Named<T>[] } & {
  readonly themes: readonly Named<"themes">[];
  readonly verdicts: readonly Named<"verdicts">[];
};

/** Another way to sort words into themes. */
export type Regrouping =
  /** Words go into a theme, out of every other; `null` for none. */
  | { readonly do: "place"; readonly statements: readonly string[]; readonly into: string | null }
  /** Words become a theme of their own: a split, where they come from one. */
  | {
      readonly do: "gather";
      readonly statements: readonly string[];
      readonly theme: { readonly id: string; readonly title: string };
    }
  | { readonly do: "merge"; readonly from: string; readonly into: string }
  | { readonly do: "dissolve"; readonly theme: string };

export type RegroupingEdit =
  | {
      readonly do: "add";
      readonly table: "themes";
      readonly id: string;
      readonly row: Partial<Row<"themes">>;
    }
  | { readonly do: "set"; readonly table: TableName; readonly id: string; readonly row: object }
  | { readonly do: "remove"; readonly table: "themes"; readonly id: string };

/** Statements by theme. */
type Words = ReadonlyMap<string, readonly string[]>;

/**
 * The edits that sort words anew so that nothing heard is lost: whatever came from a theme still comes from all of the
 * words it came from before, through the theme that has them now or from the words themselves; corrections written to
 * a merged theme go with it; and a theme that was answered opens a new revision when its words change, so that those who
 * answered are asked again. A theme that somebody has answered, or that words went to, is not dissolved but merged.
 * Meaning and example: docs/method/regrouping.md.
 */
export function regroup(grouping: Grouping, act: Regrouping): Result<readonly RegroupingEdit[]> {
  const refused = whyNot(grouping, act);
  if (refused !== undefined) return refuse(refused.code, refused.message);
  const before: Words = new Map(grouping.themes.map(({ id, statements }) => [id, statements]));
  const after = wordsAfter(before, act);
  return accept([
    ...themeEdits(grouping, before, after, act),
    ...(act.do === "merge" ? verdictEdits(grouping, act) : []),
    ...namingEdits(grouping, before, after, act),
    ...[...before.keys()]
      .filter((id) => !after.has(id))
      .map((id) => ({ do: "remove", table: "themes", id }) as const),
  ]);
}

function whyNot(
  { themes, verdicts, dispositions }: Grouping,
  act: Regrouping,
): { readonly code: string; readonly message: string } | undefined {
  const named = act.do === "merge" ? [act.from, act.into] : act.do === "dissolve" ? [act.theme] : [];
  if (act.do === "place" && act.into !== null) named.push(act.into);
  const missing = named.find((theme) => !themes.some(({ id }) => id === theme));
  if (missing !== undefined) return { code: "not_found", message: `There is no theme “${missing}”.` };
  if (act.do === "merge" && act.from === act.into)
    return { code: "same_theme", message: "A theme cannot be merged into itself; choose another one." };
  if (act.do !== "dissolve") return undefined;
  const isAnswered = verdicts.some(({ theme }) => theme === act.theme);
  if (!isAnswered && !dispositions.some(({ item }) => item === act.theme)) return undefined;
  const why = isAnswered ? "People have answered this theme" : "Words were told that they went into it";
  return { code: "theme_in_use", message: `${why}; merge it into another one, so that nothing is lost.` };
}

function wordsAfter(before: Words, act: Regrouping): Words {
  const after = new Map(before);
  if (act.do === "merge") {
    after.set(act.into, distinct([...after.get(act.into)!, ...after.get(act.from)!]));
    after.delete(act.from);
    return after;
  }
  if (act.do === "dissolve") {
    after.delete(act.theme);
    return after;
  }
  const into = act.do === "gather" ? act.theme.id : act.into;
  const moved = new Set(act.statements);
  for (const [theme, words] of before)
    if (theme !== into && words.some((id) => moved.has(id)))
      after.set(
        theme,
        words.filter((id) => !moved.has(id)),
      );
  if (into !== null) after.set(into, distinct([...(after.get(into) ?? []), ...act.statements]));
  return after;
}

/** Every theme whose words changed; a new one starts with its first revision. */
function themeEdits(grouping: Grouping, before: Words, after: Words, act: Regrouping): RegroupingEdit[] {
  const added =
    act.do === "gather"
      ? [
          {
            do: "add",
            table: "themes",
            id: act.theme.id,
            row: { title: act.theme.title, statements: [...after.get(act.theme.id)!], revision: 1 },
          } as const,
        ]
      : [];
  const changed = grouping.themes.flatMap((theme) => {
    const statements = after.get(theme.id);
    if (statements === undefined || isSame(statements, before.get(theme.id)!)) return [];
    const revision =
      act.do === "merge" ? mergedRevision(grouping, act) : revisionAfterChange(theme, grouping.verdicts);
    return [{ do: "set", table: "themes", id: theme.id, row: { statements, revision } } as const];
  });
  const isOnlyAnswered = act.do === "merge" && changed.length === 0;
  return isOnlyAnswered
    ? [{ do: "set", table: "themes", id: act.into, row: { revision: mergedRevision(grouping, act) } }]
    : [...added, ...changed];
}

/** The revision of a theme once its words or its summary change: a new one where somebody has answered this one. */
export function revisionAfterChange(
  { id, revision }: Pick<Named<"themes">, "id" | "revision">,
  verdicts: readonly Pick<Row<"verdicts">, "theme" | "revision">[],
): number {
  const now = revision ?? 1;
  const isAnswered = verdicts.some((verdict) => verdict.theme === id && (verdict.revision ?? 1) >= now);
  return isAnswered ? lastRevision(id, now, verdicts) + 1 : now;
}

type Merge = Extract<Regrouping, { do: "merge" }>;

/** The last revision of a theme that there is or that somebody has answered. */
const lastRevision = (
  theme: string,
  now: number,
  verdicts: readonly Pick<Row<"verdicts">, "theme" | "revision">[],
) =>
  verdicts.reduce(
    (last, verdict) => (verdict.theme === theme ? Math.max(last, verdict.revision ?? 1) : last),
    now,
  );

const lastOf = ({ themes, verdicts }: Grouping, theme: string) =>
  lastRevision(theme, themes.find(({ id }) => id === theme)?.revision ?? 1, verdicts);

/** Answers to the merged theme count on from those to the other one, so both keep theirs and all are out of date. */
function mergedRevision(grouping: Grouping, { from, into }: Merge): number {
  const isAnswered = grouping.verdicts.some(({ theme }) => theme === from || theme === into);
  const [last, more] = [lastOf(grouping, into), lastOf(grouping, from)];
  return isAnswered ? last + more + 1 : Math.max(last, more);
}

function verdictEdits(grouping: Grouping, { from, into }: Merge): RegroupingEdit[] {
  const last = lastOf(grouping, into);
  return grouping.verdicts
    .filter(({ theme }) => theme === from)
    .map(({ id, revision }) => ({
      do: "set",
      table: "verdicts",
      id,
      row: { theme: into, revision: last + (revision ?? 1) },
    }));
}

/** What names a theme, or came from one, after its words went elsewhere. */
function namingEdits(grouping: Grouping, before: Words, after: Words, act: Regrouping): RegroupingEdit[] {
  const renamed = (id: string) => (act.do === "merge" && id === act.from ? act.into : id);
  return tablesNamingThemes.flatMap((table) => {
    const columns = Object.entries<ColumnSpec>(schema[table]).filter(([, spec]) => mayNameThemes(spec));
    return (grouping[table] as readonly Record<string, unknown>[]).flatMap((row) => {
      const changed = columns.flatMap(([column]) => {
        const value = row[column] as string | readonly string[] | null;
        if (value === null) return [];
        if (typeof value === "string") return renamed(value) === value ? [] : [[column, renamed(value)]];
        const list =
          column === "origin" ? originAfter(value, before, after, act) : distinct(value.map(renamed));
        return isSame(list, value) ? [] : [[column, list]];
      });
      if (changed.length === 0) return [];
      return [
        { do: "set", table, id: row["id"] as string, row: Object.fromEntries(changed) as object },
      ] as const;
    });
  });
}

const mayNameThemes = ({ refersTo }: ColumnSpec) =>
  refersTo?.some((table) => table === "themes" || table === "any") === true;

/** What an item came from, so that all words it came from before are still among them. */
function originAfter(
  origin: readonly string[],
  before: Words,
  after: Words,
  act: Regrouping,
): readonly string[] {
  const named = distinct(
    origin.flatMap((id) => (before.has(id) ? themesAfter(id, before, after, act) : [id])),
  );
  const kept = new Set(wordsBehind(named, after));
  return [...named, ...wordsBehind(origin, before).filter((word) => !kept.has(word))];
}

/** The themes that a theme's words are in now, as far as they went there together. */
function themesAfter(theme: string, before: Words, after: Words, act: Regrouping): readonly string[] {
  if (act.do === "merge") return [theme === act.from ? act.into : theme];
  if (!after.has(theme)) return [];
  const isSplit = act.do === "gather" && after.get(theme)!.length < before.get(theme)!.length;
  return isSplit ? [theme, act.theme.id] : [theme];
}

/** The words that a list of origins leads to: those of its themes, and those it names itself. */
export const wordsBehind = (origin: readonly string[], words: Words): readonly string[] =>
  distinct(origin.flatMap((id) => words.get(id) ?? [id]));

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, place) => id === b[place]);
