import { NO_DAY, formatDay } from "../calendar/day.ts";
import type { DayColumn, TermColumn } from "../organisation/columns.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { naturalKeys, writtenName } from "../organisation/schema.ts";
import { type KeyArrays, repeatedRows } from "./distinct-rows.ts";
import { quoted } from "./fault.ts";
import type { TableReader } from "./table-reader.ts";

/** Faults that only show when rows are seen together, or cells of one row beside each other. */
export function checkAcross(organisation: Organisation, readers: readonly TableReader[]): void {
  for (const reader of readers) {
    checkKeys(reader);
    const check = CHECKS[reader.table.name];
    check?.(organisation, reader);
  }
}

const CHECKS: { readonly [table: string]: (organisation: Organisation, reader: TableReader) => void } = {
  units: checkTree,
  points: checkPoints,
  ratings: checkScales,
  objectives: (organisation, reader) => {
    const { startsOn, dueOn } = organisation.tables.objectives.columns;
    checkOrder(reader, startsOn, "starts_on", dueOn, "due_on");
  },
  initiatives: (organisation, reader) => {
    const { startsOn, endsOn } = organisation.tables.initiatives.columns;
    checkOrder(reader, startsOn, "starts_on", endsOn, "ends_on");
  },
};

function checkKeys({ table, faults }: TableReader): void {
  const key = naturalKeys[table.name];
  if (key === undefined) return;
  const arrays: KeyArrays = key.map((column) => (table.anyColumns[column] as unknown as TermColumn).values);
  const names = key.map(writtenName).join(" + ");
  repeatedRows(arrays, table.rows(), table.length, (row, earlier) => {
    const message = `the same ${names} as in line ${table.line[earlier]}, expected one row`;
    faults.add(table.line[row]!, writtenName(key[0]!), message);
    table.remove(row);
  });
}

function checkOrder(
  { table, faults }: TableReader,
  start: DayColumn,
  startName: string,
  end: DayColumn,
  endName: string,
): void {
  for (const row of table.rows()) {
    const [from, to] = [start.values[row]!, end.values[row]!];
    if (from === NO_DAY || to === NO_DAY || from <= to) continue;
    faults.add(
      table.line[row]!,
      endName,
      `${formatDay(to)} is before ${startName} (${formatDay(from)}), expected a later date`,
    );
  }
}

function checkScales(organisation: Organisation, { table, faults }: TableReader): void {
  const { value, scaleMin, scaleMax } = organisation.tables.ratings.columns;
  for (const row of table.rows()) {
    const [given, min, max] = [value.values[row]!, scaleMin.values[row]!, scaleMax.values[row]!];
    if (!(given < min) && !(given > max)) continue;
    const expected = Number.isNaN(min)
      ? `at most ${max}`
      : Number.isNaN(max)
        ? `at least ${min}`
        : `${min} to ${max}`;
    faults.add(table.line[row]!, "value", `${given} is outside its scale, expected ${expected}`);
    table.remove(row);
  }
}

/** One person's points of a round must sum to 100; where they do not, none of them is counted until it is mended. */
function checkPoints(organisation: Organisation, { table, faults }: TableReader): void {
  const { stakeholder, round, points } = organisation.tables.points.columns;
  const sums = new Map<number, { rows: number[]; sum: number }>();
  for (const row of table.rows()) {
    const key = stakeholder.values[row]! * (organisation.lexicon.count + 1) + round.values[row]! + 1;
    const given = sums.get(key) ?? { rows: [], sum: 0 };
    sums.set(key, given);
    given.rows.push(row);
    given.sum += points.values[row]!;
  }
  for (const { rows, sum } of sums.values()) {
    if (Math.abs(sum - 100) <= 0.01) continue;
    const who = `${stakeholder.value(rows[0]!)}${round.isUnknown(rows[0]!) ? "" : ` in round ${round.value(rows[0]!)}`}`;
    faults.add(
      table.line[rows[0]!]!,
      "points",
      `the points of ${who} sum to ${Number(sum.toPrecision(12))}, expected 100`,
    );
    for (const row of rows) table.remove(row);
  }
}

/** Units form a tree: no unit may lie above itself. The unit whose row closes the ring loses its parent. */
function checkTree(organisation: Organisation, { table, faults }: TableReader): void {
  const { id, parent } = organisation.tables.units.columns;
  /** By row: the walk that came by, 0 for none. */
  const walks = new Int32Array(table.length);
  let walk = 0;
  for (const start of table.rows()) {
    walk++;
    let row = start;
    while (walks[row] === 0) {
      walks[row] = walk;
      const above = parent.values[row]!;
      if (above === NO_TERM) break;
      row = organisation.row[above]!;
      if (walks[row] !== walk) continue;
      const ring = ringFrom(row, (member) => organisation.row[parent.values[member]!]!);
      faults.add(
        table.line[row]!,
        "parent",
        ringMessage(ring.map((member) => organisation.id(id.values[member]!))),
      );
      parent.clear(row);
      break;
    }
  }
}

function ringFrom(row: number, above: (row: number) => number): readonly number[] {
  const ring = [row];
  for (let member = above(row); member !== row; member = above(member)) ring.push(member);
  return ring;
}

function ringMessage(ids: readonly string[]): string {
  if (ids.length === 1) return "a unit cannot be its own parent, expected a tree";
  const shown =
    ids.length <= 8 ? [...ids, ids[0]!] : [...ids.slice(0, 7), `… ${ids.length - 7} more`, ids[0]!];
  return `the units form a ring: ${shown.map((id) => quoted(id)).join(" > ")}, expected a tree`;
}
