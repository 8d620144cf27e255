import type { PastChange } from "@lodestar/contract";
import type { Link } from "@lodestar/core";
import {
  type PastRow,
  type Telling,
  type Values,
  columnName,
  isLinks,
  isProse,
  kindWords,
  rowName,
  valueWords,
} from "./row-words.ts";

/** One field of a row that a change touched. */
export type FieldChange = {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
};

const unspoken: readonly string[] = ["id", "version", "extra"];

/** The fields that differ before and after, in the order of the table; of a new row those that say something. */
export function fieldChanges({ before, row }: Pick<PastRow, "before" | "row">): readonly FieldChange[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(row ?? {})]);
  return [...columns]
    .filter((column) => !unspoken.includes(column))
    .map((column) => ({ column, before: before?.[column] ?? null, after: row?.[column] ?? null }))
    .filter(({ before, after }) => plain(before) !== plain(after));
}

/** An empty list says as little as nothing at all. */
const plain = (value: unknown) =>
  Array.isArray(value) && value.length === 0 ? "null" : JSON.stringify(value);

/** What somebody did, as one sentence. `undone` is the sentence of the change that this one took back, where known. */
export function changeSentence(telling: Telling, change: PastChange, undone?: string): string {
  const { text } = telling;
  const who = change.actor.name;
  if (change.act === "change" && change.rowCount > 0) return rowsSentence(telling, who, change);
  if (change.act === "undo")
    return undone === undefined
      ? text("act_undo", { who, seq: String(change.undoes ?? "") })
      : text("act_undo_sentence", { who, sentence: undone });
  const key = `act_${change.act}`;
  const words = text(key as "act_import", { who, count: change.rowCount });
  return words === key ? text("act_other", { who, count: change.rowCount }) : words;
}

function rowsSentence(telling: Telling, who: string, { rows, rowCount }: PastChange): string {
  const [only] = rows;
  if (only === undefined) return telling.text("act_other", { who, count: rowCount });
  if (rows.length === 1 && rowCount === 1) return rowSentence(telling, who, only);
  if (rows.length < rowCount) return telling.text("act_other", { who, count: rowCount });
  return sameColumnSentence(telling, who, rows) ?? partsSentence(telling, who, rows);
}

/** One row that was added, removed or changed. */
function rowSentence(telling: Telling, who: string, row: PastRow): string {
  const { text } = telling;
  if (row.before === null) return text("added", { who, what: rowName(telling, row.table, row.row ?? {}) });
  const what = rowName(telling, row.table, row.before);
  if (row.row === null) return text("removed", { who, what });
  const fields = fieldChanges(row);
  const [field] = fields;
  if (field === undefined) return text("touched", { who, what });
  if (fields.length === 1) return fieldSentence(telling, { who, what, table: row.table, ...field });
  const columns = telling.formats.list(fields.map(({ column }) => columnName(telling, column)));
  return text("changedColumns", { who, what, columns });
}

type Told = FieldChange & { readonly who: string; readonly what: string; readonly table: string };

function fieldSentence(telling: Telling, { who, what, table, column, before, after }: Told): string {
  const { text } = telling;
  const from = valueWords(telling, table, column, before);
  const to = valueWords(telling, table, column, after);
  if (column === "title" || column === "name") return text("renamed", { who, what, to });
  if (isLinks(table, column)) {
    const said = linksSentence(telling, { who, what }, before, after);
    if (said !== undefined) return said;
  }
  const named = { who, what, column: columnName(telling, column) };
  if (isProse(table, column))
    return text(from === "" ? "wrote" : to === "" ? "erased" : "changedText", named);
  if (from === "") return text("set", { ...named, to });
  return to === "" ? text("cleared", { ...named, from }) : text("changedFromTo", { ...named, from, to });
}

/** One link that came, went, moved or grew; `undefined` where more happened than one sentence says. */
function linksSentence(
  { text, formats, titleOf }: Telling,
  told: { readonly who: string; readonly what: string },
  before: unknown,
  after: unknown,
): string | undefined {
  const old = (before ?? []) as readonly Link[];
  const now = (after ?? []) as readonly Link[];
  const name = (link: Link) => `“${titleOf(link.to) ?? link.to}”`;
  const came = now.filter(({ to }) => !old.some((link) => link.to === to));
  const went = old.filter(({ to }) => !now.some((link) => link.to === to));
  const grown = now.filter(({ to, share }) => old.some((link) => link.to === to && link.share !== share));
  const strength = (share: number | null | undefined) =>
    share === null || share === undefined ? text("unknownStrength") : formats.share(share);
  const [first = none, second = none, third = none] = [came[0], went[0], grown[0]];
  switch (`${came.length} ${went.length} ${grown.length}`) {
    case "1 0 0":
      return text("linked", { ...told, to: name(first) });
    case "0 1 0":
      return text("unlinked", { ...told, from: name(second) });
    case "1 1 0":
      return text("moved", { ...told, from: name(second), to: name(first) });
    case "0 0 1": {
      const was = old.find(({ to }) => to === third.to)?.share;
      return text("strength", {
        ...told,
        to: name(third),
        before: strength(was),
        after: strength(third.share),
      });
    }
    default:
      return undefined;
  }
}

const none: Link = { to: "", share: null };

/** Several rows of one table of which the same column changed. */
function sameColumnSentence(telling: Telling, who: string, rows: readonly PastRow[]): string | undefined {
  const touched = rows.map((row) => (row.before === null || row.row === null ? [] : fieldChanges(row)));
  const columns = new Set(touched.map((fields) => fields.map(({ column }) => column).join(" ")));
  const column = touched[0]?.[0]?.column;
  if (columns.size !== 1 || touched[0]?.length !== 1 || column === undefined) return undefined;
  if (new Set(rows.map(({ table }) => table)).size !== 1) return undefined;
  const what = groupName(telling, rows);
  return telling.text("changedColumnOfSeveral", { who, what, column: columnName(telling, column) });
}

const verbs = [
  ["partAdded", ({ before }: PastRow) => before === null],
  ["partRemoved", ({ before, row }: PastRow) => before !== null && row === null],
  ["partChanged", ({ before, row }: PastRow) => before !== null && row !== null],
] as const;

/** `Ana added objective “A” and 2 targets, and changed 1 initiative.` */
function partsSentence(telling: Telling, who: string, rows: readonly PastRow[]): string {
  const parts = verbs.flatMap(([verb, holds]) => {
    const done = rows.filter(holds);
    if (done.length === 0) return [];
    const groups = [...Map.groupBy(done, groupOf).values()].map((group) => groupName(telling, group));
    return [telling.text(verb, { what: telling.formats.list(groups) })];
  });
  return telling.text("several", { who, parts: telling.formats.list(parts) });
}

const valuesOf = ({ before, row }: PastRow): Values => before ?? row ?? {};

/** Goals and strategies are counted by their kind, everything else by its table. */
function kindOf(row: PastRow): string | undefined {
  const kind = row.table === "northstar" || row.table === "elements" ? valuesOf(row)["kind"] : undefined;
  return typeof kind === "string" ? kind : undefined;
}

const groupOf = (row: PastRow): string => `${row.table} ${kindOf(row) ?? ""}`;

function groupName(telling: Telling, rows: readonly PastRow[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  if (rows.length === 1) return rowName(telling, first.table, valuesOf(first));
  return kindWords(telling, first.table, rows.length, kindOf(first));
}
