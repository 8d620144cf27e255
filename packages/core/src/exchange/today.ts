import type { Day } from "../calendar/day.ts";
import type { Organisation } from "../organisation/organisation.ts";

/**
 * The day an organisation is judged by: the last day of its cycle where that lies wholly in the past or the future of
 * the clock's day, else the clock's day. A cycle that ends before it starts is none.
 */
export function assessmentDay(organisation: Organisation, clockDay: Day): Day {
  const { cycle } = organisation;
  if (cycle === undefined || cycle.from > cycle.to) return clockDay;
  return cycle.to < clockDay || cycle.from > clockDay ? cycle.to : clockDay;
}
