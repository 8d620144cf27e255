import {
  berryMielke,
  blairLacy,
  choiceEntropy,
  correlation,
  groupIntraclass,
  kendallTauB,
  kendallW,
  krippendorffAlpha,
  leikDispersion,
  ordinalAgreement,
  ordinalConsensus,
  quantile,
  type RatingLevel,
  raterIntraclass,
  reardonEntropy,
  reynalQuerol,
  spearman,
  strategicConsensus,
  vectorUnfolding,
  withinGroupAgreement,
} from "@lodestar/core";
import { type ReadFile, given } from "./known-cases.ts";

export function ordinalAnswer(counts: readonly number[]) {
  const { value: agreement, polarisation: polarization } = ordinalAgreement(counts);
  const squared = blairLacy(counts).value;
  const root = squared === null ? null : Math.sqrt(squared);
  return {
    agreement,
    polarization,
    consensus: ordinalConsensus(counts).value,
    Leik: leikDispersion(counts).value,
    MRQ: reynalQuerol(counts).value,
    BerryMielke: berryMielke(counts).value,
    lsquared: squared,
    // Blair and Lacy's l is the root of the measure, and Kvålseth's variation what it lacks of 1.
    BlairLacy: root,
    Kvalseth: root === null ? null : 1 - root,
    Reardon: reardonEntropy(counts).value,
    entropy: choiceEntropy(counts).value,
  };
}

export function withinGroupAnswer({ x, scale: [lowest, highest] }: { x: number[]; scale: [number, number] }) {
  const found = withinGroupAgreement(x, { lowest, highest });
  return {
    variance: found.variance,
    null_uniform: found.underNulls[0]?.expectedVariance ?? null,
    rwg_unclamped: found.unclamped,
    rwg: found.value,
    awg: found.relativeToMean.value,
    ad_mean: found.averageDeviation.value,
    ad_median: found.averageDeviationFromMedian.value,
  };
}

type IntraclassInput = readonly number[][] | { file: string; value: string; group: string };

/** Six forms for a table of ratings; ICC(1) and ICC(2) of groups for a file with one row a person. */
export function intraclassAnswer(input: IntraclassInput, _expected: never, read: ReadFile) {
  if (!("file" in input)) {
    const { oneWay, randomRaters, fixedRaters } = raterIntraclass(input);
    return {
      ...{ ICC1: oneWay.single, ICC2: randomRaters.single, ICC3: fixedRaters.single },
      ...{ ICC1k: oneWay.average, ICC2k: randomRaters.average, ICC3k: fixedRaters.average },
    };
  }
  const [head, ...rows] = read(input.file)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
  const [value, group] = [input.value, input.group].map((name) => given(head).indexOf(name));
  const groups = Map.groupBy(rows, (row) => row[given(group)]);
  const found = groupIntraclass(
    [...groups.values()].map((each) => each.map((row) => Number(row[given(value)]))),
  );
  return { ICC1: found.value, ICC2: found.ofMeans };
}

export function alphaAnswer(input: { units_by_coder: (number | null)[][]; metric: RatingLevel }) {
  const items = input.units_by_coder.map((row) => row.map((rating) => rating ?? NaN));
  return krippendorffAlpha(items, input.metric).value;
}

export function delphiAnswer(answers: readonly number[]) {
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(answers, share).value);
  return { median, q1, q3, iqr: given(q3) - given(q1) };
}

/** W of a table with one row a subject, one column a rater; or the correlations of two rows. */
export function concordanceAnswer(input: readonly number[][] | { x: number[]; y: number[] }) {
  if ("x" in input) {
    const { x, y } = input;
    return { spearman: spearman(x, y).value, tau_b: kendallTauB(x, y).value, pearson: correlation(x, y) };
  }
  const found = kendallW(turned(input));
  return {
    W_tie_corrected: found.value,
    W_uncorrected: found.uncorrected,
    chisq: found.chiSquare,
    df: found.degreesOfFreedom,
    p: found.chiSquareTail,
  };
}

const turned = (rows: readonly (readonly number[])[]) =>
  given(rows[0]).map((_, column) => rows.map((row) => given(row[column])));

type Picture = { member_vectors_2d_up_to_sign: readonly (readonly number[])[] };

export function consensusMappingAnswer(
  { matrix_items_by_members }: { matrix_items_by_members: number[][] },
  { member_vectors_2d_up_to_sign: vectors }: Picture,
) {
  const members = turned(matrix_items_by_members);
  const found = strategicConsensus(members);
  const picture = vectorUnfolding(members);
  const [first] = picture.members;
  const signs = [
    Math.sign(given(first).across * given(given(vectors[0])[0])),
    Math.sign(given(first).up * given(given(vectors[0])[1])),
  ];
  return {
    prototype_mean_of_z: found.prototype,
    msl_mean_vector_squared_over_n: found.value,
    mean_vector_length: found.value === null ? null : Math.sqrt(found.value),
    mean_pairwise_r: found.meanCorrelation,
    vaf_by_dimension: picture.shares,
    member_vectors_2d_up_to_sign: picture.members.map((tip) => [
      given(signs[0]) * given(tip).across,
      given(signs[1]) * given(tip).up,
    ]),
    member_fit_r_with_rest_of_group: found.fits,
  };
}
