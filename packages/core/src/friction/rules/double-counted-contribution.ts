import { writtenName } from "../../organisation/schema.ts";
import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";

/** Shares are written with few digits; what they lose in a sum is no double counting. */
const TOLERANCE = 1e-9;

/** The shares of one item sum to more than 1, so that part of it counts twice. See docs/method/double-counted-contribution.md. */
export const doubleCountedContribution: Rule = {
  id: "double_counted_contribution",
  says: "Work is counted more than once.",
  places: itemsOf("objectives", "initiatives"),
  touchedBy: { objectives: itself("objectives"), initiatives: itself("initiatives") },
  at({ graph, organisation }, item) {
    const { objectives, initiatives } = organisation.tables;
    const isObjective = organisation.isKind(item, "objectives");
    if (!isObjective && !organisation.isKind(item, "initiatives")) return NOTHING;
    const row = organisation.row[item]!;
    const { name, line, columns } = isObjective ? objectives : initiatives;
    const { start, count, weights } = columns.supports;
    let sum = 0;
    for (let at = start[row]!, end = at + count[row]!; at < end; at++) sum += weights[at]! || 0;
    if (sum <= 1 + TOLERANCE || !graph.takesPart(item)) return NOTHING;
    const at =
      line[row] === 0 ? null : { file: `${writtenName(name)}.csv`, line: line[row]!, column: "supports" };
    return [
      { severity: "severe", parties: [item], evidence: { sum, shares: columns.supports.value(row), at } },
    ];
  },
  question: ({ organisation }, { parties: [item], evidence }) =>
    `The shares of “${spokenTitle(organisation, item!)}” sum to ${Number((evidence["sum"] as number).toPrecision(6))}, so part of it counts twice: which shares are right?`,
};
