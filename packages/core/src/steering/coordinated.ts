import { rankAgreement } from "../friction/priority-agreement.ts";
import type { Situation } from "../friction/situation.ts";
import type { ItemSet } from "../organisation/organisation.ts";
import { lineOfSight } from "../planning/line-of-sight.ts";
import { LIVE, liveWork } from "../planning/live-work.ts";
import { resourceFocus } from "../planning/resource-focus.ts";
import { type Part, counted, figure, part, percent, unknownPart } from "./part.ts";

/** Do work, asks, priorities and money pull the same way? See docs/method/alignment-profile.md. */
export const coordinatedParts = (situation: Situation, inConflict: ItemSet): Part[] => [
  sightPart(situation),
  asksPart(situation),
  agreementPart(situation),
  focusPart(situation),
  conflictPart(situation, inConflict),
];

function sightPart(situation: Situation): Part {
  const { value, basis, reason } = lineOfSight(situation);
  if (value === null) return unknownPart("line_of_sight", reason);
  const work = basis === "items" ? "objectives and initiatives have" : `work, by ${basis}, has`;
  return part(
    "line_of_sight",
    value,
    `${percent(value)} of the ${work} a path to a goal. ${reason}`.trimEnd(),
  );
}

/** Asks of work that was given up need no answer any more. */
function asksPart({ graph, organisation }: Situation): Part {
  const { asks } = organisation.tables;
  const { answer, from } = asks.columns;
  const waiting = answer.code("asked");
  let [all, answered] = [0, 0];
  for (let row = 0; row < asks.length; row++) {
    if (!asks.has(row) || graph.contributions.isPursued[from.values[row]!] !== 1) continue;
    all++;
    if (!answer.isUnknown(row) && answer.values[row] !== waiting) answered++;
  }
  if (all === 0) return unknownPart("asks_answered", "No asks are recorded.");
  const reason = `${figure(answered)} of ${counted(all, "ask")} ${answered === 1 ? "has" : "have"} an answer.`;
  return part("asks_answered", answered / all, reason);
}

function agreementPart(situation: Situation): Part {
  const { value, among, judges, items, people, reason } = rankAgreement(situation);
  if (value === null) return unknownPart("priority_agreement", reason, people);
  const who = counted(judges, among === "units" ? "unit" : "person", among);
  const words = `${who} order ${counted(items, "thing")} with an agreement of ${value.toFixed(2)}, where 1 is the same order.`;
  return part("priority_agreement", value, words, people);
}

function focusPart(situation: Situation): Part {
  const { value, basis, people, reason } = resourceFocus(situation);
  if (value === null) return unknownPart("resource_focus", reason, people);
  const what = basis === "cost" ? "money" : "effort";
  const words = `${percent(1 - value)} of the ${what} would have to move to follow the declared priorities. ${reason}`;
  return part("resource_focus", value, words.trimEnd(), people);
}

/** Without these no rule can find two things that cannot both hold: there would be peace because nothing is said. */
const MAY_CLASH = ["targets", "asks", "dependencies", "capacity", "verdicts"] as const;

function conflictPart(situation: Situation, inConflict: ItemSet): Part {
  const { organisation } = situation;
  const work = situation.recall(liveWork);
  let [all, clashing] = [0, 0];
  for (const table of ["objectives", "initiatives"] as const) {
    const { values } = organisation.tables[table].columns.id;
    for (let row = 0; row < work[table].length; row++) {
      if (work[table][row] !== LIVE) continue;
      all++;
      if (inConflict.has(values[row]!)) clashing++;
    }
  }
  if (all > 0 && MAY_CLASH.every((table) => organisation.tables[table].size === 0))
    return unknownPart(
      "free_of_conflict",
      "No targets, asks, dependencies, capacity or verdicts are recorded that could clash.",
    );
  if (all === 0) return unknownPart("free_of_conflict", "No objectives or initiatives are under way.");
  const plan = counted(all, "objective or initiative", "objectives and initiatives");
  const reason = `${figure(clashing)} of ${plan} ${clashing === 1 ? "is" : "are"} party to a severe or serious finding.`;
  return part("free_of_conflict", (all - clashing) / all, reason);
}
