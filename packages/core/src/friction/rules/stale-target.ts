import { type Day, NO_DAY, formatDay } from "../../calendar/day.ts";
import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";
import { itemsOf, itself, through } from "../places.ts";
import { type Evidence, type Found, NOTHING, type Rule } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";
import { cycleDays, everyObjective } from "./objective-of-the-year.ts";

/**
 * A target of an active objective that nobody has checked in for longer than the cadence; where nobody ever has, the
 * days count from the objective's start, or the cycle's. See docs/method/stale-target.md.
 */
export const staleTarget: Rule = {
  id: "stale_target",
  says: "Nobody knows how a target stands.",
  places: itemsOf("objectives"),
  touchedBy: {
    objectives: itself("objectives"),
    targets: through("targets", "objective"),
    checkins: ({ organisation }, row) => {
      const target = organisation.tables.checkins.columns.target.values[row]!;
      const { objective } = organisation.tables.targets.columns;
      return organisation.isKind(target, "targets") ? [objective.values[organisation.row[target]!]!] : [];
    },
    organisation: everyObjective,
  },
  at(situation, objective) {
    const { graph, organisation, thresholds, today } = situation;
    const targets = graph.rowsBy("targets", "objective");
    if (targets.first(objective) === NO_TERM || !isActive(situation, objective)) return NOTHING;
    const { id } = organisation.tables.targets.columns;
    const start = startOf(situation, objective);
    let found: Found[] | undefined;
    for (let row = targets.first(objective); row >= 0; row = targets.next(row)) {
      const last = graph.lastCheckIn(id.values[row]!);
      const since = last === NO_DAY ? start : last;
      if (since === NO_DAY || today - since <= thresholds.checkInDays) continue;
      found ??= [];
      const evidence = evidenceOf(situation, last, since);
      found.push({ severity: "serious", parties: [id.values[row]!], evidence });
    }
    return found ?? NOTHING;
  },
  question: ({ organisation }, { parties: [target], evidence }) =>
    `How does “${spokenTitle(organisation, target!)}” stand today? Nobody has said so for ${evidence["days"] as number} days.`,
};

/** The evidence by days: in a neglected organisation every target is stale, and since one of few days. */
const evidenceByDay: Derivation<{
  readonly checkedIn: Map<Day, Evidence>;
  readonly never: Map<Day, Evidence>;
}> = {
  from: [],
  derive: () => ({ checkedIn: new Map(), never: new Map() }),
};

function evidenceOf(situation: Situation, last: Day, since: Day): Evidence {
  const { checkedIn, never } = situation.recall(evidenceByDay);
  const known = last === NO_DAY ? never : checkedIn;
  let evidence = known.get(since);
  if (evidence === undefined) {
    evidence = { lastCheckIn: last === NO_DAY ? null : formatDay(last), days: situation.today - since };
    known.set(since, evidence);
  }
  return evidence;
}

function isActive({ graph, organisation }: Situation, objective: Item): boolean {
  const { status } = organisation.tables.objectives.columns;
  return (
    organisation.isKind(objective, "objectives") &&
    graph.takesPart(objective) &&
    !status.is(organisation.row[objective]!, "proposed")
  );
}

function startOf(situation: Situation, objective: Item): Day {
  const { organisation } = situation;
  const start = organisation.tables.objectives.columns.startsOn.values[organisation.row[objective]!]!;
  return start === NO_DAY ? (situation.recall(cycleDays)?.from ?? NO_DAY) : start;
}
