import { loadOfPerson } from "../../planning/unit-load.ts";
import { overloads } from "../overloads.ts";
import { termsIn, through } from "../places.ts";
import type { Rule } from "../rule.ts";

/**
 * The initiatives somebody owns need more days in some period than this person has, where the person's own capacity is
 * known. See docs/method/over-allocated-people.md.
 */
export const overAllocatedPeople: Rule = {
  id: "over_allocated_people",
  says: "A person has more work in a period than days.",
  places: termsIn("capacity", "stakeholder"),
  touchedBy: { capacity: through("capacity", "stakeholder"), initiatives: through("initiatives", "owner") },
  at: (situation, person) => overloads(situation, person, "stakeholders", loadOfPerson),
  question: ({ organisation }, { parties: [person], evidence }) =>
    `What can ${organisation.title(person!)} hand over or leave out in ${String(evidence["worst"])}?`,
};
