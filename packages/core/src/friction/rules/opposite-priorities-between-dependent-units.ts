import type { Item } from "../../organisation/organisation.ts";
import { itemsOf, sortedParties } from "../places.ts";
import { type Found, NOTHING, type Rule } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";
import { type Opposed, unitOpposition } from "../unit-opposition.ts";

/**
 * Two units that depend on each other order the same goals in opposite ways. A unit opposed to most of its partners is
 * one finding, with all it is opposed to; other pairs are one finding each. A unit is not told again where all it is
 * opposed to are told so themselves and have more against them. See
 * docs/method/opposite-priorities-between-dependent-units.md.
 */
export const oppositePrioritiesBetweenDependentUnits: Rule = {
  id: "opposite_priorities_between_dependent_units",
  says: "Units that depend on each other order the goals in opposite ways.",
  places: itemsOf("units"),
  touchedBy: {
    units: (situation, row) =>
      withPartners(situation, [situation.organisation.tables.units.columns.id.values[row]!]),
    asks: (situation, row) => {
      const { from, toUnit } = situation.organisation.tables.asks.columns;
      return neighbourhood(situation, [situation.graph.unitOf(from.values[row]!), toUnit.values[row]!]);
    },
    dependencies: ({ graph, organisation, ...rest }, row) => [],
    northstar: itemsOf("units"),
  },
  at(situation, unit) {
    return NOTHING;
  },
  question: () => "",
};
