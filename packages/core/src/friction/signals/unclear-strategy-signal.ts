import type { Item } from "../../organisation/organisation.ts";
import type { Sight } from "../answer-spreads.ts";
import { rankAgreement } from "../priority-agreement.ts";
import type { Situation } from "../situation.ts";
import { opposedPartners } from "../unit-opposition.ts";
import { unitVoices } from "../unit-orders.ts";
import { FEWEST_LOOKED_AT, type Signal, WEAK_CONCORDANCE, evidenceOf, silent } from "./signal.ts";

/**
 * Conflicting priorities: units (or people) hardly agree in which order the goals stand, or two units that depend on
 * each other order them in opposite ways. Who does not see what units said is not told which.
 * See docs/method/silent-killer-signals.md.
 */
export function unclearStrategySignal(situation: Situation, sight: Sight): Signal {
  const { organisation } = situation;
  const { value: concordance, among, people: n, order } = rankAgreement(situation);
  if (n < FEWEST_LOOKED_AT) return silent("unclearStrategy", n);
  const pair = mostOpposed(situation);
  if (pair === undefined && (concordance === null || concordance >= WEAK_CONCORDANCE))
    return silent("unclearStrategy", n);
  const isTold = sight === "all" && pair !== undefined;
  const disputed = order
    .toSorted((a, b) => b.spread - a.spread || (a.item < b.item ? -1 : 1))
    .slice(0, MOST_DISPUTED)
    .map(({ item }) => organisation.item(item));
  return {
    killer: "unclearStrategy",
    n,
    asked: {
      killer: "unclearStrategy",
      concordance,
      among,
      opposed: isTold ? [organisation.title(pair[0]), organisation.title(pair[1])] : null,
    },
    evidence: evidenceOf(situation, [...(isTold ? pair : []), ...disputed]),
  };
}

const MOST_DISPUTED = 3;

/** Of the units that depend on each other, the two whose orders of the goals run most against each other. */
function mostOpposed(situation: Situation): readonly [Item, Item] | undefined {
  const opposed = situation.recall(opposedPartners);
  let found: { readonly pair: readonly [Item, Item]; readonly tau: number } | undefined;
  for (const unit of situation.recall(unitVoices).keys())
    for (const { unit: other, tau } of opposed(unit))
      if (found === undefined || tau < found.tau) found = { pair: [unit, other], tau };
  return found?.pair;
}
