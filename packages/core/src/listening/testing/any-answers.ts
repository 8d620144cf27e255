import fc from "fast-check";
import type { Question, RoundAnswer, RoundAnswers } from "../question.ts";

const GOALS = ["g1", "g2", "g3"];
const asked = { help: null, isRequired: false } as const;

/** One question of each kind; two where words are said, so that places within a sheet cannot be mixed up. */
export const everyQuestion: readonly Question[] = [
  { ...asked, id: "targets", kind: "targets", text: "What will you reach?" },
  { ...asked, id: "ranking", kind: "ranking", text: "In which order?", items: GOALS },
  { ...asked, id: "points", kind: "points", text: "How much each?", items: GOALS },
  {
    ...asked,
    id: "agreement",
    kind: "agreement",
    text: "Do you agree?",
    propositions: [
      { id: "p1", text: "We know why." },
      { id: "p2", text: "We know how." },
    ],
    scaleMin: 1,
    scaleMax: 5,
    labels: [],
  },
  { ...asked, id: "needs", kind: "needs", text: "What do you need?" },
  { ...asked, id: "barriers", kind: "barriers", text: "What stands in the way?" },
  { ...asked, id: "assumptions", kind: "assumptions", text: "What do you take for granted?" },
  { ...asked, id: "votes", kind: "votes", text: "And these?", statements: ["st1", "st2"] },
  { ...asked, id: "words", kind: "words", text: "What else?", saidAs: "comment" },
  { ...asked, id: "words-1", kind: "words", text: "And what else?", saidAs: "idea" },
];

/** Words as people type them: blanks around them, several lines, the same twice. */
const words = fc.oneof(
  fc.constantFrom("", "  ", "\n", "More hands.", "more hands.", " More hands.", "One\n\nTwo", "6 → 4", "é😀"),
  fc.string({ maxLength: 12 }),
);
const amount = fc.option(fc.constantFrom(0, 1, 4.5, -3));
const day = fc.option(fc.constantFrom("2027-06-30", "2027-12-31"));
const few = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 4 });
const wordsEntries = few(fc.record({ text: words }));
const level = fc.option(fc.integer({ min: 1, max: 5 }));

const anyAnswer: Readonly<Record<Question["kind"], fc.Arbitrary<RoundAnswer>>> = {
  targets: fc.record({
    kind: fc.constant("targets"),
    entries: few(fc.record({ title: words, measure: words, baseline: amount, target: amount, dueOn: day })),
  }),
  ranking: fc.record({
    kind: fc.constant("ranking"),
    ranks: fc.subarray(GOALS).map((items) => items.map((item, at) => ({ item, rank: at + 1 }))),
  }),
  points: fc.record({
    kind: fc.constant("points"),
    points: fc.constantFrom(
      [],
      [{ item: "g1", points: 100 }],
      [
        { item: "g2", points: 40 },
        { item: "g1", points: 60 },
      ],
    ),
  }),
  agreement: fc.record({
    kind: fc.constant("agreement"),
    values: fc
      .subarray(["p1", "p2"])
      .chain((ids) =>
        fc.tuple(
          ...ids.map((proposition) =>
            fc.record({ proposition: fc.constant(proposition), value: fc.integer({ min: 1, max: 5 }) }),
          ),
        ),
      ),
  }),
  needs: fc.record({
    kind: fc.constant("needs"),
    entries: few(fc.record({ text: words, unit: fc.option(fc.constantFrom("u1", "u2")) })),
  }),
  barriers: fc.record({
    kind: fc.constant("barriers"),
    entries: few(
      fc.record({
        text: words,
        side: fc.option(fc.constantFrom("inner", "outer")),
        severity: level,
        likelihood: level,
      }),
    ),
  }),
  assumptions: fc.record({ kind: fc.constant("assumptions"), entries: wordsEntries }),
  votes: fc.record({
    kind: fc.constant("votes"),
    votes: fc
      .subarray(["st1", "st2"])
      .map((ids) => ids.map((statement) => ({ statement, vote: "1" as const }))),
  }),
  words: fc.record({ kind: fc.constant("words"), entries: wordsEntries }),
};

/** Any answers to every question, some of them left out. */
export const anyAnswers: fc.Arbitrary<RoundAnswers> = fc
  .record(
    Object.fromEntries(
      everyQuestion.map(({ id, kind }) => [id, fc.option(anyAnswer[kind], { nil: undefined, freq: 4 })]),
    ),
  )
  .map((answers) =>
    Object.fromEntries(
      Object.entries(answers).filter((each): each is [string, RoundAnswer] => each[1] !== undefined),
    ),
  );

/** Every text of some answers that says something, with how often. */
export const textsOf = (answers: RoundAnswers): readonly string[] =>
  Object.values(answers)
    .flatMap((answer) => {
      if (!("entries" in answer)) return [];
      return answer.entries.flatMap((entry) =>
        "text" in entry ? [entry.text] : [entry.title, entry.measure],
      );
    })
    .filter((text) => text.trim() !== "");
