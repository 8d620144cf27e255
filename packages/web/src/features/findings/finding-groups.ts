import type { Finding } from "@lodestar/core";

export const severities = ["severe", "serious", "notice"] as const;
export type Severity = (typeof severities)[number];

/** Which findings somebody wants to see; what is left out does not matter. */
export type FindingFilter = {
  readonly severity?: string | undefined;
  readonly rule?: string | undefined;
  readonly words?: string | undefined;
};

export type FindingGroup = {
  readonly severity: Severity;
  readonly rule: string;
  readonly findings: readonly Finding[];
};

/** Whether a finding is asked for. Words are looked for in its question and in the titles of its parties. */
export function isShown(
  { severity, rule, question, parties }: Finding,
  filter: FindingFilter,
  titleOf: (id: string) => string,
): boolean {
  if (filter.severity !== undefined && filter.severity !== severity) return false;
  if (filter.rule !== undefined && filter.rule !== rule) return false;
  const words = filter.words?.trim().toLowerCase() ?? "";
  const said = [question, ...parties.map(titleOf)].join("\n").toLowerCase();
  return words === "" || words.split(/\s+/).every((word) => said.includes(word));
}

/** Findings by severity, the severest first, then by rule in the order of the rules; in a group as they came. */
export function findingGroups(findings: readonly Finding[], rules: readonly string[]): FindingGroup[] {
  const byGroup = Map.groupBy(findings, ({ severity, rule }) => `${severity} ${rule}`);
  return severities.flatMap((severity) =>
    rules.flatMap((rule) => {
      const group = byGroup.get(`${severity} ${rule}`);
      return group === undefined ? [] : [{ severity, rule, findings: group }];
    }),
  );
}

/** What came and what went between two looks, by id. */
export function difference(before: ReadonlySet<string>, now: ReadonlySet<string>) {
  const without = (ids: ReadonlySet<string>, others: ReadonlySet<string>) =>
    new Set([...ids].filter((id) => !others.has(id)));
  return { appeared: without(now, before), gone: without(before, now) };
}
