import { type Refusal, type Result, accept, refuse } from "../../organisation/result.ts";

/** Initiatives to choose from and to time, with what there is to spend on them. Everything is numbered from 0. */
export type Portfolio = {
  /** For each period what a worth of 1 counts that begins in it: 1 in all of them, or less the later. */
  readonly periods: readonly number[];
  readonly initiatives: readonly Candidate[];
  readonly limits: readonly Limit[];
  readonly precedences: readonly Precedence[];
  /** Initiatives of which at most one may be chosen. */
  readonly exclusions: readonly (readonly number[])[];
  readonly floors: readonly Floor[];
};

/** One initiative that another waits for: the other cannot be chosen without it. */
export type Precedence = {
  readonly before: number;
  readonly after: number;
  /** Periods from the beginning of the one to that of the other, at least; the whole of the one unless told otherwise. */
  readonly apart?: number;
};

export type Candidate = {
  readonly worth: number;
  /** Must be chosen, whatever else falls. */
  readonly isMust: boolean;
  /** How many periods it takes, from 1. */
  readonly duration: number;
  /** The first and the last period in which it may begin; it has to end within the periods there are. */
  readonly earliest: number;
  readonly latest: number;
  readonly needs: readonly Need[];
};

/** What an initiative takes of a limit in its first period, its second, and so on. */
export type Need = { readonly limit: number; readonly amounts: readonly number[] };

/** What there is in each period of one kind: a budget, or the capacity of one unit. */
export type Limit = { readonly amounts: readonly number[] };

/** At least a share of all that is taken of one limit serves one group: a goal, a unit, some stakeholders. */
export type Floor = {
  readonly limit: number;
  /** For each initiative the part of it that serves the group, 0 to 1. */
  readonly parts: readonly number[];
  /** The least share, 0 to 1. */
  readonly least: number;
};

export type PortfolioRefusal = Refusal<
  "bad_amount" | "bad_period" | "unknown_initiative" | "unknown_limit" | "limit_named_twice"
>;

/** The portfolio itself if its numbers are numbers and what it refers to is there. */
export function soundPortfolio(portfolio: Portfolio): Result<Portfolio, PortfolioRefusal> {
  const { periods, initiatives, limits, precedences, exclusions, floors } = portfolio;
  const isAmount = (amount: number) => amount >= 0 && amount < Infinity;
  const amounts = [
    ...periods,
    ...limits.flatMap((limit) => limit.amounts),
    ...initiatives.flatMap(({ needs }) => needs.flatMap((need) => need.amounts)),
    ...floors.flatMap(({ parts, least }) => [...parts, least]),
  ];
  if (!amounts.every(isAmount) || !initiatives.every(({ worth }) => Number.isFinite(worth)))
    return refuse("bad_amount", "An amount is not a number from 0 up.");
  if (floors.some(({ parts, least }) => least > 1 || parts.some((part) => part > 1)))
    return refuse("bad_amount", "A share is larger than the whole.");

  const isPeriod = ({ duration, earliest, latest }: Candidate) =>
    Number.isInteger(duration) && duration >= 1 && Number.isInteger(earliest) && Number.isInteger(latest);
  const oddly = initiatives.findIndex((initiative) => !isPeriod(initiative));
  if (oddly >= 0)
    return refuse("bad_period", `Initiative ${oddly + 1} does not begin or last whole periods.`);
  if (limits.some((limit) => limit.amounts.length !== periods.length))
    return refuse("bad_period", "A limit does not have one amount for each period.");

  const named = [...precedences.flatMap(({ before, after }) => [before, after]), ...exclusions.flat()];
  if (named.some((at) => initiatives[at] === undefined))
    return refuse("unknown_initiative", "A rule names an initiative that is not there.");
  if (floors.some(({ parts }) => parts.length !== initiatives.length))
    return refuse("unknown_initiative", "A floor does not have one part for each initiative.");
  const used = [...floors, ...initiatives.flatMap(({ needs }) => needs)];
  if (used.some(({ limit }) => limits[limit] === undefined))
    return refuse("unknown_limit", "Something counts against a limit that is not there.");
  if (initiatives.some(({ needs }) => new Set(needs.map(({ limit }) => limit)).size < needs.length))
    return refuse("limit_named_twice", "An initiative names one limit twice.");
  return accept(portfolio);
}

/** The first period in which an initiative may begin that waits for one that began in `start`. */
export const readyAfter = ({ initiatives }: Portfolio, { before, apart }: Precedence, start: number) =>
  start + (apart ?? initiatives[before]!.duration);

/** The periods in which an initiative may begin. */
export function startsOf({ periods }: Portfolio, { duration, earliest, latest }: Candidate): number[] {
  const first = Math.max(0, earliest);
  const last = Math.min(latest, periods.length - duration);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, more) => first + more);
}

/** All that an initiative takes of a limit, over its periods. */
export const needOf = ({ needs, duration }: Candidate, limit: number): number =>
  needs
    .filter((need) => need.limit === limit)
    .reduce(
      (sum, { amounts }) => sum + amounts.slice(0, duration).reduce((all, amount) => all + amount, 0),
      0,
    );
