const MOST_STEPS = 100_000;

/**
 * Repeats a step that improves strengths (all above 0) until they stand still, and gives their logarithms with mean
 * 0; `undefined` when they have not settled after 100,000 steps. Strengths that only count relative to each other
 * are brought back to a mean logarithm of 0 after each step, so that they do not drift.
 */
export function settledStrengths(
  options: number,
  step: (strengths: Float64Array) => Float64Array,
  isRelative: boolean,
): number[] | undefined {
  let logs = new Float64Array(options);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const next = step(logs.map(Math.exp)).map(Math.log);
    const moved = isRelative ? centred(next) : next;
    const farthest = moved.reduce((most, log, option) => Math.max(most, Math.abs(log - logs[option]!)), 0);
    logs = moved;
    if (farthest < 1e-14 * options + 1e-14) return Array.from(centred(logs));
  }
  return undefined;
}

function centred(logs: Float64Array): Float64Array<ArrayBuffer> {
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return logs.map((log) => log - mean);
}
