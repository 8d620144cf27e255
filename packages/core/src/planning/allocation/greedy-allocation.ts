import { type Allocation, allocationOf } from "./allocation.ts";
import { type Portfolio, readyAfter, startsOf } from "./portfolio.ts";

/**
 * Initiatives taken one after the other while they fit, as most organisations do it: what must be first, then by
 * falling `votes`; each begins as early as it can. What does not fit is passed over. Knows no floors: `breaches`
 * tells which are missed. The list to compare a planned portfolio with. O(initiatives² × periods × needs).
 * Worked example: docs/method/portfolio.md.
 */
export function greedyAllocation(portfolio: Portfolio, votes: readonly number[]): Allocation {
  const { initiatives } = portfolio;
  const isMust = musts(portfolio);
  const order = initiatives
    .map((_, at) => at)
    .sort((a, b) => Number(isMust[b]) - Number(isMust[a]) || (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
  const starts = initiatives.map((): number | null => null);
  const left = portfolio.limits.map(({ amounts }) => amounts.slice());
  // What waits for another gets its turn again when something more has been placed.
  for (let placed = true; placed;) {
    placed = false;
    for (const at of order) {
      if (starts[at] !== null) continue;
      const start = firstFit(portfolio, at, starts, left);
      if (start === undefined) continue;
      starts[at] = start;
      take(portfolio, at, start, left);
      placed = true;
    }
  }
  return allocationOf(portfolio, starts);
}

/** What must be, and what that waits for. */
function musts({ initiatives, precedences }: Portfolio): boolean[] {
  const isMust = initiatives.map((initiative) => initiative.isMust);
  for (let found = true; found;) {
    const missing = precedences.filter(
      ({ before, after }) => isMust[after] === true && isMust[before] !== true,
    );
    for (const { before } of missing) isMust[before] = true;
    found = missing.length > 0;
  }
  return isMust;
}

function firstFit(
  portfolio: Portfolio,
  at: number,
  starts: readonly (number | null)[],
  left: readonly (readonly number[])[],
): number | undefined {
  const { initiatives, precedences, exclusions } = portfolio;
  const rivals = exclusions.filter((among) => among.includes(at)).flat();
  if (rivals.some((rival) => rival !== at && starts[rival] !== null)) return undefined;
  const ready = precedences
    .filter(({ after }) => after === at)
    .reduce(
      (latest, precedence) =>
        Math.max(latest, readyAfter(portfolio, precedence, starts[precedence.before] ?? Infinity)),
      0,
    );
  const { needs, duration } = initiatives[at]!;
  return startsOf(portfolio, initiatives[at]!).find(
    (start) =>
      start >= ready &&
      needs.every(({ limit, amounts }) =>
        amounts.slice(0, duration).every((amount, later) => amount <= left[limit]![start + later]! + 1e-9),
      ),
  );
}

function take({ initiatives }: Portfolio, at: number, start: number, left: number[][]): void {
  const { needs, duration } = initiatives[at]!;
  for (const { limit, amounts } of needs)
    for (const [later, amount] of amounts.slice(0, duration).entries())
      left[limit]![start + later]! -= amount;
}
