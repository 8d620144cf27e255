import { smallerFingerprints } from "./likeness.ts";
import type { Reading } from "./reading.ts";

/**
 * The titles that may say the same as another, ascending: those whose fingerprint, or that of a smaller reading they may
 * be like, occurs twice. Keeps no reading, which are many, while the titles it gives are few. O(titles · concepts²).
 */
export function candidates(
  titles: readonly string[],
  read: (title: string) => Reading,
  threshold: number,
): number[] {
  const own = new Int32Array(titles.length);
  const seen = new Set<number>();
  const shared = new Set<number>();
  const smaller: number[] = [];
  const smallerThan: number[] = [];
  for (let i = 0; i < titles.length; i++) {
    const reading = read(titles[i]!);
    if (reading.concepts.length === 0) continue;
    own[i] = reading.fingerprint;
    if (seen.has(reading.fingerprint)) shared.add(reading.fingerprint);
    else seen.add(reading.fingerprint);
    for (const fingerprint of smallerFingerprints(reading, threshold)) {
      smaller.push(fingerprint);
      smallerThan.push(reading.fingerprint);
    }
  }
  for (let k = 0; k < smaller.length; k++)
    if (seen.has(smaller[k]!)) shared.add(smaller[k]!).add(smallerThan[k]!);
  return [...titles.keys()].filter((i) => shared.has(own[i]!));
}
