/** A run of words that both texts have, or only the new (`added`) or only the old one (`removed`). */
export type DiffRun = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** Above this many steps texts are shown as wholly replaced: nobody reads such a diff. */
const mostSteps = 400;

/**
 * What changed between two texts, word by word, with as few changes as possible. Myers' greedy algorithm, O((n+m)·d)
 * for d changed words. Read without `removed` it is the new text, without `added` the old one.
 */
export function wordDiff(before: string, after: string): readonly DiffRun[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const trail = shortestTrail(a, b);
  if (trail === undefined)
    return joined([
      ["removed", before],
      ["added", after],
    ]);
  return joined(backtracked(a, b, trail));
}

/** Words, each with the blanks behind it, so that joining gives the text back. */
const wordsOf = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];

/** How far along `a` each diagonal gets with each number of changes; `undefined` if there are too many. */
function shortestTrail(a: readonly string[], b: readonly string[]): Map<number, number>[] | undefined {
  const reach = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let changes = 0; changes <= Math.min(a.length + b.length, mostSteps); changes++) {
    trail.push(new Map(reach));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = startOn(diagonal, changes, reach);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return trail;
    }
  }
  return undefined;
}

/** Where a diagonal begins: one down from the diagonal above or one right from the one below, whichever got further. */
function startOn(diagonal: number, changes: number, reach: ReadonlyMap<number, number>): number {
  const below = reach.get(diagonal - 1) ?? -1;
  const above = reach.get(diagonal + 1) ?? -1;
  return diagonal === -changes || (diagonal !== changes && below < above) ? above : below + 1;
}

type Step = readonly [DiffRun["kind"], string];

function backtracked(
  a: readonly string[],
  b: readonly string[],
  trail: readonly Map<number, number>[],
): Step[] {
  const steps: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (const [changes, reach] of [...trail.entries()].reverse()) {
    const diagonal = x - y;
    const start = startOn(diagonal, changes, reach);
    while (x > start && y > start - diagonal && x > 0 && y > 0) steps.push(["same", a[(y--, --x)] ?? ""]);
    if (changes === 0) break;
    const isAdded =
      start === (reach.get(diagonal + 1) ?? -1) && start !== (reach.get(diagonal - 1) ?? -2) + 1;
    if (isAdded) steps.push(["added", b[--y] ?? ""]);
    else steps.push(["removed", a[--x] ?? ""]);
  }
  return steps.reverse();
}

/** Neighbours of one kind as one run; among changes, what was removed stands before what was added. */
function joined(steps: readonly Step[]): DiffRun[] {
  const runs: DiffRun[] = [];
  const waiting = { removed: "", added: "" };
  const settle = () => {
    for (const kind of ["removed", "added"] as const)
      if (waiting[kind] !== "") runs.push({ kind, text: waiting[kind] });
    waiting.removed = waiting.added = "";
  };
  for (const [kind, text] of steps) {
    if (kind !== "same") {
      waiting[kind] += text;
      continue;
    }
    settle();
    const last = runs.at(-1);
    if (last?.kind === "same") runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  }
  settle();
  return runs;
}
