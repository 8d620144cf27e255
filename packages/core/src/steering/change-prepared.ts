import { NO_DAY } from "../calendar/day.ts";
import type { Part } from "../exchange/assessment.ts";
import type { Situation } from "../friction/situation.ts";
import type { Item } from "../organisation/organisation.ts";
import { counted, percent, sharePart, unknownPart } from "./part.ts";

/** Part of the money that is taken away to see what would be left. */
const CUT = 0.2;

/** Would the organisation notice that the world has changed, and could it follow? */
export const changePreparedParts = (situation: Situation): Part[] => [
  unknownPart("reviews_on_time", "A folder does not record reviews."),
  freshnessPart(situation),
  assumptionsPart(situation),
  unknownPart("time_to_confirmed_change", "A folder does not record triggers."),
  cutPart(situation),
];

function freshnessPart({ graph, organisation, thresholds, today }: Situation): Part {
  const { targets, checkins, objectives } = organisation.tables;
  if (checkins.size === 0) return unknownPart("freshness", "No check-ins are recorded.");
  const latest = new Int32Array(targets.length).fill(NO_DAY);
  const { target, date } = checkins.columns;
  for (let row = 0; row < checkins.length; row++) {
    if (!checkins.has(row)) continue;
    const at = organisation.row[target.values[row]!]!;
    if (date.values[row]! > latest[at]! && date.values[row]! <= today) latest[at] = date.values[row]!;
  }
  let [all, fresh] = [0, 0];
  for (let row = 0; row < targets.length; row++) {
    const objective = targets.columns.objective.values[row]!;
    const isActive = targets.has(row) && graph.takesPart(objective) && !objectives.columns.status.is(organisation.row[objective]!, "proposed");
    if (!isActive) continue;
    all++;
    if (latest[row] !== NO_DAY && today - latest[row]! <= thresholds.checkInDays) fresh++;
  }
  const reason = `${fresh} of ${counted(all, "active target")} ${fresh === 1 ? "was" : "were"} checked in on in the last ${thresholds.checkInDays} days.`;
  return sharePart("freshness", fresh, all, reason, "No target is active.");
}

/** An assumption is watched when it is about an item, or a barrier, decision or plan item came from it. */
function assumptionsPart({ organisation }: Situation): Part {
  const { statements, barriers, objectives, initiatives, decisions } = organisation.tables;
  const origins = new Set<Item>();
  for (const { columns, table } of [
    { table: barriers, columns: barriers.columns.origin },
    { table: objectives, columns: objectives.columns.origin },
    { table: initiatives, columns: initiatives.columns.origin },
    { table: decisions, columns: decisions.columns.about },
  ])
    for (const row of table.rows()) for (const item of columns.termsOf(row)) origins.add(item);
  let [all, watched] = [0, 0];
  for (const row of statements.rows()) {
    if (!statements.columns.kind.is(row, "assumption")) continue;
    all++;
    if (!statements.columns.about.isUnknown(row) || origins.has(statements.columns.id.values[row]!)) watched++;
  }
  const reason = `${watched} of ${counted(all, "assumption")} ${watched === 1 ? "is" : "are"} tied to something that would show if it failed.`;
  return sharePart("assumptions_watched", watched, all, reason, "No assumptions are recorded.");
}

/**
 * Value that is kept when a fifth of the money goes: initiatives are kept by value for money until the money is spent.
 * A lower bound: a better choice may keep more.
 */
function cutPart({ graph, organisation }: Situation): Part {
  const { id, cost, value } = organisation.tables.initiatives.columns;
  const rows: number[] = [];
  let [money, worth] = [0, 0];
  for (let row = 0; row < organisation.tables.initiatives.length; row++) {
    const isCounted = organisation.tables.initiatives.has(row) && cost.values[row]! > 0 && value.values[row]! > 0 && graph.takesPart(id.values[row]!);
    if (!isCounted) continue;
    rows.push(row);
    money += cost.values[row]!;
    worth += value.values[row]!;
  }
  if (rows.length === 0) return unknownPart("value_after_cut", "No initiative has both a cost and a value.");
  const density = Float64Array.from(rows, (row) => value.values[row]! / cost.values[row]!);
  const order = Int32Array.from(rows.keys()).sort((a, b) => density[b]! - density[a]! || a - b);
  let [left, kept] = [money * (1 - CUT), 0];
  for (const place of order) {
    const row = rows[place]!;
    if (cost.values[row]! > left) continue;
    left -= cost.values[row]!;
    kept += value.values[row]!;
  }
  const reason = `If ${percent(CUT)} of the money went, at least ${percent(kept / worth)} of the value of ${counted(rows.length, "initiative")} could stay.`;
  return { id: "value_after_cut", value: kept / worth, weight: 1, people: null, reason };
}
