import type { Evidence, Finding, Severity } from "./assessed.ts";

/** The findings of one rule, counted, and the most important of them. */
export type FoundByRule = {
  readonly rule: string;
  /** The rule in a plain sentence. */
  readonly says: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
  /** Severe ones first, then by cost, effort and people; `MOST_SHOWN` at most. */
  readonly first: readonly Finding[];
};

/** Findings of one rule that are shown one by one. */
export const MOST_SHOWN = 25;

export const severities: readonly Severity[] = ["severe", "serious", "notice"];

export const worstOf = ({ counts }: FoundByRule): Severity =>
  severities.find((severity) => counts[severity] > 0) ?? "notice";

/** Findings gathered under a key each, by one pass. */
export function gathered(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): ReadonlyMap<string, Gathering> {
  const byKey = new Map<string, Gathering>();
  for (const finding of findings) {
    const key = keyOf(finding);
    let gathering = byKey.get(key);
    if (gathering === undefined) byKey.set(key, (gathering = emptyGathering(finding.rule)));
    gathering.counts[finding.severity]++;
    gathering.total++;
    keepIfImportant(gathering.first, finding);
  }
  return byKey;
}

export type Gathering = {
  readonly rule: string;
  readonly counts: Record<Severity, number>;
  total: number;
  readonly first: Finding[];
};

const emptyGathering = (rule: string): Gathering => ({
  rule,
  counts: { severe: 0, serious: 0, notice: 0 },
  total: 0,
  first: [],
});

/** Puts what was gathered for the same rule together, the rules with the worst findings first. */
export function byRule(gatherings: readonly Gathering[], says: (rule: string) => string): FoundByRule[] {
  const merged = new Map<string, Gathering>();
  for (const { rule, counts, total, first } of gatherings) {
    const all = merged.get(rule) ?? emptyGathering(rule);
    merged.set(rule, all);
    for (const severity of severities) all.counts[severity] += counts[severity];
    all.total += total;
    for (const finding of first) keepIfImportant(all.first, finding);
  }
  return Array.from(merged.values(), (all) => ({ ...all, says: says(all.rule) })).sort(
    (a, b) =>
      severities.indexOf(worstOf(a)) - severities.indexOf(worstOf(b)) ||
      b.counts.severe - a.counts.severe ||
      b.counts.serious - a.counts.serious ||
      b.total - a.total,
  );
}

/** Keeps `kept` in order of importance and short; among equals whoever came first stays. */
function keepIfImportant(kept: Finding[], finding: Finding): void {
  const last = kept[MOST_SHOWN - 1];
  if (last !== undefined && byImportance(finding, last) >= 0) return;
  let at = kept.length;
  while (at > 0 && byImportance(finding, kept[at - 1]!) < 0) at--;
  kept.splice(at, 0, finding);
  if (kept.length > MOST_SHOWN) kept.pop();
}

function byImportance(a: Finding, b: Finding): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (bySeverity !== 0) return bySeverity;
  for (const size of SIZES) {
    const difference = sizeOf(b.evidence, size) - sizeOf(a.evidence, size);
    if (difference !== 0) return difference;
  }
  return b.parties.length - a.parties.length;
}

/** Evidence that tells how much a finding is about, weightiest first. */
const SIZES: readonly string[] = ["cost", "effortDays", "declared", "raters", "days"];

function sizeOf(evidence: Evidence, name: string): number {
  const size = evidence[name];
  return typeof size === "number" && size > 0 ? size : 0;
}
