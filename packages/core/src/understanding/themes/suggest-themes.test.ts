import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AcceptedTheme,
  type HeardStatement,
  type ThemeSuggestions,
  suggestThemes,
} from "./suggest-themes.ts";

const heard = (texts: readonly string[]): HeardStatement[] =>
  texts.map((text, place) => ({ id: `s${place}`, text }));

const bus = ["The night bus is late", "The night bus is late again", "A late night bus, every night"];
const canteen = [
  "Meals in the canteen are cold",
  "The canteen serves cold meals",
  "Cold meals again in the canteen",
];
const example = heard([...bus, ...canteen, "Thank you"]);

const groups = ({ suggestions }: ThemeSuggestions) =>
  suggestions.map(({ statements }) => statements.toSorted()).toSorted();

test("the worked example of docs/method/theme-suggestions.md", () => {
  const found = suggestThemes(example);
  expect(groups(found)).toEqual([
    ["s0", "s1", "s2"],
    ["s3", "s4", "s5"],
  ]);
  expect(found.unassigned).toEqual(["s6"]);

  const accepted = [{ id: "late", statements: ["s0", "s1"] }];
  const further = suggestThemes(example, accepted);
  expect(further.additions).toEqual([{ theme: "late", statements: ["s2"] }]);
  expect(groups(further)).toEqual([["s3", "s4", "s5"]]);
});

const someWords = fc.constantFrom(
  "bus",
  "late",
  "boat",
  "cold",
  "meal",
  "crew",
  "roster",
  "夜",
  "Ärger",
  "ليل",
);
const someTexts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.array(someWords, { maxLength: 6 }).map((words) => words.join(" ")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  ),
  { maxLength: 25 },
);
const someThemes = (statements: readonly HeardStatement[]): fc.Arbitrary<AcceptedTheme[]> =>
  fc
    .array(fc.integer({ min: -1, max: 2 }), { minLength: statements.length, maxLength: statements.length })
    .map((which) =>
      [0, 1, 2].map((theme) => ({
        id: `t${theme}`,
        statements: statements.filter((_, at) => which[at] === theme).map(({ id }) => id),
      })),
    );
const someSituation = someTexts
  .map(heard)
  .chain((statements) => fc.tuple(fc.constant(statements), someThemes(statements)));

test("nobody's words fall out: each is in its accepted theme, one suggestion, one addition, or told to be in none", () => {
  fc.assert(
    fc.property(someSituation, fc.option(fc.integer({ min: 1, max: 6 })), ([statements, accepted], count) => {
      const { suggestions, additions, unassigned } = suggestThemes(
        statements,
        accepted,
        count === null ? {} : { count },
      );
      const placed = [
        ...accepted.flatMap((theme) => theme.statements),
        ...suggestions.flatMap((theme) => theme.statements),
        ...additions.flatMap((theme) => theme.statements),
        ...unassigned,
      ];
      expect(placed.toSorted()).toEqual(statements.map(({ id }) => id).toSorted());
    }),
    { numRuns: 200 },
  );
});

test("the order in which statements were heard makes no difference", () => {
  fc.assert(
    fc.property(
      someSituation,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      ([statements, accepted], chance) => {
        const shuffled = statements
          .map((statement) => [chance.next().value, statement] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, statement]) => statement);
        expect(suggestThemes(shuffled, accepted)).toEqual(suggestThemes(statements, accepted));
      },
    ),
    { numRuns: 60 },
  );
});
