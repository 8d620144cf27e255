import { type Content, markup } from "../markup.ts";
import { listed } from "../names.ts";
import type { Lack } from "../not-recorded.ts";
import { shortened } from "../said.ts";
import type { Material, Section, SectionId } from "../section.ts";
import { orderOfPriorities, ratingsApart, statementsVotedOn } from "./about-agreement.ts";
import { asksAnswered, barriersWithoutResponse, conflictsWaiting } from "./about-friction.ts";
import { goalsWithoutWork, priorityAndResources, targetsReached, workWithoutGoal } from "./about-goals.ts";
import { peopleHeard, statementsAnswered, weakestLink } from "./about-people.ts";
import type { Sentence, Telling } from "./sentence.ts";

/** Sentences a summary has at most. */
const MOST_SENTENCES = 8;

/** Things named in the line about what is not recorded. */
const MOST_LACKS = 6;

const TELLINGS: readonly Telling[] = [
  goalsWithoutWork,
  priorityAndResources,
  conflictsWaiting,
  barriersWithoutResponse,
  workWithoutGoal,
  targetsReached,
  asksAnswered,
  weakestLink,
  peopleHeard,
  statementsAnswered,
  orderOfPriorities,
  ratingsApart,
  statementsVotedOn,
];

/** The sentences of the summary, what matters most first. */
export const summarySentences = (material: Material): readonly Sentence[] =>
  TELLINGS.flatMap((tell) => tell(material))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SENTENCES);

/** The number and title of a section, `undefined` where it is left out. */
export type NumberOf = (id: SectionId) => { readonly number: number; readonly title: string } | undefined;

export function summary(material: Material, lacks: readonly Lack[], numberOf: NumberOf): Section {
  const sentences = summarySentences(material);
  const lines = sentences.map(
    ({ text, section }) => markup`<li><p>${text}</p> ${reference(section, numberOf)}</li>\n`,
  );
  const body = [
    sentences.length > 0 ? markup`<ul class="sentences">${lines}</ul>` : nothingYet(material),
    lacks.length > 0 && sentences.length > 0 && notYet(lacks, numberOf),
  ];
  return { id: "summary", title: "In short", body };
}

function reference(section: SectionId, numberOf: NumberOf): Content {
  const found = numberOf(section);
  return (
    found !== undefined &&
    markup`<a class="ref" href="#${section}"><span class="number">${found.number}</span> ${found.title}</a>`
  );
}

const nothingYet = ({ assessment }: Material) =>
  Object.values(assessment.counts).some((count) => count > 0)
    ? markup`<p class="lead">What is recorded so far says nothing yet about alignment. Add goals, and the work or the answers that belong to them.</p>`
    : markup`<p class="lead">There is nothing here to assess yet. Begin with the purpose and the goals in <span class="path">northstar.csv</span> and the people in <span class="path">stakeholders.csv</span>.</p>`;

const notYet = (lacks: readonly Lack[], numberOf: NumberOf) =>
  markup`<div class="not-yet"><p>Not recorded yet: ${listed(
    lacks.map(({ what }) => shortened(what, 120)),
    MOST_LACKS,
  )}.</p> ${reference("foundation", numberOf)}</div>`;
