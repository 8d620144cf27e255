import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { type Reading } from "../../exchange/folder-reading.ts";
import { readFiles } from "../../exchange/testing/read-files.ts";
import { findingsOf } from "../builders.ts";
import type { Rule } from "../rule.ts";
import { openOrDeclinedAskOnCommittedObjective } from "./open-or-declined-ask-on-committed-objective.ts";
import { oppositePrioritiesBetweenDependentUnits } from "./opposite-priorities-between-dependent-units.ts";
import { overAllocatedUnits } from "./over-allocated-units.ts";
import { priorityWithoutResources } from "./priority-without-resources.ts";
import { rejectedThemeInPlan } from "./rejected-theme-in-plan.ts";
import { resourcesWithoutPriority } from "./resources-without-priority.ts";
import { severeBarrierWithoutResponse } from "./severe-barrier-without-response.ts";
import { statementWithoutDisposition } from "./statement-without-disposition.ts";

const reference = process.env.LODESTAR_REFERENCE;

if (reference !== undefined)
  test.for([
    { people: 200, units: 20, objectives: 100, seed: 1 },
    { people: 200, units: 20, objectives: 100, seed: 2 },
    { people: 1000, units: 60, objectives: 1000, seed: 1 },
    { people: 1000, units: 60, objectives: 1000, seed: 2 },
    { people: 1000, units: 60, objectives: 1000, seed: 3 },
    { people: 3000, units: 150, objectives: 3000, seed: 1 },
  ])(
    "with $people people and $objectives objectives, seed $seed, all that was planted about people is found and nothing else",
    { timeout: 60_000 },
    (size) => {
      const { planted, organisation } = madeUp(reference, size);
      const found = (rule: Rule) =>
        findingsOf(rule, organisation, "2027-12-31").map(({ parties }) => parties);
      for (const [rule, expected] of expectedParties(planted))
        expect([rule.id, found(rule)]).toEqual([rule.id, expected]);
      const { opposite_priorities_between_dependent_units: opposed } = planted.conflicts;
      const units = found(oppositePrioritiesBetweenDependentUnits);
      expect(units.map(([unit]) => unit)).toEqual(opposed.map(({ unit }) => unit));
      for (const [place, { partners }] of opposed.entries())
        expect(units[place]).toEqual(expect.arrayContaining([...partners]));
    },
  );

type Planted = {
  readonly conflicts: {
    readonly open_or_declined_ask_on_committed_objective: readonly string[];
    readonly opposite_priorities_between_dependent_units: readonly {
      readonly unit: string;
      readonly partners: readonly string[];
    }[];
    readonly over_allocated_units: readonly string[];
    readonly priority_without_resources: readonly string[];
    readonly rejected_theme_in_plan: readonly { readonly objective: string; readonly statement: string }[];
    readonly resources_without_priority: readonly string[];
    readonly severe_barrier_without_response: readonly string[];
  };
  readonly statements_without_disposition: { readonly in_round_r1: readonly string[] };
};

/** The parties of every finding there must be, in order. */
function expectedParties({ conflicts, ...planted }: Planted): [Rule, (readonly string[])[]][] {
  const rejected = conflicts.rejected_theme_in_plan.map(({ objective, statement }) => [objective, statement]);
  const each = (items: readonly string[]) => items.toSorted().map((item) => [item]);
  return [
    [openOrDeclinedAskOnCommittedObjective, each(conflicts.open_or_declined_ask_on_committed_objective)],
    [overAllocatedUnits, each(conflicts.over_allocated_units)],
    [priorityWithoutResources, each(conflicts.priority_without_resources)],
    [rejectedThemeInPlan, rejected.toSorted(([one], [other]) => (one! < other! ? -1 : 1))],
    [resourcesWithoutPriority, each(conflicts.resources_without_priority)],
    [severeBarrierWithoutResponse, each(conflicts.severe_barrier_without_response)],
    [statementWithoutDisposition, each(planted.statements_without_disposition.in_round_r1)],
  ];
}

type Size = {
  readonly people: number;
  readonly units: number;
  readonly objectives: number;
  readonly seed: number;
};

function madeUp(tools: string, size: Size): { planted: Planted; organisation: Reading["organisation"] } {
  const folder = mkdtempSync(join(tmpdir(), "made-up-"));
  const options = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
  try {
    execFileSync("python3", [join(tools, "tools/make-organisation.py"), ...options, "--out", folder], {
      stdio: "ignore",
    });
    const tables = readdirSync(folder).filter((file) => file.endsWith(".csv"));
    const files = Object.fromEntries(
      tables.map((file) => [basename(file, ".csv"), readFileSync(join(folder, file))]),
    );
    const planted = JSON.parse(readFileSync(join(folder, "planted.json"), "utf8")) as Planted;
    return { planted, organisation: readFiles(files).organisation };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
