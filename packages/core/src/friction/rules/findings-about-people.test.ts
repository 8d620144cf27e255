import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readFiles } from "../../exchange/testing/read-files.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import { findingsOf } from "../testing/builders.ts";
import type { Rule } from "../rule.ts";
import { declaredSupportWeakLink } from "./declared-support-weak-link.ts";
import { noInnerBarrier } from "./no-inner-barrier.ts";
import { openOrDeclinedAskOnCommittedObjective } from "./open-or-declined-ask-on-committed-objective.ts";
import { oppositePrioritiesBetweenDependentUnits } from "./opposite-priorities-between-dependent-units.ts";
import { overAllocatedPeople } from "./over-allocated-people.ts";
import { overAllocatedUnits } from "./over-allocated-units.ts";
import { priorityWithoutResources } from "./priority-without-resources.ts";
import { rejectedThemeInPlan } from "./rejected-theme-in-plan.ts";
import { resourcesWithoutPriority } from "./resources-without-priority.ts";
import { severeBarrierWithoutResponse } from "./severe-barrier-without-response.ts";
import { shareBackOutdated } from "./share-back-outdated.ts";
import { statementWithoutDisposition } from "./statement-without-disposition.ts";

const SAMPLE = join(import.meta.dirname, "../../../../../sample");

const organisationIn = (folder: string): Organisation => {
  const names = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  const files = names.map((file) => [basename(file, ".csv"), readFileSync(join(folder, file))] as const);
  return readFiles(Object.fromEntries(files)).organisation;
};

const ferries = organisationIn(join(SAMPLE, "2027"));
const found = (rule: Rule) => findingsOf(rule, ferries, "2027-06-15");
/** Severity and parties of every finding, in short. */
const outlined = (rule: Rule) =>
  found(rule).map(({ severity, parties }) => `${severity}: ${parties.join(", ")}`);

test("the ferries have two severe barriers that nobody answers, one outside and one inside", () => {
  expect(
    found(severeBarrierWithoutResponse).map(({ parties, evidence }) => [parties[0], evidence["side"]]),
  ).toEqual([
    ["b-grid", "outer"],
    ["b-silence", "inner"],
  ]);
});

test("in 2026 only outer barriers were written down, in 2027 inner ones too", () => {
  expect(findingsOf(noInnerBarrier, organisationIn(join(SAMPLE, "2026")))).toMatchObject([
    { evidence: { barriers: 7, outer: 7 } },
  ]);
  expect(outlined(noInnerBarrier)).toEqual([]);
});

test("committed objectives of the ferries wait for three asks and were refused two", () => {
  expect(outlined(openOrDeclinedAskOnCommittedObjective)).toEqual([
    "severe: k-07",
    "serious: k-12",
    "serious: k-17",
    "severe: k-21",
    "serious: k-24",
  ]);
});

test("Finance and People order the goals of the ferries in opposite ways", () => {
  const [both, ...others] = found(oppositePrioritiesBetweenDependentUnits);
  expect(both).toMatchObject({ parties: ["u-fin", "u-people"], evidence: { goals: 7 } });
  expect(both!.evidence["tau"]).toBeCloseTo(-0.81, 2);
  expect(others).toEqual([]);
});

test("Fleet and People have more work than days, and so has Oskar", () => {
  expect(outlined(overAllocatedUnits)).toEqual(["severe: u-fleet", "serious: u-people"]);
  expect(outlined(overAllocatedPeople)).toEqual(["severe: p-oskar"]);
  const worst = [overAllocatedUnits, overAllocatedPeople]
    .flatMap(found)
    .map(({ evidence }) => evidence["worst"]);
  expect(worst).toEqual(["2027-Q3", "2027-Q2", "2027-Q2"]);
});

test("crews are what people asked for and the clean boat is what is paid for", () => {
  expect(found(priorityWithoutResources)).toMatchObject([
    { parties: ["g-crew"], evidence: { declared: 0.246 } },
  ]);
  expect(found(resourcesWithoutPriority)).toMatchObject([
    { parties: ["g-clean"], evidence: { declared: 0.092 } },
  ]);
});

test("an objective rests on the summary that said faster, by the theme and by the statement", () => {
  expect(outlined(rejectedThemeInPlan)).toEqual(["severe: o-fast, s-088", "severe: o-fast, th-speed"]);
  expect(found(rejectedThemeInPlan)[0]!.evidence).toEqual({
    themes: [{ theme: "th-speed", revision: 1, rejected: 3, answered: 5 }],
  });
});

test("four people have seen only an older wording of what they said", () => {
  expect(found(shareBackOutdated).map(({ parties }) => parties.join(" on "))).toEqual([
    "p-crews on th-tired",
    "p-dolores on th-ramps",
    "p-luis on th-cable",
    "x-region on th-promise",
  ]);
});

test("four statements of the closed round have no disposition, and the open round is left alone", () => {
  expect(outlined(statementWithoutDisposition)).toEqual(
    ["s-051", "s-066", "s-077", "s-098"].map((id) => `notice: ${id}`),
  );
});

test("Sailing doubts that the organisation supports the strategy, and the direction is in two camps about the strategy", () => {
  expect(found(declaredSupportWeakLink)).toMatchObject([
    { parties: ["u-dir"], evidence: { link: "strategy_supports_purpose", agreement: -1, raters: 10 } },
    { parties: ["u-sail"], evidence: { link: "organisation_supports_strategy", median: 30, raters: 5 } },
  ]);
});

const reference = process.env.LODESTAR_REFERENCE;

if (reference && hasPython())
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

function hasPython(): boolean {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

type Size = {
  readonly people: number;
  readonly units: number;
  readonly objectives: number;
  readonly seed: number;
};

function madeUp(tools: string, size: Size): { planted: Planted; organisation: Organisation } {
  const folder = mkdtempSync(join(tmpdir(), "made-up-"));
  const options = Object.entries(size).flatMap(([name, value]) => [`--${name}`, String(value)]);
  try {
    execFileSync("python3", [join(tools, "tools/make-organisation.py"), ...options, "--out", folder], {
      stdio: "ignore",
    });
    const planted = JSON.parse(readFileSync(join(folder, "planted.json"), "utf8")) as Planted;
    return { planted, organisation: organisationIn(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
