import type { ChangedRow, Edit } from "@lodestar/contract";

/** A row without its table's types, for what works on any table. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };

/** Edits that are shown already and not yet confirmed by the server. */
export type Supposed = { readonly key: number; readonly edits: readonly Edit[] };

/** One table in the browser: what the server confirmed, and what is shown while edits are on their way. */
export type TableState = {
  readonly confirmed: ReadonlyMap<string, AnyRow>;
  readonly supposed: readonly Supposed[];
  /** The last change that the loaded rows had in them; older news is no news. */
  readonly loadedAt: number;
  /** By which change a row went, so that older news does not bring it back. */
  readonly removedAt: ReadonlyMap<string, number>;
  readonly shown: ReadonlyMap<string, AnyRow>;
  readonly rows: readonly AnyRow[];
};

/** What a row has before anything is known of it: `null`, and empty lists. */
export type BlankRow = (table: Edit["table"]) => Readonly<Record<string, unknown>>;

const noBlank: BlankRow = () => ({});

type Truth = Omit<TableState, "shown" | "rows">;

function stateOf(truth: Truth, blank: BlankRow): TableState {
  const shown = truth.supposed.length === 0 ? truth.confirmed : supposedRows(truth, blank);
  return { ...truth, shown, rows: [...shown.values()] };
}

function supposedRows({ confirmed, supposed }: Truth, blank: BlankRow): ReadonlyMap<string, AnyRow> {
  const shown = new Map(confirmed);
  for (const edit of supposed.flatMap(({ edits }) => edits)) {
    const id = edit.id ?? "";
    const row = shown.get(id);
    if (edit.do === "remove") shown.delete(id);
    else if (edit.do === "set" && row !== undefined) shown.set(id, { ...row, ...edit.row });
    // Once the server has told of a new row, its own values count.
    else if (edit.do === "add" && row === undefined)
      shown.set(id, { ...blank(edit.table), ...edit.row, id, version: 0 });
  }
  return shown;
}

/** A table as it was loaded, keeping what is still on its way. */
export const loadedTable = (
  rows: readonly AnyRow[],
  loadedAt: number,
  supposed: readonly Supposed[] = [],
  blank: BlankRow = noBlank,
): TableState =>
  stateOf(
    { confirmed: new Map(rows.map((row) => [row.id, row])), supposed, loadedAt, removedAt: new Map() },
    blank,
  );

/** The table after news of change number `seq`. News may come twice and out of order. */
export function withNews(
  state: TableState,
  seq: number,
  changed: readonly ChangedRow[],
  blank: BlankRow = noBlank,
): TableState {
  if (seq <= state.loadedAt) return state;
  const confirmed = new Map(state.confirmed);
  const removedAt = new Map(state.removedAt);
  let isNews = false;
  for (const { id, row } of changed) {
    if (seq <= (removedAt.get(id) ?? 0)) continue;
    const version = Number(row?.version ?? 0);
    if (row === null) removedAt.set(id, seq);
    else if (version <= (confirmed.get(id)?.version ?? 0)) continue;
    isNews = row === null ? confirmed.delete(id) || isNews : true;
    if (row !== null) confirmed.set(id, row as AnyRow);
  }
  return isNews || removedAt.size > state.removedAt.size
    ? stateOf({ ...state, confirmed, removedAt }, blank)
    : state;
}

/** The table with edits shown before the server has confirmed them. */
export const withSupposed = (state: TableState, supposed: Supposed, blank: BlankRow = noBlank): TableState =>
  stateOf({ ...state, supposed: [...state.supposed, supposed] }, blank);

/** The table without edits that are confirmed by now, or refused. */
export function withSettled(state: TableState, key: number, blank: BlankRow = noBlank): TableState {
  const supposed = state.supposed.filter((edits) => edits.key !== key);
  return supposed.length === state.supposed.length ? state : stateOf({ ...state, supposed }, blank);
}
