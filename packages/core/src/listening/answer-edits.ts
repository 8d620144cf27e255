import type { Row } from "../organisation/schema.ts";
import type { AnswerRows, SaidRow } from "./answer-rows.ts";

type Stored<R> = R & { readonly id: string; readonly version: number };
type Extra = Readonly<Record<string, unknown>> | null;

/** What is recorded of one stakeholder in one round, and the dispositions of those statements. */
export type RecordedAnswer = {
  /** The ids of rows that came by the sheet begin with it. */
  readonly sheet: string;
  readonly statements: readonly Stored<Row<"statements"> & { readonly extra: Extra }>[];
  readonly rankings: readonly Stored<Row<"rankings">>[];
  readonly points: readonly Stored<Row<"points">>[];
  readonly ratings: readonly Stored<Row<"ratings">>[];
  readonly votes: readonly Stored<Row<"votes">>[];
  /** Statements that have a disposition already. */
  readonly disposed: ReadonlySet<string>;
};

type Recorded = RecordedAnswer["statements"][number];
type Values = Readonly<Record<string, unknown>>;
type KeyedTable = "rankings" | "points" | "ratings" | "votes";
type AnswerTable = "statements" | KeyedTable | "dispositions";

/** What has to be done to one row, so that what is recorded is what was answered. */
export type AnswerEdit =
  | { readonly do: "add"; readonly table: AnswerTable; readonly id?: string; readonly row: Values }
  | {
      readonly do: "set";
      readonly table: AnswerTable;
      readonly id: string;
      readonly version: number;
      readonly row: Values;
    }
  | { readonly do: "remove"; readonly table: AnswerTable; readonly id: string; readonly version: number };

const WITHDRAWN = "Withdrawn by its author.";
const REPLACED = "Its author said it in other words.";

/**
 * The difference between what is recorded and what is answered now. Words are never overwritten and never removed: what
 * its author no longer says stays, out of sight, declined as withdrawn or merged into the words that took its place.
 * Rows that came another way than by this sheet stay as they are.
 * @param nameOf the id under which a new statement is kept, by the one that follows from its place
 */
export function answerEdits(
  recorded: RecordedAnswer,
  answered: AnswerRows,
  nameOf: (id: string) => string = (id) => id,
): readonly AnswerEdit[] {
  const { sheet } = recorded;
  const keyed = (table: KeyedTable, key: string, columns: readonly string[]) =>
    keyedEdits(table, { sheet, recorded: recorded[table], answered: answered[table] }, key, columns);
  return [
    ...statementEdits(recorded, answered.statements, nameOf),
    ...keyed("rankings", "item", ["rank"]),
    ...keyed("points", "item", ["points"]),
    ...keyed("ratings", "item", ["value", "scaleMin", "scaleMax"]),
    ...keyed("votes", "statement", ["vote"]),
  ];
}

/** Takes words back: they stay recorded, out of sight, with a disposition that says so. */
export function withdrawalEdits(
  { id, version, extra }: Recorded,
  isDisposed: boolean,
  replacedBy: string | null = null,
): readonly AnswerEdit[] {
  const out = { moderated: "yes", extra: { ...extra, withdrawn: "yes" } };
  const moderated = { do: "set", table: "statements", id, version, row: out } as const;
  if (isDisposed) return [moderated];
  const row =
    replacedBy === null
      ? { statement: id, outcome: "declined", reason: WITHDRAWN }
      : { statement: id, outcome: "merged", reason: REPLACED, item: replacedBy };
  return [moderated, { do: "add", table: "dispositions", row }];
}

function statementEdits(
  { statements, disposed }: RecordedAnswer,
  said: readonly SaidRow[],
  nameOf: (id: string) => string,
): AnswerEdit[] {
  const bySheet = statements.filter(({ extra }) => questionOf(extra) !== undefined && !isWithdrawn(extra));
  const taken = new Set(statements.map(({ id }) => id));
  const questions = new Set([
    ...bySheet.map(({ extra }) => questionOf(extra)),
    ...said.map(({ extra }) => extra.question),
  ]);
  return [...questions].flatMap((question) => {
    const waiting = bySheet.filter(({ extra }) => questionOf(extra) === question);
    const fresh: SaidRow[] = [];
    const kept: AnswerEdit[] = [];
    for (const row of said.filter(({ extra }) => extra.question === question)) {
      const at = waiting.findIndex(({ text }) => text === row.text);
      if (at < 0) fresh.push(row);
      else kept.push(...sameWords(waiting.splice(at, 1)[0]!, row));
    }
    const added = fresh.map((row) => ({ ...row, id: nameOf(freeId(row.id, taken)) }));
    const gone = waiting.flatMap((row, at) =>
      withdrawalEdits(row, disposed.has(row.id), added[at]?.id ?? null),
    );
    return [...kept, ...added.map(addition), ...gone];
  });
}

/** Whether its author has taken a statement back or said it differently since; a planner who hides words does not unsay them. */
export const isWithdrawn = (extra: Extra): boolean => extra?.["withdrawn"] === "yes";

const questionOf = (extra: Extra): string | undefined => {
  const question = extra?.["question"];
  return typeof question === "string" ? question : undefined;
};

/** The same words, perhaps addressed to another unit or with other numbers beside them. */
function sameWords(before: Recorded, { addressedTo, extra }: SaidRow): AnswerEdit[] {
  if (before.addressedTo === addressedTo && sameValues(before.extra ?? {}, extra)) return [];
  const { id, version } = before;
  return [{ do: "set", table: "statements", id, version, row: { addressedTo, extra } }];
}

const sameValues = (a: Values, b: Values): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((name) => a[name] === b[name]);

/** An id with the next number at its end that no statement of this sheet has or had. */
function freeId(id: string, taken: Set<string>): string {
  const prefix = id.slice(0, id.lastIndexOf("-") + 1);
  let place = Number(id.slice(prefix.length));
  while (taken.has(`${prefix}${place}`)) place++;
  taken.add(`${prefix}${place}`);
  return `${prefix}${place}`;
}

function addition({ id, ...row }: SaidRow): AnswerEdit {
  return { do: "add", table: "statements", id, row };
}

type KeyedRow = Values & { readonly id: string };

/** Rows that are named by what they are about: one for each item, whoever brought it; only the sheet's own go again. */
function keyedEdits(
  table: KeyedTable,
  {
    sheet,
    recorded,
    answered,
  }: { sheet: string; recorded: readonly KeyedRow[]; answered: readonly KeyedRow[] },
  key: string,
  columns: readonly string[],
): AnswerEdit[] {
  const before = new Map(recorded.map((row) => [row[key], row]));
  const after = new Set(answered.map((row) => row[key]));
  const written = answered.flatMap((row): AnswerEdit[] => {
    const { id, ...values } = row;
    const there = before.get(row[key]);
    if (there === undefined) return [{ do: "add", table, id, row: values }];
    if (columns.every((name) => there[name] === row[name])) return [];
    const set = Object.fromEntries(columns.map((name) => [name, row[name]]));
    return [{ do: "set", table, ...placeOf(there), row: set }];
  });
  const gone = recorded
    .filter((row) => !after.has(row[key]) && row.id.startsWith(`${sheet}-`))
    .map((row): AnswerEdit => ({ do: "remove", table, ...placeOf(row) }));
  return [...written, ...gone];
}

const placeOf = (row: KeyedRow) => ({ id: row.id, version: row["version"] as number });
