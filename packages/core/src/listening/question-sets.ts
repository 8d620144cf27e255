import type { Question } from "./question.ts";

export const questionSetNames = ["leaders", "outside", "barriers", "ranking"] as const;
export type QuestionSetName = (typeof questionSetNames)[number];

/** A question set to begin with. */
export type QuestionSet = {
  readonly name: QuestionSetName;
  readonly title: string;
  readonly about: string;
  readonly questions: readonly Question[];
};

const optional = { help: null, isRequired: false } as const;

const AGREEMENT = {
  scaleMin: 1,
  scaleMax: 5,
  labels: ["Not at all", "Rather not", "Partly", "Mostly", "Fully"],
} as const;

/** The templates, made for an organisation's goals. Questions that need two goals are left out where there are fewer. */
export function questionSets(goals: readonly string[]): readonly QuestionSet[] {
  return [leadersRound(goals), outsideRound(goals), barriersRound(), rankingRound(goals)];
}

const ranking = (goals: readonly string[]): readonly Question[] =>
  goals.length < 2
    ? []
    : [
        {
          ...optional,
          id: "ranking",
          kind: "ranking",
          text: "Which of our goals matter most next year?",
          help: "Put the most important one first. Leave out what you cannot judge.",
          items: goals,
        },
      ];

const needs: Question = {
  ...optional,
  id: "needs",
  kind: "needs",
  text: "How can we support you?",
  help: "What you need, and from whom.",
};

const barriers: Question = {
  ...optional,
  id: "barriers",
  kind: "barriers",
  text: "What stands in the way?",
  help: "Inside as well as outside: habits, rules and skills count as much as markets and law.",
};

const words: Question = {
  ...optional,
  id: "words",
  kind: "words",
  text: "What else should we know?",
  saidAs: "comment",
};

const leadersRound = (goals: readonly string[]): QuestionSet => ({
  name: "leaders",
  title: "Annual round with leaders",
  about: "Targets, priorities, needs, barriers and agreement of those who lead units.",
  questions: [
    {
      ...optional,
      id: "targets",
      kind: "targets",
      text: "What will your unit reach next year?",
      help: "What is measured, where it stands, where it should be, by when.",
    },
    ...ranking(goals),
    needs,
    barriers,
    { ...optional, id: "assumptions", kind: "assumptions", text: "What do you take for granted?" },
    {
      ...optional,
      id: "agreement",
      kind: "agreement",
      text: "How far do you agree?",
      propositions: [
        { id: "p1", text: "I know what we want to reach next year." },
        { id: "p2", text: "My unit can do its part with the people and money it has." },
        { id: "p3", text: "We stop work that no longer serves our goals." },
      ],
      ...AGREEMENT,
    },
    words,
  ],
});

const outsideRound = (goals: readonly string[]): QuestionSet => ({
  name: "outside",
  title: "Outer stakeholders",
  about: "What customers, partners and neighbours need and expect.",
  questions: [
    { ...needs, text: "What do you need from us?", help: null },
    ...ranking(goals),
    { ...barriers, text: "What makes it hard to work with us?", help: null },
    words,
  ],
});

const barriersRound = (): QuestionSet => ({
  name: "barriers",
  title: "Barriers only",
  about: "One question: what stands in the way.",
  questions: [{ ...barriers, isRequired: true }],
});

const rankingRound = (goals: readonly string[]): QuestionSet => ({
  name: "ranking",
  title: "Ranking only",
  about: "An order of the goals, and why.",
  questions: [
    ...ranking(goals).map((question) => ({ ...question, isRequired: true })),
    { ...words, text: "Why this order?" },
  ],
});
