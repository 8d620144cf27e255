import type { SparseRows } from "./sparse-rows.ts";

/**
 * TF-IDF: each list of terms as a row of `length`. A term counts (1 + ln of how often the list has it) times
 * (1 + ln((1 + lists) / (1 + lists that have it))) times `importance`. A list without terms is an empty row.
 * O(terms). See docs/method/theme-suggestions.md.
 */
export function weightedTerms(
  lists: readonly (readonly string[])[],
  length: number,
  importance: (term: string) => number = () => 1,
): SparseRows {
  const { counts, known } = counted(lists);
  const listsWith = new Float64Array(known.size);
  for (const ofList of counts) for (const term of ofList.keys()) listsWith[term]!++;
  const rarity = Float64Array.from(known.keys(), (term, place) => {
    return (1 + Math.log((1 + lists.length) / (1 + listsWith[place]!))) * importance(term);
  });

  const starts = new Int32Array(lists.length + 1);
  for (const [row, ofList] of counts.entries()) starts[row + 1] = starts[row]! + ofList.size;
  const term = new Int32Array(starts.at(-1)!);
  const weight = new Float64Array(term.length);
  for (const [row, ofList] of counts.entries()) {
    const ascending = Int32Array.from(ofList.keys()).sort();
    let square = 0;
    for (const [at, place] of ascending.entries()) {
      const weighed = (1 + Math.log(ofList.get(place)!)) * rarity[place]!;
      term[starts[row]! + at] = place;
      weight[starts[row]! + at] = weighed;
      square += weighed * weighed;
    }
    if (square > 0)
      for (let at = starts[row]!; at < starts[row + 1]!; at++) weight[at]! *= length / Math.sqrt(square);
  }
  return { rows: lists.length, terms: known.size, starts, term, weight };
}

/** How often each list has each term, terms numbered in order of first use. */
function counted(lists: readonly (readonly string[])[]) {
  const known = new Map<string, number>();
  const counts = lists.map((list) => {
    const ofList = new Map<number, number>();
    for (const term of list) {
      let place = known.get(term);
      if (place === undefined) known.set(term, (place = known.size));
      ofList.set(place, (ofList.get(place) ?? 0) + 1);
    }
    return ofList;
  });
  return { counts, known };
}

/** The terms of two tables of the same statements side by side in one. */
export function sideBySide(left: SparseRows, right: SparseRows): SparseRows {
  const starts = left.starts.map((start, row) => start + right.starts[row]!);
  const term = new Int32Array(starts.at(-1)!);
  const weight = new Float64Array(term.length);
  for (let row = 0; row < left.rows; row++) {
    let to = starts[row]!;
    for (let at = left.starts[row]!; at < left.starts[row + 1]!; at++, to++) {
      term[to] = left.term[at]!;
      weight[to] = left.weight[at]!;
    }
    for (let at = right.starts[row]!; at < right.starts[row + 1]!; at++, to++) {
      term[to] = left.terms + right.term[at]!;
      weight[to] = right.weight[at]!;
    }
  }
  return { rows: left.rows, terms: left.terms + right.terms, starts, term, weight };
}
