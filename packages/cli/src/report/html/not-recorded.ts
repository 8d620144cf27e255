import type { Assessment } from "@lodestar/core";
import { counted } from "./amounts.ts";
import type { FindingCount } from "./assessed.ts";
import { type FoundByRule, foundBy, foundByRule } from "./found-by-rule.ts";
import { type Names, wordsForKind } from "./names.ts";

/** Something the folder holds nothing of. `what` fits after "Not recorded yet:". */
export type Lack = { readonly what: string; readonly files?: readonly string[] };

/** Rules that find what is missing, and what that is. */
const MISSING: ReadonlyMap<string, string> = new Map([
  ["item_without_owner", "an owner"],
  ["item_without_date", "a date"],
  ["objective_without_target", "a target"],
  ["goal_without_work", "work below it"],
  ["goal_without_initiatives", "an initiative below it"],
  ["work_without_path_to_goal", "a goal it leads to"],
  ["statement_without_disposition", "what became of it"],
  ["stale_target", "a recent check-in"],
]);

/** Fewer items than this are told one by one even if all of them lack something. */
const FEWEST = 3;

/**
 * Findings by rule. Where a rule of missing things finds something wherever it looks, the folder does not record that
 * thing: it is said once, and nobody is scolded for each item.
 */
export function sortedOut(
  assessment: Assessment,
  names: Names,
  says: (rule: string) => string,
): { readonly found: readonly FoundByRule[]; readonly lacks: readonly Lack[] } {
  const counts = assessment.findingCounts.filter((count) => foundBy(count) > 0);
  const told = counts.filter((count) => !isOfAll(count));
  return {
    found: foundByRule(assessment, told, says),
    lacks: lacksOf(foundByRule(assessment, counts.filter(isOfAll), says), counts, names),
  };
}

const isOfAll = ({ rule, places, lookedAt }: FindingCount): boolean =>
  MISSING.has(rule) && lookedAt >= FEWEST && places === lookedAt;

/** What is missing everywhere, once for each kind of item: "an owner, a date and a target for any of the 32 objectives". */
function lacksOf(
  missing: readonly FoundByRule[],
  counts: readonly FindingCount[],
  names: Names,
): readonly Lack[] {
  const things = new Map<string, string[]>();
  for (const { rule, first } of missing) {
    const items = counts.find((count) => count.rule === rule)!.lookedAt;
    const whose = `any of the ${counted(items, ...wordsForKind(onlyKind(first, names)))}`;
    things.set(whose, [...(things.get(whose) ?? []), MISSING.get(rule)!]);
  }
  return Array.from(things, ([whose, what]) => ({ what: `${inOneList(what)} for ${whose}` }));
}

/** The kind of items findings are about, where it is one. */
function onlyKind(findings: FoundByRule["first"], names: Names): string | undefined {
  const kinds = new Set(findings.map(({ parties }) => names.kind(parties[0] ?? "")));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

const inOneList = (things: readonly string[]) =>
  things.length < 2 ? things.join() : `${things.slice(0, -1).join(", ")} and ${things.at(-1)!}`;

/** Where something would be recorded, for sections that have nothing to show. */
export const lackOfRows = (what: string, ...files: readonly string[]): Lack => ({ what, files });
