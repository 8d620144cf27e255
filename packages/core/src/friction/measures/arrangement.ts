/** How many different rows the values of an ascending pattern can be put in: n! over the t! of each tie. O(n). */
export function arrangementCount(pattern: readonly number[]): number {
  let count = 1;
  let run = 0;
  for (let at = 0; at < pattern.length; at++) {
    run = at > 0 && pattern[at] === pattern[at - 1] ? run + 1 : 1;
    count = (count * (at + 1)) / run;
  }
  return Math.round(count);
}

/**
 * Turns the row, in place, into the next different one in dictionary order; answers false, and leaves it, after
 * the last. From an ascending row it visits each arrangement once. O(n). Source: Narayana Pandita, 14th century,
 * after Knuth, The Art of Computer Programming 4A, 7.2.1.2, algorithm L.
 */
export function toNextArrangement(row: number[]): boolean {
  let left = row.length - 2;
  while (left >= 0 && row[left]! >= row[left + 1]!) left--;
  if (left < 0) return false;
  let right = row.length - 1;
  while (row[right]! <= row[left]!) right--;
  [row[left], row[right]] = [row[right]!, row[left]!];
  for (let i = left + 1, j = row.length - 1; i < j; i++, j--) [row[i], row[j]] = [row[j]!, row[i]!];
  return true;
}
