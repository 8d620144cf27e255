import { type Allocation } from "./allocation.ts";
import { greedyAllocation } from "./greedy-allocation.ts";
import { type Candidate, type Portfolio, needOf } from "./portfolio.ts";

const ATTEMPTS = 12;

/**
 * An allocation that keeps to every rule, for a solver to begin from: the best of some taken one after the other, by
 * worth and by worth for what they take; when a floor is missed, what serves its group counts for more in the next
 * attempt. `undefined` when none keeps to the rules, which does not mean that none can. Used by
 * docs/method/portfolio.md.
 */
export function startingAllocation(portfolio: Portfolio): Allocation | undefined {
  const { initiatives, floors } = portfolio;
  const supply = portfolio.limits.map(({ amounts }) => amounts.reduce((sum, amount) => sum + amount, 0));
  const scarce = initiatives.map((initiative) => initiative.worth / shareTaken(initiative, supply));
  let best: Allocation | undefined;
  for (const votes of [scarce, initiatives.map(({ worth }) => worth)]) {
    const favours = floors.map(() => 1);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const favoured = votes.map((vote, at) =>
        floors.reduce((product, { parts }, floor) => product * favours[floor]! ** parts[at]!, vote),
      );
      const found = greedyAllocation(portfolio, favoured);
      if (found.breaches.length === 0 && found.worth > (best?.worth ?? -Infinity)) best = found;
      const missed = found.breaches.flatMap((breach) => (breach.kind === "floor" ? [breach.at] : []));
      if (missed.length === 0) break;
      for (const floor of missed) favours[floor]! *= 1.4;
    }
  }
  return best;
}

/** What an initiative takes of all there is of each limit, added up. */
function shareTaken(initiative: Candidate, supply: readonly number[]): number {
  const shares = supply.map((amount, limit) => (amount > 0 ? needOf(initiative, limit) / amount : 0));
  return shares.reduce((sum, share) => sum + share, 1e-9);
}
