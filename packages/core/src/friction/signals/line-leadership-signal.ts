import { type Day, NO_DAY } from "../../calendar/day.ts";
import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";
import type { Situation } from "../situation.ts";
import { FEWEST_LOOKED_AT, SHARE_WORTH_ASKING, type Signal, evidenceOf, silent } from "./signal.ts";

/**
 * Too little leadership down the line: open actions that nobody owns, or that are past their day, are more than one in
 * three. At least five open actions. `today` is the day by the calendar: a plan for a year to come is not late. O(actions). See docs/method/silent-killer-signals.md.
 */
export function lineLeadershipSignal(situation: Situation, today: Day): Signal {
  const { organisation } = situation;
  const { actions } = organisation.tables;
  const { owner, status, dueOn, initiative } = actions.columns;
  const slipping: Item[] = [];
  const count = { ownerless: 0, late: 0, actions: 0 };
  for (const row of actions.rows()) {
    if (status.is(row, "done") || status.is(row, "dropped")) continue;
    count.actions++;
    const due = dueOn.values[row]!;
    if (owner.values[row] === NO_TERM) count.ownerless++;
    else if (due !== NO_DAY && due < today) count.late++;
    else continue;
    slipping.push(initiative.values[row]!);
  }
  const n = count.actions;
  if (n < FEWEST_LOOKED_AT || slipping.length <= n * SHARE_WORTH_ASKING) return silent("lineLeadership", n);
  const asked = { killer: "lineLeadership", ...count } as const;
  return { killer: "lineLeadership", n, asked, evidence: evidenceOf(situation, slipping) };
}
