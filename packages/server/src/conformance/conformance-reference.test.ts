import * as core from "@lodestar/core";
import { expect, test } from "vitest";
import {
  alphaAnswer,
  concordanceAnswer,
  consensusMappingAnswer,
  delphiAnswer,
  intraclassAnswer,
  ordinalAnswer,
  withinGroupAnswer,
} from "./testing/agreement-answers.ts";
import { goalAnswer } from "./testing/goal-answers.ts";
import { type Answer, compare, knownCases, readerOf } from "./testing/known-cases.ts";
import { conversationAnswer, divisionAnswer, halfTestAnswer } from "./testing/opinion-answers.ts";
import {
  aggregationAnswer,
  clusteringAnswer,
  equalSharesAnswer,
  hierarchyAnswer,
  portfolioAnswer,
  strengthsAnswer,
} from "./testing/priority-answers.ts";

/** For each file of known cases how the product answers one of them. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  "ahp.json": hierarchyAnswer,
  "clustering-metrics.json": clusteringAnswer,
  "delphi.json": delphiAnswer,
  "equal-shares.json": equalSharesAnswer,
  "goal-propagation.json": goalAnswer,
  "icc.json": intraclassAnswer,
  "krippendorff.json": alphaAnswer,
  "ordinal-agreement.json": ordinalAnswer,
  "pairwise-models.json": strengthsAnswer,
  "polis-math.json": conversationAnswer,
  "polis-ztests.json": halfTestAnswer,
  "portfolio.json": portfolioAnswer,
  "rank-aggregation.json": aggregationAnswer,
  "rank-concordance.json": concordanceAnswer,
  "strategic-consensus-mapping.json": consensusMappingAnswer,
  "tttc-controversy.json": divisionAnswer,
  "within-group-agreement.json": withinGroupAnswer,
};

/**
 * What no function of core answers yet, with the names it may be exported by: a whole file, or of a server's answer the
 * keys that are left out of the comparison.
 */
const NOT_BUILT_YET: readonly NotBuilt[] = [
  {
    file: "polis-math.json",
    keys: ["pca.center", "pca.comps (up to sign)", "base-clusters.x/y", "group-votes"],
    names: ["opinionMap", "opinionGroups"],
  },
];
type NotBuilt = {
  readonly file: string;
  readonly keys?: readonly string[];
  readonly names: readonly string[];
};

/** Scores to beat, not values to reach: `npm run -s bench:themes` holds the theme engine against them. */
const SCORES_TO_BEAT = ["theme-clustering-baselines.json"];

/** Says how a case was made, which no product can answer. */
const ASIDE = ["verified_by"];

const reference = process.env.LODESTAR_REFERENCE ?? "";
const files = knownCases(reference);
const rows = Object.entries(ANSWERS).flatMap(([file, answer]) =>
  (files.get(file) ?? []).map((known) => ({ file, id: known.id, answer, known })),
);

test("every file of known cases is answered, or stands in the list of what is not built yet", () => {
  const unanswered = NOT_BUILT_YET.filter(({ keys }) => keys === undefined).map(({ file }) => file);
  expect([...Object.keys(ANSWERS), ...unanswered, ...SCORES_TO_BEAT].sort()).toEqual([...files.keys()]);
  for (const file of SCORES_TO_BEAT) expect(files.get(file)).toEqual([]);
});

test("what is not built yet is asked for, and not there", () => {
  for (const { file, keys = [], names } of NOT_BUILT_YET) {
    for (const name of names)
      expect(core, `${name} is built: ${file} needs an answer`).not.toHaveProperty(name);
    for (const { expected } of files.get(file) ?? [])
      expect((expected as { keys?: readonly string[] }).keys ?? []).toEqual(
        expect.arrayContaining([...keys]),
      );
  }
});

let compared = 0;
test.for(rows)("$file: $id", async ({ file, answer, known: { input, expected, tolerance } }) => {
  const found = await answer(input, expected as never, readerOf(reference));
  const comparison = compare(found, comparable(file, expected), tolerance);
  expect(comparison.differences).toEqual([]);
  compared += comparison.compared;
});

test(`all ${rows.length} known cases of ${Object.keys(ANSWERS).length} files ran`, () => {
  const counts = Object.keys(ANSWERS).map((file) => `${file} ${files.get(file)?.length ?? 0}`);
  const notBuilt = NOT_BUILT_YET.map(({ file, keys = ["all"] }) => `${file} (${keys.join(", ")})`).join(", ");
  process.stdout.write(
    `${rows.length} known cases, ${compared} values compared: ${counts.join(", ")}; not built yet: ${notBuilt || "nothing"}\n`,
  );
  expect(compared).toBeGreaterThanOrEqual(rows.length);
});

/** What is expected, without what no product can answer and what this one does not answer yet. */
function comparable(file: string, expected: unknown): unknown {
  if (typeof expected !== "object" || expected === null || Array.isArray(expected)) return expected;
  const notBuilt = NOT_BUILT_YET.filter((each) => each.file === file).flatMap(({ keys = [] }) => keys);
  const asked = Object.entries(expected).filter(([key]) => !ASIDE.includes(key));
  return Object.fromEntries(
    asked.map(([key, value]: [string, unknown]) => [
      key,
      key === "keys" ? (value as readonly string[]).filter((each) => !notBuilt.includes(each)) : value,
    ]),
  );
}
