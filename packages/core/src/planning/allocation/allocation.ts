import { type Portfolio, needOf, readyAfter, startsOf } from "./portfolio.ts";

/** What becomes of each initiative of a portfolio, and what that takes. */
export type Allocation = {
  /** The period in which each initiative begins, `null` for one that is cut. */
  readonly starts: readonly (number | null)[];
  readonly cut: readonly number[];
  /** Worth of what was chosen, each counted as its period counts. */
  readonly worth: number;
  /** What is taken of each limit in each period. */
  readonly taken: readonly (readonly number[])[];
  /** What share of its limit serves the group of each floor; `null` when nothing is taken. */
  readonly floorShares: readonly (number | null)[];
  /** What the allocation does not keep to; empty for one that may be. */
  readonly breaches: readonly Breach[];
};

export type Breach =
  | { readonly kind: "limit"; readonly limit: number; readonly period: number; readonly over: number }
  | { readonly kind: "must" | "window"; readonly initiative: number }
  | { readonly kind: "precedence"; readonly before: number; readonly after: number }
  | { readonly kind: "exclusion" | "floor"; readonly at: number };

/** Amounts added up from broken numbers may be over by this part of the limit. */
const ROUNDING = 1e-9;

/**
 * What a choice of starts takes, is worth and breaks: counted from the portfolio alone, whoever made the choice.
 * O(initiatives × needs × periods). Used by docs/method/portfolio.md.
 */
export function allocationOf(portfolio: Portfolio, starts: readonly (number | null)[]): Allocation {
  const { periods, initiatives } = portfolio;
  const taken = takenBy(portfolio, starts);
  const floorShares = floorSharesOf(portfolio, starts);
  return {
    starts,
    cut: initiatives.flatMap((_, at) => (starts[at] === null || starts[at] === undefined ? [at] : [])),
    worth: initiatives.reduce((sum, { worth }, at) => sum + worth * (periods[starts[at] ?? -1] ?? 0), 0),
    taken,
    floorShares,
    breaches: [
      ...limitBreaches(portfolio, taken),
      ...timeBreaches(portfolio, starts),
      ...portfolio.exclusions.flatMap((among, at): Breach[] =>
        [...new Set(among)].filter((initiative) => isChosen(starts, initiative)).length > 1
          ? [{ kind: "exclusion", at }]
          : [],
      ),
      ...portfolio.floors.flatMap(({ least }, at): Breach[] =>
        (floorShares[at] ?? least) < least - ROUNDING ? [{ kind: "floor", at }] : [],
      ),
    ],
  };
}

const isChosen = (starts: readonly (number | null)[], initiative: number) =>
  typeof starts[initiative] === "number";

function takenBy(
  { periods, initiatives, limits }: Portfolio,
  starts: readonly (number | null)[],
): number[][] {
  const taken = limits.map(() => periods.map(() => 0));
  for (const [at, { needs, duration }] of initiatives.entries()) {
    const start = starts[at];
    if (start === null || start === undefined) continue;
    for (const { limit, amounts } of needs)
      for (const [later, amount] of amounts.slice(0, duration).entries()) {
        const period = start + later;
        if (period < periods.length) taken[limit]![period]! += amount;
      }
  }
  return taken;
}

function floorSharesOf({ initiatives, floors }: Portfolio, starts: readonly (number | null)[]) {
  return floors.map(({ limit, parts }) => {
    let all = 0;
    let serving = 0;
    for (const [at, initiative] of initiatives.entries()) {
      if (!isChosen(starts, at)) continue;
      all += needOf(initiative, limit);
      serving += parts[at]! * needOf(initiative, limit);
    }
    return all === 0 ? null : serving / all;
  });
}

function limitBreaches({ limits }: Portfolio, taken: readonly (readonly number[])[]): Breach[] {
  return limits.flatMap(({ amounts }, limit) =>
    amounts.flatMap((amount, period): Breach[] => {
      const over = taken[limit]![period]! - amount;
      return over > ROUNDING * Math.max(1, amount) ? [{ kind: "limit", limit, period, over }] : [];
    }),
  );
}

function timeBreaches(portfolio: Portfolio, starts: readonly (number | null)[]): Breach[] {
  const { initiatives, precedences } = portfolio;
  const alone = initiatives.flatMap((initiative, at): Breach[] => {
    const start = starts[at];
    if (start === null || start === undefined)
      return initiative.isMust ? [{ kind: "must", initiative: at }] : [];
    return startsOf(portfolio, initiative).includes(start) ? [] : [{ kind: "window", initiative: at }];
  });
  const ordered = precedences.flatMap((precedence): Breach[] => {
    const { before, after } = precedence;
    const start = starts[after];
    if (start === null || start === undefined) return [];
    const ready = readyAfter(portfolio, precedence, starts[before] ?? Infinity);
    return start >= ready ? [] : [{ kind: "precedence", before, after }];
  });
  return [...alone, ...ordered];
}
