import type { Assessment } from "@lodestar/core";
import { countOf, type Finding } from "./assessed.ts";
import { counted } from "./amounts.ts";
import { type FoundByRule, type Gathering, gathered, joinedByRule } from "./found-by-rule.ts";
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
 * Findings by rule. Where a rule of missing things finds every item of a kind, the folder does not record that thing:
 * it is said once, and nobody is scolded for each item.
 */
export function sortedOut(
  assessment: Assessment,
  names: Names,
  says: (rule: string) => string,
): { readonly found: readonly FoundByRule[]; readonly lacks: readonly Lack[] } {
  const missing = new Map<string, Gathering[]>();
  const told: Gathering[] = [];
  for (const gathering of gathered(assessment.findings, kindsIn(names))) {
    if (!isOfAll(assessment, gathering)) told.push(gathering);
    else missing.set(gathering.kind, [...(missing.get(gathering.kind) ?? []), gathering]);
  }
  return { found: joinedByRule(told, says), lacks: Array.from(missing.values(), lackOf) };
}

/** Findings of missing things are counted for each kind of item, the others for the rule. */
const kindsIn =
  (names: Names) =>
  ({ rule, parties }: Finding) =>
    MISSING.has(rule) ? (names.kind(parties[0] ?? "") ?? "") : "";

const isOfAll = (assessment: Assessment, { rule, kind, total }: Gathering): boolean =>
  MISSING.has(rule) && total >= FEWEST && total >= candidates(assessment, kind);

const candidates = (assessment: Assessment, kind: string): number =>
  kind === "northstar" ? assessment.lineOfSight.goals.length : countOf(assessment, kind) || Infinity;

/** "an owner, a date and a target for any of the 32 objectives". */
function lackOf(gatherings: readonly Gathering[]): Lack {
  const [{ kind, total }] = gatherings as [Gathering];
  const things = gatherings.map(({ rule }) => MISSING.get(rule)!);
  const last = things.pop()!;
  const all = things.length === 0 ? last : `${things.join(", ")} and ${last}`;
  return { what: `${all} for any of the ${counted(total, ...wordsForKind(kind))}` };
}

/** Where something would be recorded, for sections that have nothing to show. */
export const lackOfRows = (what: string, ...files: readonly string[]): Lack => ({ what, files });
