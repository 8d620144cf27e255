import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readFiles } from "../../exchange/testing/read-files.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import { findingsOf } from "../testing/builders.ts";
import type { Rule } from "../rule.ts";
import { contributionCycle } from "./contribution-cycle.ts";
import { dependencyCycle } from "./dependency-cycle.ts";
import { dependencyEndsAfterSuccessorStarts } from "./dependency-ends-after-successor-starts.ts";
import { doubleCountedContribution } from "./double-counted-contribution.ts";
import { goalWithoutInitiatives } from "./goal-without-initiatives.ts";
import { goalWithoutWork } from "./goal-without-work.ts";
import { incompatibleTargets } from "./incompatible-targets.ts";
import { itemWithoutDate } from "./item-without-date.ts";
import { itemWithoutOwner } from "./item-without-owner.ts";
import { objectiveWithoutTarget } from "./objective-without-target.ts";
import { oppositeDirections } from "./opposite-directions.ts";
import { staleTarget } from "./stale-target.ts";
import { tooManyTargets } from "./too-many-targets.ts";
import { twoOwnersOfOneTarget } from "./two-owners-of-one-target.ts";
import { workWithoutPathToGoal } from "./work-without-path-to-goal.ts";

const reference = process.env.LODESTAR_REFERENCE;

if (reference && hasPython())
  test.for([1, 2, 3, 4, 5])(
    "in a made-up organisation every planted finding is found and no other, seed %i",
    (seed) => {
      const { planted, organisation } = madeUp(reference, seed, []);
      for (const [rule, expected] of expectedFindings(planted, organisation))
        expect([rule.id, ids(rule, organisation)]).toEqual([rule.id, expected]);
    },
  );

if (reference && hasPython())
  test("a planted double counting is found in the line and column where it is written", () => {
    const { planted, organisation } = madeUp(reference, 1, ["--faults"]);
    const written = planted.format_faults!.filter(({ column }) => column === "supports");
    const found = findingsOf(doubleCountedContribution, organisation).map(({ evidence }) => evidence["at"]);
    expect(found).toEqual(written);
    expect(found).toHaveLength(1);
  });

function hasPython(): boolean {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function madeUp(tools: string, seed: number, more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "made-up-"));
  const size = ["--people", "400", "--units", "60", "--objectives", "1000", "--seed", String(seed)];
  try {
    const script = join(tools, "tools/make-organisation.py");
    execFileSync("python3", [script, ...size, ...more, "--out", folder], { stdio: "ignore" });
    const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
    const contents = files.map((file) => [basename(file, ".csv"), readFileSync(join(folder, file))] as const);
    const planted = JSON.parse(readFileSync(join(folder, "planted.json"), "utf8")) as Planted;
    return { planted, organisation: readFiles(Object.fromEntries(contents)).organisation };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Planted = {
  readonly conflicts: {
    readonly [rule: string]: readonly (string | readonly string[])[];
  } & {
    readonly work_without_path_to_goal: {
      readonly objectives: readonly string[];
      readonly initiatives: readonly string[];
    };
  };
  readonly goals_with_objectives_but_no_initiatives: readonly string[];
  readonly objectives_with_more_than_three_targets: readonly string[];
  readonly format_faults?: readonly { readonly column: string }[];
};

/** The parties of every finding there must be; parties without an order sorted. */
function expectedFindings({ conflicts, ...planted }: Planted, organisation: Organisation) {
  const orphans = conflicts.work_without_path_to_goal;
  return [
    [oppositeDirections, listed(conflicts["opposite_directions"]!)],
    [incompatibleTargets, listed(conflicts["incompatible_targets"]!)],
    [twoOwnersOfOneTarget, listed(conflicts["two_owners_of_one_target"]!)],
    [contributionCycle, listed(conflicts["contribution_cycle"]!)],
    [dependencyCycle, listed(conflicts["dependency_cycle"]!)],
    [
      dependencyEndsAfterSuccessorStarts,
      conflicts["dependency_ends_after_successor_starts"]!.map(String).sort(),
    ],
    [workWithoutPathToGoal, [...orphans.objectives, ...orphans.initiatives].sort()],
    [goalWithoutWork, listed(conflicts["goal_without_work"]!)],
    [goalWithoutInitiatives, listed(planted.goals_with_objectives_but_no_initiatives)],
    [tooManyTargets, listed(planted.objectives_with_more_than_three_targets)],
    [staleTarget, staleByDefinition(organisation)],
    ...[doubleCountedContribution, itemWithoutOwner, itemWithoutDate, objectiveWithoutTarget].map(
      (rule): [Rule, string[]] => [rule, []],
    ),
  ] as [Rule, string[]][];
}

const listed = (found: readonly (string | readonly string[])[]) =>
  found.map((parties) => (typeof parties === "string" ? parties : [...parties].sort().join(","))).sort();

const ids = (rule: Rule, organisation: Organisation) =>
  findingsOf(rule, organisation)
    .map(({ parties }) => parties.join(","))
    .sort();

/** Targets that were last checked in, or whose cycle began, more than 45 days before 15 June 2027. */
function staleByDefinition({ tables }: Organisation): string[] {
  const last = new Map<string, string>();
  for (const row of tables.checkins.rows()) {
    const { target, date } = tables.checkins.row(row);
    if (date > (last.get(target) ?? "")) last.set(target, date);
  }
  const targets = [...tables.targets.rows()].map((row) => tables.targets.row(row).id);
  return targets.filter((id) => (last.get(id) ?? "2027-01-01") < "2027-05-01").sort();
}
