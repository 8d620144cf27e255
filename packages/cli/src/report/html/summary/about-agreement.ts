import { capitalised, chance, coefficient, counted, equals, figure, numberWord } from "../amounts.ts";
import type { RatingAgreement } from "../assessed.ts";
import { markup } from "../markup.ts";
import { listed } from "../names.ts";
import { quoted } from "../said.ts";
import { isApproval, leastAgreedFirst, rankedThings } from "../sections/agreement.ts";
import {
  mostAgreed,
  mostDisagreed,
  mostDivided,
  type Tally,
  votesInWords,
} from "../sections/agreement-by-votes.ts";
import { NOTHING_TO_SAY, type Sentence, type Telling } from "./sentence.ts";

const section = "agreement" as const;

/** Above this chance alone is explanation enough. */
const BY_CHANCE = 0.05;

/** How alike the orders are, from W, as far as chance lets us say so. */
function likeness(w: number, p: number | null): string {
  if (p !== null && p >= BY_CHANCE) return "in orders no more alike than chance would make them";
  if (w >= 0.9) return "in almost the same order";
  if (w >= 0.5) return "in much the same order";
  return w >= 0.2 ? "in orders that are partly alike" : "in orders that are hardly alike";
}

/** Whether units or people order the goals alike, what comes first, and what they differ about most. */
export const orderOfPriorities: Telling = ({ assessment, names }) => {
  const { value, p, judges, items, among, order } = assessment.agreement.rankings;
  if (value === null) return NOTHING_TO_SAY;
  const who = among === "units" ? counted(judges, "unit") : counted(judges, "person", "people");
  const [one, many] = rankedThings(order, names);
  const numbers = p === null ? equals("W", value) : `${equals("W", value)}, ${chance(p)}`;
  const isShared = value >= 0.5;
  const sentences: Sentence[] = [
    {
      weight: isShared ? 56 : 64,
      section,
      text: `${capitalised(who)} rank the ${counted(items, one, many)} ${likeness(value, p)} (${numbers}).`,
    },
  ];
  const [first, second, third] = order;
  if (third === undefined) return sentences;
  const widest = order.reduce((a, b) => (b.spread > a.spread ? b : a));
  const top = listed([first!, second!, third].map(({ title }) => quoted(title, 70)));
  const differ = widest.spread > 0 && markup`; they differ most about ${quoted(widest.title, 70)}`;
  sentences.push({ weight: 38, section, text: markup`On average ${top} come first${differ}.` });
  return sentences;
};

/** The proposition on which people are most in two camps, the highest and lowest rated, and what most people approve. */
export const ratingsApart: Telling = ({ assessment: { agreement } }) => {
  const ratings = agreement.ratings.filter((rating) => !isApproval(rating));
  const approved = agreement.ratings.filter(isApproval).toSorted((a, b) => b.people - a.people);
  const sentences: Sentence[] = [];
  const [least] = leastAgreedFirst(ratings);
  if (least !== undefined && least.ordinal !== null && least.ordinal < 0) {
    const text = markup`${capitalised(counted(least.people, "person", "people"))} are nearer to two camps than to one about ${quoted(least.title, 110)} (${equals("A", least.ordinal)}).`;
    sentences.push({ weight: 63, section, text });
  }
  if (ratings.length > 1) sentences.push(highestAndLowest(ratings));
  if (approved.length > 1) sentences.push(mostApproved(approved));
  return sentences;
};

function mostApproved(approved: readonly RatingAgreement[]): Sentence {
  const [first, second] = approved as [RatingAgreement, RatingAgreement];
  const text = markup`Of ${counted(approved.length, "thing")} people could approve, ${quoted(first.title, 90)} has most voices, ${figure(first.people)}, before ${quoted(second.title, 90)} with ${figure(second.people)}.`;
  return { weight: 50, section, text };
}

function highestAndLowest(ratings: readonly RatingAgreement[]): Sentence {
  const height = ({ mean, scale }: RatingAgreement) => (mean - scale[0]) / (scale[1] - scale[0] || 1);
  const high = ratings.reduce((a, b) => (height(b) > height(a) ? b : a));
  const low = ratings.reduce((a, b) => (height(b) < height(a) ? b : a));
  const on = ({ mean, scale }: RatingAgreement) =>
    `${coefficient(mean, 1)} on ${figure(scale[0], 1)}–${figure(scale[1], 1)}`;
  const text = markup`Of ${counted(ratings.length, "thing")} rated, ${quoted(high.title, 90)} stands highest (${on(high)}) and ${quoted(low.title, 90)} lowest (${on(low)}).`;
  return { weight: 36, section, text };
}

/** How many statements most people agree with, how many divide them, how many they turn down, and the first of each. */
export const statementsVotedOn: Telling = ({ assessment: { agreement } }) => {
  const { people, standings, statements } = agreement.votes;
  if (statements.length === 0) return NOTHING_TO_SAY;
  const voted = `${capitalised(counted(people, "person", "people"))} voted on ${counted(statements.length, "statement")}`;
  const [agreed] = mostAgreed(agreement.votes);
  const [divided] = mostDivided(agreement.votes);
  const [disagreed] = mostDisagreed(agreement.votes);
  const sentences: Sentence[] = [];
  const tell = (weight: number, text: Sentence["text"]) => sentences.push({ weight, section, text });
  if (agreed === undefined || standings.agreed === 0)
    tell(
      37,
      `${voted}; the votes do not tell, by more than chance explains, that most agree with ${statements.length === 1 ? "it" : "any"}.`,
    );
  else
    tell(
      59,
      markup`${voted}. By more than chance explains, most agree with ${numberWord(standings.agreed)}, first with ${quoted(agreed.title, 110)} (${figure(agreed.agree)} of ${figure(agreed.people)}).`,
    );
  if (divided !== undefined && standings.divided > 0)
    tell(58, markup`Votes divide people on ${firstOf(standings.divided, divided)}.`);
  if (disagreed !== undefined && standings.disagreed > 0)
    tell(57, markup`Most people turn down ${firstOf(standings.disagreed, disagreed)}.`);
  return sentences;
};

/** "four statements, most of all “…” (25 agree, 29 disagree, 15 pass)". */
const firstOf = (count: number, first: Tally) =>
  markup`${counted(count, "statement")}, ${count > 1 && "most of all "}${quoted(first.title, 110)} (${votesInWords(first)})`;
