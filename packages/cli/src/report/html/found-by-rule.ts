import type { Assessment } from "@lodestar/core";
import type { Evidence, Finding, FindingCount, Severity } from "./assessed.ts";

/** The findings of one rule, counted, and the most important of them. */
export type FoundByRule = {
  readonly rule: string;
  /** The rule in a plain sentence. */
  readonly says: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
  /** The severest first, then those with most work behind them; `MOST_SHOWN` at most. */
  readonly first: readonly Finding[];
};

/** Findings of one rule that are shown one by one. */
export const MOST_SHOWN = 25;

export const severities: readonly Severity[] = ["severe", "serious", "notice"];

const order: Readonly<Record<Severity, number>> = { severe: 0, serious: 1, notice: 2 };

export const worstOf = ({ counts }: FoundByRule): Severity =>
  severities.find((severity) => counts[severity] > 0) ?? "notice";

/** What each of some rules found, the rules with the worst findings first. */
export function foundByRule(
  { findings }: Assessment,
  counts: readonly FindingCount[],
  says: (rule: string) => string,
): FoundByRule[] {
  const first = new Map<string, Finding[]>(counts.map(({ rule }) => [rule, []]));
  for (const finding of findings) {
    const kept = first.get(finding.rule);
    if (kept !== undefined) keepIfImportant(kept, finding);
  }
  return counts
    .map((count) => ({
      rule: count.rule,
      says: says(count.rule),
      counts: { severe: count.severe, serious: count.serious, notice: count.notice },
      total: foundBy(count),
      first: first.get(count.rule)!,
    }))
    .sort(
      (a, b) =>
        order[worstOf(a)] - order[worstOf(b)] ||
        b.counts.severe - a.counts.severe ||
        b.counts.serious - a.counts.serious ||
        b.total - a.total,
    );
}

export const foundBy = ({ severe, serious, notice }: FindingCount) => severe + serious + notice;

/** Keeps `kept` in order of importance and short. */
function keepIfImportant(kept: Finding[], finding: Finding): void {
  const last = kept[MOST_SHOWN - 1];
  if (last !== undefined && byImportance(finding, last) >= 0) return;
  let at = kept.length;
  while (at > 0 && byImportance(finding, kept[at - 1]!) < 0) at--;
  kept.splice(at, 0, finding);
  if (kept.length > MOST_SHOWN) kept.pop();
}

/** The order in which the core chooses findings, so that a report is the same whether it was given all of them. */
const byImportance = (a: Finding, b: Finding): number =>
  order[a.severity] - order[b.severity] ||
  sizeOf(b.evidence, "cost") - sizeOf(a.evidence, "cost") ||
  sizeOf(b.evidence, "effortDays") - sizeOf(a.evidence, "effortDays") ||
  compareLists(a.parties, b.parties);

function sizeOf(evidence: Evidence, name: string): number {
  const size = evidence[name];
  return typeof size === "number" ? size : 0;
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return a.length - b.length;
}
