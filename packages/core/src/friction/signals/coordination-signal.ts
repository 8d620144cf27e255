import type { Item } from "../../organisation/organisation.ts";
import type { Situation } from "../situation.ts";
import { FEWEST_LOOKED_AT, SHARE_WORTH_ASKING, type Signal, evidenceOf, silent } from "./signal.ts";

/**
 * Units that do not work together: what one unit asks of another is not answered, or declined, in more than one of three
 * asks. At least five asks of work that goes on. O(asks). See docs/method/silent-killer-signals.md.
 */
export function coordinationSignal(situation: Situation): Signal {
  const { organisation, graph } = situation;
  const { asks } = organisation.tables;
  const { from, toUnit, answer } = asks.columns;
  const unmet: Item[] = [];
  let n = 0;
  for (const row of asks.rows()) {
    const work = from.values[row]!;
    if (graph.unitOf(work) === toUnit.values[row] || !graph.takesPart(work)) continue;
    n++;
    if (!answer.is(row, "accepted") && !answer.is(row, "renegotiated")) unmet.push(work);
  }
  if (n < FEWEST_LOOKED_AT || unmet.length <= n * SHARE_WORTH_ASKING) return silent("coordination", n);
  const asked = { killer: "coordination", unmet: unmet.length, asks: n } as const;
  return { killer: "coordination", n, asked, evidence: evidenceOf(situation, unmet) };
}
