import { loadOf } from "../../planning/unit-load.ts";
import { overloads } from "../overloads.ts";
import { itself, termsIn, through } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";

/**
 * The work of a unit needs more days in some period than the unit has. Effort is spread evenly over each initiative's
 * days. See docs/method/over-allocated-units.md.
 */
export const overAllocatedUnits: Rule = {
  id: "over_allocated_units",
  says: "A unit has more work in a period than it has days.",
  places: termsIn("capacity", "unit"),
  touchedBy: {
    units: itself("units"),
    capacity: through("capacity", "unit"),
    initiatives: through("initiatives", "unit"),
  },
  at: (situation, unit) =>
    situation.organisation.isKind(unit, "units")
      ? overloads(situation, unit, loadOf(situation, unit))
      : NOTHING,
  question: ({ organisation }, { parties: [unit], evidence }) =>
    `What can ${spokenTitle(organisation, unit!)} move, hand over or leave out in ${evidence["worst"] as string}?`,
};
