import { itemsOf, itself } from "../places.ts";
import { NOTHING, type Rule } from "../rule.ts";
import { spokenTitle } from "../spoken-title.ts";

/** A barrier of severity 4 or 5 to which nobody has decided a response. See docs/method/severe-barrier-without-response.md. */
export const severeBarrierWithoutResponse: Rule = {
  id: "severe_barrier_without_response",
  says: "A severe barrier has no response.",
  places: itemsOf("barriers"),
  touchedBy: { barriers: itself("barriers") },
  at({ organisation, thresholds }, barrier) {
    if (!organisation.isKind(barrier, "barriers")) return NOTHING;
    const { severity, likelihood, response, side, affects } = organisation.tables.barriers.columns;
    const row = organisation.row[barrier]!;
    if (!(severity.values[row]! >= thresholds.severeBarrier) || !response.isUnknown(row)) return NOTHING;
    const evidence = {
      severity: severity.values[row]!,
      likelihood: likelihood.value(row),
      side: side.value(row),
      affects: affects.value(row),
    };
    return [{ severity: "severe", parties: [barrier], evidence }];
  },
  question: ({ organisation }, { parties: [barrier] }) =>
    `Who deals with “${spokenTitle(organisation, barrier!)}”, and how: remove, mitigate, accept or watch?`,
};
