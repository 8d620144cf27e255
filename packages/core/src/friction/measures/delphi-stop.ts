import type { AnswerRange, RankingRule, RatingRule, ShareRule } from "./delphi-rules.ts";
import { kendallW } from "./kendall-w.ts";
import type { Measure } from "./measure.ts";
import { quantile } from "./quantile.ts";

/** Agreed; agreed to differ, so that somebody has to decide; or neither, so that another round may help. */
export type DelphiEnd = "consensus" | "stable dissent" | "not stable";

/** `value` is what the rule looks at: the share of the larger side, the width of the middle half, or Kendall's W. */
export type DelphiStop = Measure & {
  readonly end: DelphiEnd | null;
  /** The side a consensus is on; `null` without one, or where the rule has no sides. */
  readonly side: "in favour" | "against" | null;
  /** Since the round before: the share of answers that moved, or how far W moved; `null` in the first round. */
  readonly change: number | null;
};

/**
 * Whether a round of ratings of one proposition ends a Delphi, by a rule fixed before. `NaN` is a missing answer; `before`
 * holds the answers of the round before, empty in the first. `null` for fewer than two answers. O(n log n).
 * Rules, sources (Diamond and others 2014) and worked example: docs/method/delphi-stop.md.
 */
export function delphiStop(
  rule: RatingRule,
  now: ArrayLike<number>,
  before: ArrayLike<number> = [],
): DelphiStop {
  const given = answersOf(now);
  const people = given.length;
  const reason = whatIsWrong(given);
  if (reason !== "") return { value: null, people, end: null, side: null, change: null, reason };

  const change = shareMoved(given, answersOf(before));
  const { value, isConsensus, side } =
    rule.kind === "share"
      ? largerSide(rule, given)
      : { ...middleHalf(given, rule.atMost), side: null as DelphiStop["side"] };
  return { value, people, end: endOf(isConsensus, change, rule.stableBelow), side, change, reason };
}

/**
 * Whether a round of rankings ends a Delphi, by a rule fixed before. Rows as for kendallW; `before` holds the rankings of the
 * round before, empty in the first. `null` where Kendall's W is. See docs/method/delphi-stop.md.
 */
export function delphiOrderStop(
  rule: RankingRule,
  now: readonly ArrayLike<number>[],
  before: readonly ArrayLike<number>[] = [],
): DelphiStop {
  const { value, people, reason } = kendallW(now);
  if (value === null) return { value, people, end: null, side: null, change: null, reason };
  const earlier = kendallW(before).value;
  const change = earlier === null ? null : Math.abs(value - earlier);
  const end = endOf(isAtLeast(value, rule.atLeast), change, rule.stableBelow);
  return { value, people, end, side: null, change, reason };
}

const answersOf = (answers: ArrayLike<number>) =>
  Array.from(answers).filter((answer) => !Number.isNaN(answer));

function whatIsWrong(given: readonly number[]): string {
  if (given.length === 0) return "Nobody has answered.";
  if (given.length === 1) return "Only one person has answered; agreement takes two.";
  return given.every(Number.isFinite) ? "" : "An answer is infinite.";
}

function endOf(isConsensus: boolean, change: number | null, stableBelow: number): DelphiEnd {
  if (isConsensus) return "consensus";
  return change !== null && change < stableBelow - ROUNDING ? "stable dissent" : "not stable";
}

/** Shares such as 7 of 10 may come out a hair off 0.7. */
const ROUNDING = 1e-12;
const isAtLeast = (value: number, bound: number) => value >= bound - ROUNDING;

function largerSide({ inFavour, against, atLeast, othersBelow }: ShareRule, given: readonly number[]) {
  const shareIn = ([lowest, highest]: AnswerRange) =>
    given.filter((answer) => answer >= lowest && answer <= highest).length / given.length;
  const [pro, contra] = [shareIn(inFavour), shareIn(against)];
  const isConsensus =
    isAtLeast(Math.max(pro, contra), atLeast) && Math.min(pro, contra) < othersBelow - ROUNDING;
  const side: DelphiStop["side"] = !isConsensus ? null : pro > contra ? "in favour" : "against";
  return { value: Math.max(pro, contra), isConsensus, side };
}

function middleHalf(given: readonly number[], atMost: number) {
  const value = quantile(given, 0.75).value! - quantile(given, 0.25).value!;
  return { value, isConsensus: value <= atMost + ROUNDING };
}

/** Half the differences between the shares of each answer then and now: the least share of people who must have moved. */
function shareMoved(now: readonly number[], before: readonly number[]): number | null {
  if (before.length === 0) return null;
  const shares = new Map<number, number>();
  for (const answer of now) shares.set(answer, (shares.get(answer) ?? 0) + 1 / now.length);
  for (const answer of before) shares.set(answer, (shares.get(answer) ?? 0) - 1 / before.length);
  return [...shares.values()].reduce((sum, share) => sum + Math.abs(share), 0) / 2;
}
