import type { Part } from "../exchange/assessment.ts";
import type { Situation } from "../friction/situation.ts";
import { coverage } from "../listening/coverage.ts";
import { traceability } from "../understanding/traceability.ts";
import { counted, percent, sharePart, unknownPart } from "./part.ts";

/** Were people heard, did they recognise themselves, were they told what became of it? */
export const engagedParts = (situation: Situation): Part[] => [
  coveragePart(situation),
  ...answerParts(situation),
  pulsePart(situation),
];

function coveragePart(situation: Situation): Part {
  const [everybody] = coverage(situation);
  if (everybody === undefined) return unknownPart("coverage", "No stakeholders are recorded.");
  const { people, heard, influenceHeard } = everybody;
  if (heard === 0) return unknownPart("coverage", "Nobody's words, ratings or rankings are recorded.", people);
  const weighted = influenceHeard === null ? "" : `, with ${percent(influenceHeard)} of the influence`;
  const reason = `${heard} of ${counted(people, "stakeholder")} ${heard === 1 ? "was" : "were"} heard${weighted}.`;
  return { id: "coverage", value: influenceHeard ?? heard / people, weight: 1, people, reason };
}

function answerParts(situation: Situation): Part[] {
  const { statements, withDisposition, confirmed, asked, authors } = traceability(situation);
  const told = `${withDisposition} of ${counted(statements, "statement")} ${withDisposition === 1 ? "has" : "have"} a disposition.`;
  const dispositions = sharePart("dispositions_told", withDisposition, statements, told, "No statements are recorded.", authors);
  if (confirmed === null) return [unknownPart("confirmation", "No summary has been shared back."), dispositions];
  const reason = `${percent(confirmed)} of ${counted(asked, "answer")} asked for confirm the current summary.`;
  return [{ id: "confirmation", value: confirmed, weight: 1, people: asked, reason }, dispositions];
}

/** Pulses are answered from 1 to 5; a mean of 1 counts 0 and a mean of 5 counts 1. */
function pulsePart({ organisation, thresholds }: Situation): Part {
  const { pulse, value } = organisation.tables.pulses.columns;
  let latest = "";
  for (const row of organisation.tables.pulses.rows()) if ((pulse.value(row) ?? "") > latest) latest = pulse.value(row)!;
  let sum = 0;
  let answers = 0;
  for (const row of organisation.tables.pulses.rows()) {
    if (pulse.value(row) !== latest) continue;
    if (value.values[row]! < 1 || value.values[row]! > 5) return unknownPart("pulse", "Pulse answers lie outside 1 to 5.");
    sum += value.values[row]!;
    answers++;
  }
  if (answers === 0) return unknownPart("pulse", "No pulse is recorded.");
  if (answers < thresholds.ratersForSpread) return unknownPart("pulse", "Too few have answered to keep them anonymous.", answers);
  const reason = `The mean of ${counted(answers, "answer")} to the pulse ${latest} is ${(sum / answers).toFixed(1)} of 5.`;
  return { id: "pulse", value: (sum / answers - 1) / 4, weight: 1, people: answers, reason };
}
