import type { TableName } from "@lodestar/core";

/** A step of the loop, and the files that are written in it. */
export type Chapter = {
  readonly title: string;
  readonly about: string;
  readonly tables: Readonly<Partial<Record<TableName, string>>>;
};

/** The files in the order in which people come to need them, each with what it is for. */
export const chapters = [
  {
    title: "1 Direction",
    about: "What you are for, who has a stake, and what the organisation is made of. Start here.",
    tables: {
      organisation: "Name, dates and currency of what is planned. Each key stands once.",
      northstar: "Purpose, vision, mission, values and long-term goals. Everything else leads up to them.",
      units: "The parts of the organisation, as a tree.",
      stakeholders: "Everybody who has a stake: people, groups and organisations, inside and outside.",
      elements:
        "The parts of the business (strategy, capabilities, structure, culture …) and what they support.",
      linkRatings:
        "How well people think the strategy serves the purpose, and the organisation the strategy.",
    },
  },
  {
    title: "2 Listening",
    about: "What people say, in their own words, and how they weigh things.",
    tables: {
      statements: "What stakeholders said: one row for each thing, word for word.",
      propositions: "Sentences that people are asked to rate.",
      ratings: "How far people agree with a proposition, a statement or an item.",
      rankings: "In which order people put goals or other items. What nobody ranked is simply missing.",
      points: "How people spread 100 points over items.",
      votes: "Agree, pass or disagree on what others said. The last vote counts.",
    },
  },
  {
    title: "3 Understanding",
    about: "What you heard, and whether those who said it feel understood.",
    tables: {
      themes: "Statements that say the same, with your summary.",
      verdicts: "What people answered when they saw the summary.",
      dispositions: "What became of each statement, and why.",
    },
  },
  {
    title: "4 Friction",
    about: "What stands in the way, and what was decided.",
    tables: {
      barriers: "What stands in the way, inside and outside, and what is done about it.",
      decisions: "Questions that had to be decided, with the reason and those who saw it otherwise.",
    },
  },
  {
    title: "5 Planning",
    about: "What will be reached, how it is measured, who does what, and what it costs.",
    tables: {
      objectives: "The results for the year and what each contributes to.",
      targets: "How an objective is measured: from where, to where, by when.",
      initiatives: "Pieces of work with an owner, dates and costs.",
      actions: "Tasks, each with one owner and a date.",
      asks: "What a piece of work needs from a unit, and what the unit answered.",
      dependencies: "What must be finished before something else can start.",
      capacity: "Days of work that a unit has in a period.",
      budget: "Money there is in a period.",
    },
  },
  {
    title: "6 Steering",
    about: "How it goes.",
    tables: {
      checkins: "Where a target stands on a day, and how sure its owner is.",
      pulses: "Answers to short surveys. They are anonymous: only the unit is known.",
    },
  },
] as const satisfies readonly Chapter[];
