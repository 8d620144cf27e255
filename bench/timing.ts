/** Milliseconds of the fastest of several runs: the one that was disturbed least. */
export function fastest(runs: number, work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** One line of a bench: what was measured, in milliseconds, and how it stands to its baseline or bound. */
export const line = (what: string, milliseconds: number, besides = ""): string =>
  `${what.padEnd(58)} ${milliseconds.toFixed(milliseconds < 10 ? 2 : 0).padStart(8)} ms  ${besides}`;
