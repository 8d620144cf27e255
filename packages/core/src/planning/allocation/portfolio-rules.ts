import type { Portfolio } from "./portfolio.ts";

/** A rule of a portfolio that somebody could give up; initiatives, limits and the others by number. */
export type PortfolioRule =
  | { readonly kind: "must"; readonly initiative: number }
  | { readonly kind: "limit"; readonly limit: number }
  | { readonly kind: "precedence" | "exclusion" | "floor"; readonly at: number };

/** Every rule of a portfolio; what must be first, as without it all others can be kept by choosing nothing. */
export function rulesOf({
  initiatives,
  limits,
  precedences,
  exclusions,
  floors,
}: Portfolio): PortfolioRule[] {
  return [
    ...initiatives.flatMap(({ isMust }, initiative) =>
      isMust ? [{ kind: "must" as const, initiative }] : [],
    ),
    ...limits.map((_, limit) => ({ kind: "limit" as const, limit })),
    ...precedences.map((_, at) => ({ kind: "precedence" as const, at })),
    ...exclusions.map((_, at) => ({ kind: "exclusion" as const, at })),
    ...floors.map((_, at) => ({ kind: "floor" as const, at })),
  ];
}

/**
 * The same portfolio with only some of its rules: a limit given up has no end, everything else given up is gone. Used
 * to find rules that cannot hold together; docs/method/portfolio.md.
 */
export function heldTo(portfolio: Portfolio, rules: readonly PortfolioRule[]): Portfolio {
  const limits = new Set(rules.flatMap((rule) => (rule.kind === "limit" ? [rule.limit] : [])));
  const musts = new Set(rules.flatMap((rule) => (rule.kind === "must" ? [rule.initiative] : [])));
  const kept = (kind: "precedence" | "exclusion" | "floor") =>
    new Set(rules.flatMap((rule) => (rule.kind === kind ? [rule.at] : [])));
  const [precedences, exclusions, floors] = [kept("precedence"), kept("exclusion"), kept("floor")];
  return {
    ...portfolio,
    initiatives: portfolio.initiatives.map((initiative, at) => ({ ...initiative, isMust: musts.has(at) })),
    limits: portfolio.limits.map((limit, at) =>
      limits.has(at) ? limit : { amounts: limit.amounts.map(() => Infinity) },
    ),
    precedences: portfolio.precedences.filter((_, at) => precedences.has(at)),
    exclusions: portfolio.exclusions.filter((_, at) => exclusions.has(at)),
    floors: portfolio.floors.filter((_, at) => floors.has(at)),
  };
}
