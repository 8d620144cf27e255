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

const order: Readonly<Record<Severity, number>> = { severe: 0, serious: 1, notice: 2 };

export const worstOf = ({ counts }: FoundByRule): Severity =>
  severities.find((severity) => counts[severity] > 0) ?? "notice";

/** Findings of one rule about items of one kind while they are counted. `kind` is empty where it does not matter. */
export type Gathering = {
  readonly rule: string;
  readonly kind: string;
  readonly counts: Record<Severity, number>;
  total: number;
  readonly first: Finding[];
};

const emptyGathering = (rule: string, kind: string): Gathering => ({
  rule,
  kind,
  counts: { severe: 0, serious: 0, notice: 0 },
  total: 0,
  first: [],
});

/** Findings gathered by rule and kind, in one pass. */
export function gathered(
  findings: readonly Finding[],
  kindOf: (finding: Finding) => string,
): readonly Gathering[] {
  const byRule = new Map<string, Map<string, Gathering>>();
  for (const finding of findings) {
    let kinds = byRule.get(finding.rule);
    if (kinds === undefined) byRule.set(finding.rule, (kinds = new Map<string, Gathering>()));
    const kind = kindOf(finding);
    let gathering = kinds.get(kind);
    if (gathering === undefined) kinds.set(kind, (gathering = emptyGathering(finding.rule, kind)));
    gathering.counts[finding.severity]++;
    gathering.total++;
    keepIfImportant(gathering.first, finding);
  }
  return Array.from(byRule.values(), (kinds) => [...kinds.values()]).flat();
}

/** Puts what was gathered for the same rule together, the rules with the worst findings first. */
export function joinedByRule(
  gatherings: readonly Gathering[],
  says: (rule: string) => string,
): FoundByRule[] {
  const merged = new Map<string, Gathering>();
  for (const { rule, counts, total, first } of gatherings) {
    const all = merged.get(rule) ?? emptyGathering(rule, "");
    merged.set(rule, all);
    for (const severity of severities) all.counts[severity] += counts[severity];
    all.total += total;
    for (const finding of first) keepIfImportant(all.first, finding);
  }
  return Array.from(merged.values(), (all) => ({ ...all, says: says(all.rule) })).sort(
    (a, b) =>
      order[worstOf(a)] - order[worstOf(b)] ||
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
  const bySeverity = order[a.severity] - order[b.severity];
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
