import { NO_DAY } from "../calendar/day.ts";
import type { Situation } from "../friction/situation.ts";
import { NO_TERM, type Term } from "../organisation/lexicon.ts";

export type LatestPulse = {
  readonly name: string;
  /** Mean over the questions of their mean answers, 1 to 5; NaN where nobody answered. */
  readonly mean: number;
  /** People who answered: pulses are anonymous, so the answers to the question that most answered. */
  readonly people: number;
};

/** The pulse answered last, until today; the name that sorts last where none has a date. One pass. */
export function latestPulse({ organisation, today }: Situation): LatestPulse {
  const { pulses } = organisation.tables;
  const { answeredOn, pulse, question, value } = pulses.columns;
  const ends = new Map<Term, number>();
  for (let row = 0; row < pulses.length; row++) {
    if (!pulses.has(row) || answeredOn.values[row]! > today) continue;
    ends.set(pulse.values[row]!, Math.max(ends.get(pulse.values[row]!) ?? NO_DAY, answeredOn.values[row]!));
  }
  const nameOf = (term: Term) => organisation.lexicon.text(term);
  let latest = NO_TERM;
  for (const [name, end] of ends) {
    const isLater =
      latest === NO_TERM ||
      end > ends.get(latest)! ||
      (end === ends.get(latest) && nameOf(name) > nameOf(latest));
    if (isLater) latest = name;
  }
  const questions = new Map<Term, { sum: number; answers: number }>();
  for (let row = 0; row < pulses.length; row++) {
    if (pulse.values[row] !== latest || !pulses.has(row) || answeredOn.values[row]! > today) continue;
    let asked = questions.get(question.values[row]!);
    if (asked === undefined) questions.set(question.values[row]!, (asked = { sum: 0, answers: 0 }));
    asked.sum += value.values[row]!;
    asked.answers++;
  }
  let [means, people] = [0, 0];
  for (const { sum, answers } of questions.values()) {
    means += sum / answers;
    people = Math.max(people, answers);
  }
  return { name: latest === NO_TERM ? "" : nameOf(latest), mean: means / questions.size, people };
}
