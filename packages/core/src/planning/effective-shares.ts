/**
 * Shares as they are counted, from shares as they are written. Entries without a share divide evenly what the others
 * leave; shares that sum to more than 1 are scaled down to 1, so that no item counts twice. See docs/method/roll-up.md.
 */
export function effectiveShares(written: readonly number[]): number[] {
  const given = written.reduce((sum, share) => sum + (Number.isNaN(share) ? 0 : share), 0);
  const missing = written.filter((share) => Number.isNaN(share)).length;
  const scale = given > 1 ? 1 / given : 1;
  const rest = missing === 0 ? 0 : Math.max(0, 1 - given) / missing;
  return written.map((share) => (Number.isNaN(share) ? rest : share * scale));
}
