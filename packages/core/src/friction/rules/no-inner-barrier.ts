import { NOTHING, type Rule } from "../rule.ts";

/** The rule looks at all barriers together: no item is the place. */
const ALL_BARRIERS = -1;

/**
 * Barriers are recorded and none of them is an inner one. Plans fail on inner barriers as often as on outer ones, and
 * the inner ones are those people keep quiet about. See docs/method/no-inner-barrier.md.
 */
export const noInnerBarrier: Rule = {
  id: "no_inner_barrier",
  says: "Barriers are recorded, but none inside the organisation.",
  places: () => [ALL_BARRIERS],
  touchedBy: { barriers: () => [ALL_BARRIERS] },
  at({ organisation }) {
    const { barriers } = organisation.tables;
    const { side } = barriers.columns;
    let outer = 0;
    for (const row of barriers.rows()) {
      if (side.is(row, "inner")) return NOTHING;
      if (side.is(row, "outer")) outer++;
    }
    const evidence = { barriers: barriers.size, outer };
    return barriers.size === 0 ? NOTHING : [{ severity: "notice", parties: [], evidence }];
  },
  question: () => "What inside the organisation stands in the way, and who could say so without risk?",
};
