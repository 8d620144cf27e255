import type { Assessment } from "@lodestar/core";
import { countOf, type Finding } from "./assessed.ts";
import { counted } from "./amounts.ts";
import { type FoundByRule, type Gathering, byRule, gathered } from "./found-by-rule.ts";
import { type Names, wordsForKind } from "./names.ts";

/** Something the folder holds nothing of. `what` fits after "Not recorded yet:". */
export type Lack = { readonly what: string; readonly howMany: number };

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
 * Findings by rule. Where a rule of missing things finds every item of a kind, the folder does not record that thing:
 * it is said once, and nobody is scolded for each item.
 */
export function sortedOut(
  assessment: Assessment,
  names: Names,
  says: (rule: string) => string,
): { readonly found: readonly FoundByRule[]; readonly lacks: readonly Lack[] } {
  const lacks: Lack[] = [];
  const told: Gathering[] = [];
  for (const [key, gathering] of gathered(assessment.findings, keyOf(names))) {
    const kind = key.slice(gathering.rule.length + 1);
    if (isOfAll(assessment, gathering, kind)) lacks.push(lackOf(gathering, kind));
    else told.push(gathering);
  }
  return { found: byRule(told, says), lacks };
}

/** Findings of missing things are counted for each kind of item, the others for the rule. */
const keyOf =
  (names: Names) =>
  ({ rule, parties }: Finding) =>
    MISSING.has(rule) ? `${rule} ${names.kind(parties[0] ?? "") ?? ""}` : rule;

function isOfAll(assessment: Assessment, { rule, total }: Gathering, kind: string): boolean {
  if (!MISSING.has(rule) || total < FEWEST) return false;
  return total >= candidates(assessment, kind);
}

const candidates = (assessment: Assessment, kind: string): number =>
  kind === "northstar" ? assessment.lineOfSight.goals.length : countOf(assessment, kind) || Infinity;

function lackOf({ rule, total }: Gathering, kind: string): Lack {
  const [one, many] = wordsForKind(kind);
  const whose = `any of the ${counted(total, one, many)}`;
  return { what: `${MISSING.get(rule)!} for ${whose}`, howMany: total };
}

/** Where something would be recorded, for sections that have nothing to show. */
export function lackOfRows(what: string, ...files: readonly string[]): Lack {
  return { what: files.length === 0 ? what : `${what} (${files.join(", ")})`, howMany: 0 };
}
