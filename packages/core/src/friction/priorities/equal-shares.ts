import { type Result, accept } from "../../organisation/result.ts";
import { type Fraction, compareFractions, dividedBy, fraction, plus } from "./fraction.ts";
import { Purses } from "./purses.ts";
import {
  type SharedBudget,
  type SharedBudgetRefusal,
  equalShareOf,
  sharedBudgetRefusal,
  wanted,
} from "./shared-budget.ts";

export type EqualShares = {
  readonly people: number;
  /** Why nothing could be chosen at all; empty otherwise. */
  readonly reason: string;
  /** Initiatives in the order in which they were bought. */
  readonly chosen: readonly number[];
  readonly cost: Fraction;
  /** What each person had to spend. */
  readonly shareEach: Fraction;
  /** What each person has left of it. */
  readonly left: readonly Fraction[];
  /** How often several initiatives were equally good and the cheaper, then the more wanted, then the first won. */
  readonly ties: number;
};

/**
 * Choosing initiatives so that every group gets what its share of the budget can pay for: the method of equal
 * shares. Everybody holds the same part of the budget; an initiative is bought when its supporters can pay for
 * it together, the one that costs its payers least for what it is worth to them first. Exact: no rounding ever
 * decides. Often much of the budget stays: see `equalSharesToTheFull`. O(bought × initiatives × people).
 * Formula, source (Peters, Pierczyński & Skowron 2021) and worked example: docs/method/equal-shares.md.
 */
export function equalShares(shared: SharedBudget): Result<EqualShares, SharedBudgetRefusal> {
  const refusal = sharedBudgetRefusal(shared);
  if (refusal !== undefined) return { ok: false, refusal };
  return accept(boughtWith(new Purses(shared.approvals), shared, equalShareOf(shared)));
}

/**
 * The rule on a budget known to be sound, with the people already sorted into purses. `trace` takes up every question
 * on which the outcome rests, with its answer.
 */
export function boughtWith(
  purses: Purses,
  shared: SharedBudget,
  shareEach: Fraction,
  trace: string[] = [],
): EqualShares {
  const { costs, approvals } = shared;
  const chosen: number[] = [];
  let ties = 0;
  purses.fill(shareEach);
  const offers = offersFor(purses, shared);
  while (offers.length > 0) {
    const best = cheapestOffers(offers, purses, trace);
    if (best.length === 0) break;
    if (best.length > 1) ties++;
    const bought = best.reduce((first, other) => (isPreferred(other, first) ? other : first));
    purses.pay(bought.supporters, bought.priceEach!);
    chosen.push(bought.initiative);
    offers.splice(offers.indexOf(bought), 1);
  }
  return {
    people: approvals.length,
    reason: approvals.length === 0 ? "Nobody has approved anything." : "",
    chosen,
    cost: chosen.reduce((sum, initiative) => plus(sum, costs[initiative]!), fraction(0n)),
    shareEach,
    left: purses.left(),
    ties,
  };
}

type Offer = {
  readonly initiative: number;
  readonly cost: Fraction;
  readonly worth: Fraction;
  /** Purses whose people approve it. */
  readonly supporters: readonly number[];
  readonly people: number;
  /** The most that one supporter pays, and that by worth; of an earlier round, and so a lower bound. */
  priceEach: Fraction | undefined;
  price: Fraction;
};

function offersFor(purses: Purses, shared: SharedBudget): Offer[] {
  return wanted(shared).map((initiative) => {
    const cost = shared.costs[initiative]!;
    const worth = shared.utility === "cost" ? cost : fraction(1n);
    const supporters = purses.approving(initiative);
    const people = purses.peopleIn(supporters);
    return { initiative, cost, worth, supporters, people, priceEach: undefined, price: fraction(0n) };
  });
}

/**
 * The offers with the lowest price, worked out anew. Prices only rise while purses empty, so an offer whose price of
 * an earlier round is already too high need not be asked again; one that cannot be paid for never will be.
 */
function cheapestOffers(offers: Offer[], purses: Purses, trace: string[]): Offer[] {
  let best: Offer[] = [];
  for (const offer of offers.toSorted((a, b) => compareFractions(a.price, b.price))) {
    const cheapest = best[0];
    if (cheapest !== undefined && compareFractions(offer.price, cheapest.price) > 0) break;
    offer.priceEach = purses.priceEach(offer.supporters, offer.cost);
    if (offer.priceEach === undefined) {
      offers.splice(offers.indexOf(offer), 1);
      trace.push(`${offer.initiative} is too dear`);
      continue;
    }
    offer.price = dividedBy(offer.priceEach, offer.worth);
    const order = cheapest === undefined ? -1 : compareFractions(offer.price, cheapest.price);
    const poor = purses.poorerThan(offer.supporters, offer.priceEach);
    trace.push(
      `${offer.initiative} ${order < 0 ? "before" : order > 0 ? "after" : "with"} all, ${poor} give all`,
    );
    if (order < 0) best = [offer];
    else if (order === 0) best.push(offer);
  }
  return best;
}

/** Among equally good ones the cheaper wins, then the one more people want, then the first named. */
function isPreferred(a: Offer, b: Offer): boolean {
  const byCost = compareFractions(a.cost, b.cost);
  if (byCost !== 0) return byCost < 0;
  if (a.people !== b.people) return a.people > b.people;
  return a.initiative < b.initiative;
}
