import { loadOfPerson } from "../../planning/unit-load.ts";
import { overloads } from "../overloads.ts";
import { itself, termsIn, through } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";

/**
 * The initiatives somebody owns need more days in some period than this person has, where the person's own capacity is
 * known. See docs/method/over-allocated-people.md.
 */
export const overAllocatedPeople: Rule = {
  id: "over_allocated_people",
  says: "A person has more work in a period than days.",
  places: termsIn("capacity", "stakeholder"),
  touchedBy: {
    stakeholders: itself("stakeholders"),
    capacity: through("capacity", "stakeholder"),
    initiatives: through("initiatives", "owner"),
  },
  at: (situation, person) =>
    situation.organisation.isKind(person, "stakeholders")
      ? overloads(situation, person, loadOfPerson(situation, person))
      : NOTHING,
  question: ({ organisation }, { parties: [person], evidence }) =>
    `What can ${spokenTitle(organisation, person!)} hand over or leave out in ${evidence["worst"] as string}?`,
};
