import { loadOf } from "../../planning/unit-load.ts";
import { overloads } from "../overloads.ts";
import { termsIn, through } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * The work of a unit needs more days in some period than the unit has. Effort is spread evenly over each initiative's
 * days. See docs/method/over-allocated-units.md.
 */
export const overAllocatedUnits: Rule = {
  id: "over_allocated_units",
  says: "A unit has more work in a period than it has days.",
  places: termsIn("capacity", "unit"),
  touchedBy: { capacity: through("capacity", "unit"), initiatives: through("initiatives", "unit") },
  at: (situation, unit) => overloads(situation, unit, "units", loadOf),
  question: ({ organisation }, { parties: [unit], evidence }) =>
    `What can ${organisation.title(unit!)} move, hand over or leave out in ${String(evidence["worst"])}?`,
};
