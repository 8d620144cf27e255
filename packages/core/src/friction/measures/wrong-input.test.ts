import fc from "fast-check";
import { expect, test } from "vitest";
import { berryMielke } from "./berry-mielke.ts";
import { blairLacy } from "./blair-lacy.ts";
import { bootstrapInterval } from "./bootstrap-interval.ts";
import { borda } from "./borda.ts";
import { choiceEntropy } from "./choice-entropy.ts";
import { concordanceByChance } from "./concordance-by-chance.ts";
import { consensusChange } from "./consensus-change.ts";
import { DELPHI_RULES } from "./delphi-rules.ts";
import { delphiOrderStop, delphiStop } from "./delphi-stop.ts";
import { estebanRay } from "./esteban-ray.ts";
import { groupContrast } from "./group-contrast.ts";
import { groupIntraclass } from "./group-intraclass.ts";
import { kendallTauB } from "./kendall-tau.ts";
import { kendallW } from "./kendall-w.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { leikDispersion } from "./leik-dispersion.ts";
import { median } from "./median.ts";
import { multiItemAgreement } from "./multi-item-agreement.ts";
import { ordinalAgreement } from "./ordinal-agreement.ts";
import { ordinalConsensus } from "./ordinal-consensus.ts";
import { quantile } from "./quantile.ts";
import { rankDistance } from "./rank-distance.ts";
import { raterIntraclass } from "./rater-intraclass.ts";
import { reardonEntropy } from "./reardon-entropy.ts";
import { reynalQuerol } from "./reynal-querol.ts";
import { sarleBimodality } from "./sarle-bimodality.ts";
import { seededRandom } from "./seeded-random.ts";
import { similarityMap } from "./similarity-map.ts";
import { spearman } from "./spearman.ts";
import { strategicConsensus } from "./strategic-consensus.ts";
import { vectorUnfolding } from "./vector-unfolding.ts";
import { withinGroupAgreement } from "./within-group-agreement.ts";

type Rows = readonly (readonly number[])[];

const FIVE = { lowest: 1, highest: 5 };
const first = (rows: Rows) => rows[0] ?? [];
const second = (rows: Rows) => rows[1] ?? first(rows);
const half = (rows: Rows) => Math.floor(rows.length / 2);

/** Every measure of people's ratings or rankings: rows with places from 1 to 5, `NaN` for not given. */
const OF_ROWS: Readonly<Record<string, (rows: Rows) => unknown>> = {
  bootstrapInterval: (rows) =>
    bootstrapInterval(rows, (drawn) => kendallW(drawn).value, seededRandom(1), { draws: 20 }),
  borda,
  concordanceByChance: (rows) => concordanceByChance(rows, { mostSteps: 1000 }),
  consensusChange: (rows) =>
    consensusChange(rows.slice(0, half(rows)), rows.slice(half(rows), 2 * half(rows))),
  delphiOrderStop: (rows) => delphiOrderStop(DELPHI_RULES.oneOrder, rows, rows),
  delphiStop: (rows) => delphiStop(DELPHI_RULES.narrowOnFivePoints, first(rows), second(rows)),
  groupContrast: (rows) =>
    groupContrast(rows.slice(0, half(rows)), rows.slice(half(rows)), { mostSteps: 1000 }),
  groupIntraclass,
  kendallTauB: (rows) => kendallTauB(first(rows), second(rows)),
  kendallW,
  krippendorffInterval: (rows) => krippendorffAlpha(rows, "interval"),
  krippendorffNominal: (rows) => krippendorffAlpha(rows, "nominal"),
  krippendorffOrdinal: (rows) => krippendorffAlpha(rows, "ordinal"),
  krippendorffRatio: (rows) => krippendorffAlpha(rows, "ratio"),
  median: (rows) => median(first(rows)),
  multiItemAgreement: (rows) => multiItemAgreement(rows, FIVE),
  quantile: (rows) => quantile(first(rows), 0.25),
  rankDistance: (rows) => rankDistance(first(rows), second(rows)),
  raterIntraclass,
  sarleBimodality: (rows) => sarleBimodality(first(rows)),
  similarityMap: (rows) => similarityMap([rows.slice(0, half(rows)), rows.slice(half(rows))]),
  spearman: (rows) => spearman(first(rows), second(rows)),
  strategicConsensus,
  vectorUnfolding,
  withinGroupAgreement: (rows) => withinGroupAgreement(first(rows), FIVE),
};

/** Every measure of how many people chose each category. */
const OF_COUNTS: Readonly<Record<string, (counts: ArrayLike<number>) => unknown>> = {
  berryMielke,
  blairLacy,
  choiceEntropy,
  estebanRay,
  leikDispersion,
  ordinalAgreement,
  ordinalConsensus,
  reardonEntropy,
  reynalQuerol,
};

/** No number in the answer is off the line of numbers, and wherever a value is missing the reason says why. */
function expectSound(answer: unknown, name: string): void {
  if (typeof answer === "number")
    return expect(Number.isFinite(answer), `${name} answers ${answer}`).toBe(true);
  if (typeof answer !== "object" || answer === null) return;
  const { value, reason } = answer as { value?: unknown; reason?: unknown };
  if (value === null) expect(reason, `${name} gives no value and no reason`).toMatch(/\.$/);
  for (const [key, part] of Object.entries(answer)) expectSound(part, `${name}.${key}`);
}

const poor = (most: number) =>
  fc.tuple(fc.nat({ max: most }), fc.nat({ max: most })).chain(([people, items]) => {
    const place = fc.constantFrom(...[1, 1, 1, 5, NaN, NaN]);
    const constant = fc.constantFrom(1, 3, 5, NaN);
    const row = fc.oneof(
      fc.array(place, { minLength: items, maxLength: items }),
      constant.map((same) => new Array<number>(items).fill(same)),
    );
    return fc.array(row, { minLength: people, maxLength: people });
  });

test("one rater, one item, the same over and over, ties everywhere, nothing at all: a value, or the reason why none", () => {
  fc.assert(
    fc.property(poor(5), (rows) => {
      const before = rows.map((row) => row.slice());
      for (const [name, measure] of Object.entries(OF_ROWS)) expectSound(measure(rows), name);
      expect(rows).toEqual(before);
    }),
    { numRuns: 150 },
  );
});

test("categories that nobody, one person or everybody chose: a value, or the reason why none", () => {
  const counts = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 2 ** 40), { maxLength: 6 });
  fc.assert(
    fc.property(counts, (row) => {
      for (const [name, measure] of Object.entries(OF_COUNTS)) expectSound(measure(row), name);
    }),
  );
});

test("a million categories are measured like five", () => {
  const counts = new Int32Array(1_000_000);
  for (let at = 0; at < counts.length; at += 1000) counts[at] = 1 + (at % 3);
  for (const [name, measure] of Object.entries(OF_COUNTS)) expectSound(measure(counts), name);
});

test("a scale of a million points", () => {
  const ratings = Float64Array.from({ length: 20_000 }, (_, person) => (person * 7919) % 1_000_000);
  expectSound(withinGroupAgreement(ratings, { lowest: 0, highest: 999_999 }), "withinGroupAgreement");
  expectSound(krippendorffAlpha([ratings, ratings.toReversed()], "ordinal"), "krippendorffAlpha");
  expectSound(sarleBimodality(ratings), "sarleBimodality");
  expectSound(groupIntraclass([ratings, ratings]), "groupIntraclass");
});
