import type { Item } from "../../organisation/organisation.ts";
import { kendallW } from "../measures/kendall-w.ts";
import type { Situation } from "../situation.ts";
import { personOrders } from "../unit-orders.ts";
import { FEWEST_LOOKED_AT, type Signal, WEAK_CONCORDANCE, evidenceOf, silent } from "./signal.ts";

/**
 * Leaders who are not a team: those who lead the top units and the units right below hardly agree in which order the
 * priorities stand. At least five leaders who ranked. See docs/method/silent-killer-signals.md.
 */
export function seniorTeamSignal(situation: Situation): Signal {
  const orders = situation.recall(personOrders);
  const { leaders, units } = seniorTeam(situation, orders);
  const n = leaders.length;
  if (n < FEWEST_LOOKED_AT) return silent("seniorTeam", n);
  const ranked = leaders.flatMap((person) => orders.get(person) ?? []);
  const items = [...new Set(ranked.flatMap((order) => [...order.keys()]))];
  const { value } = kendallW(ranked.map((order) => items.map((item) => order.get(item) ?? NaN)));
  if (value === null || value >= WEAK_CONCORDANCE) return silent("seniorTeam", n);
  const asked = { killer: "seniorTeam", concordance: value, leaders: n } as const;
  return { killer: "seniorTeam", n, asked, evidence: evidenceOf(situation, units) };
}

/** Who leads a unit at the top or right below it and has ranked two things, and those units. */
function seniorTeam({ organisation }: Situation, orders: ReadonlyMap<Item, ReadonlyMap<Item, number>>) {
  const { id, parent, lead } = organisation.tables.units.columns;
  const isUnder = (row: number) => organisation.isKind(parent.values[row]!, "units");
  const leaders = new Set<Item>();
  const units: Item[] = [];
  for (const row of organisation.tables.units.rows()) {
    if (isUnder(row) && isUnder(organisation.row[parent.values[row]!]!)) continue;
    const ranking = Array.from(lead.termsOf(row)).filter((person) => (orders.get(person)?.size ?? 0) > 1);
    if (ranking.length > 0) units.push(id.values[row]!);
    for (const person of ranking) leaders.add(person);
  }
  return { leaders: [...leaders], units };
}
