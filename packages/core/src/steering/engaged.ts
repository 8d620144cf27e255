import type { Situation } from "../friction/situation.ts";
import { coverage } from "../listening/coverage.ts";
import { traceability } from "../understanding/traceability.ts";
import { type Part, counted, figure, part, percent, unknownPart } from "./part.ts";
import { latestPulse } from "./latest-pulse.ts";

/** Were people heard, did they recognise themselves, were they told what became of it? See docs/method/alignment-profile.md. */
export const engagedParts = (situation: Situation): Part[] => [
  coveragePart(situation),
  confirmationPart(situation),
  dispositionsPart(situation),
  pulsePart(situation),
];

/**
 * Counts by influence, where it is known of at least half of the people; else by heads. A list on which everybody was
 * heard and nobody's influence is known may be the list of those who answered: it cannot show who is missing.
 */
function coveragePart(situation: Situation): Part {
  const [everybody] = coverage(situation);
  if (everybody === undefined) return unknownPart("coverage", "No stakeholders are recorded.");
  const { people, heard, influenceHeard } = everybody;
  if (heard === 0)
    return unknownPart("coverage", "No words, ratings, rankings or votes are recorded.", people);
  const listed = `${figure(heard)} of ${counted(people, "stakeholder")} ${heard === 1 ? "was" : "were"} heard`;
  if (heard === people && influenceHeard === null)
    return unknownPart(
      "coverage",
      `${listed}; without influence nothing tells who is missing from the list.`,
      people,
    );
  const byInfluence = isInfluenceKnown(situation) ? influenceHeard : null;
  const held = byInfluence === null ? "" : `, who hold ${percent(byInfluence)} of the influence`;
  return part("coverage", byInfluence ?? heard / people, `${listed}${held}.`, people);
}

function isInfluenceKnown({ organisation }: Situation): boolean {
  const { stakeholders } = organisation.tables;
  const influence = stakeholders.columns.influence.values;
  let known = 0;
  for (let row = 0; row < stakeholders.length; row++)
    if (!Number.isNaN(influence[row]) && stakeholders.has(row)) known++;
  return known * 2 >= stakeholders.size;
}

function confirmationPart(situation: Situation): Part {
  const { asked, confirmed, peopleAsked } = traceability(situation);
  if (confirmed === null) return unknownPart("confirmation", "No summary has been shared back.");
  const answers = counted(asked, "answer that a summary asks for", "answers that summaries ask for");
  const count = Math.round(confirmed * asked);
  const reason = `${figure(count)} of ${answers} ${count === 1 ? "confirms" : "confirm"} the summary as it is now.`;
  return part("confirmation", confirmed, reason, peopleAsked);
}

/** Of the rounds whose answers have begun: to go on listening must not look like neglect. */
function dispositionsPart(situation: Situation): Part {
  const { answersDue, authors, statements, withDisposition } = traceability(situation);
  if (statements === 0) return unknownPart("dispositions_told", "No statements are recorded.");
  if (answersDue === 0)
    return unknownPart(
      "dispositions_told",
      `Of ${counted(statements, "statement")}, none has been answered yet.`,
      authors,
    );
  const others = statements - answersDue;
  const rest = others === 0 ? "" : ` Rounds of ${figure(others)} more have no answer at all yet.`;
  const reason = `${figure(withDisposition)} of ${counted(answersDue, "statement")} ${withDisposition === 1 ? "has" : "have"} an answer.${rest}`;
  return part("dispositions_told", withDisposition / answersDue, reason, authors);
}

function pulsePart(situation: Situation): Part {
  const { mean, name, people } = latestPulse(situation);
  if (people === 0) return unknownPart("pulse", "No pulse is recorded.");
  const few = situation.thresholds.ratersForSpread;
  if (people < few) return unknownPart("pulse", `Fewer than ${few} people answered the pulse ${name}.`);
  const reason = `The answers to the pulse ${name} have a mean of ${mean.toFixed(1)} on a scale from 1 to 5.`;
  return part("pulse", Math.min(1, Math.max(0, (mean - 1) / 4)), reason, people);
}
