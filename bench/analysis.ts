/**
 * `npm run -s bench:analysis [FOLDER]`: the analysis of 100,000 objectives against a bare pass over the same typed
 * arrays, and one edit analysed again. Goals: roll-up and line of sight at most 3 times the bare pass; profile and all
 * rules but near duplicates at most 300 ms; an edit at most 5 ms, the first of its kind too.
 */
import { readFileSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ALL_RULES,
  AlignmentGraph,
  Analysis,
  type Change,
  FolderReading,
  type Organisation,
  Situation,
  parseDay,
  profile,
  tableNamed,
} from "@lodestar/core";
import { writeMadeUpFolder } from "./made-up-folder.ts";
import { fastest, line } from "./timing.ts";

const TODAY = parseDay("2027-06-15")!;
const NEAR_DUPLICATES = "near_duplicate_objectives";

const given = process.argv[2];
const folder = given ?? (await mkdtemp(join(tmpdir(), "lodestar-bench-")));
if (given === undefined)
  await writeMadeUpFolder(folder, { objectives: 100_000, people: 100_000, units: 2000 });
const organisation = readCsvFiles(folder);
if (given === undefined) await rm(folder, { recursive: true });

const graph = new AlignmentGraph(organisation);
const { contributions } = graph;
const links = contributions.order.reduce((sum, item) => sum + contributions.up.count[item]!, 0);
console.log(
  `${contributions.order.length} items that contribute, ${links} links, ${organisation.tables.targets.size} targets`,
);

const bareUp = fastest(15, () => barePass(contributions.order, contributions.up));
const bareDown = fastest(15, () => barePassOfSums(contributions.order, contributions.down));
const lookUp = fastest(15, () => contributions.lookUp());
const rollUp = fastest(15, () => contributions.rollUp());
console.log(line("bare pass over the links upward", bareUp));
console.log(
  line(
    "line of sight: a path to a goal for every item",
    lookUp,
    `${(lookUp / bareUp).toFixed(1)} x the bare pass (goal 3)`,
  ),
);
console.log(line("bare pass over the links downward", bareDown));
console.log(
  line(
    "roll-up: cost, effort and work below every item",
    rollUp,
    `${(rollUp / bareDown).toFixed(1)} x the bare pass (goal 3)`,
  ),
);
console.log(
  line(
    "graph from tables: links, rings, order, both passes",
    fastest(5, () => new AlignmentGraph(organisation)),
  ),
);

const rules = ALL_RULES.filter((rule) => rule.id !== NEAR_DUPLICATES);
const whole = fastest(15, () => {
  const situation = new Situation(graph, TODAY);
  const inConflict = new Analysis(situation, rules).itemsInConflict();
  profile(situation, inConflict);
});
console.log(line("profile and all rules but near duplicates", whole, "(goal 300)"));
const alone = ALL_RULES.filter((rule) => rule.id === NEAR_DUPLICATES);
console.log(
  line(
    "near duplicates",
    fastest(3, () => new Analysis(new Situation(graph, TODAY), alone)),
  ),
);

const analysis = new Analysis(new Situation(graph, TODAY), ALL_RULES);
console.log(
  line(
    "what only edits need, built before the first of them",
    fastest(1, () => analysis.prepare()),
  ),
);
for (const [what, changes] of Object.entries(edits(organisation))) {
  const times = changes.map((change) => fastest(1, () => void analysis.change(change)));
  const first = times[0]!.toFixed(1);
  times.sort((a, b) => a - b);
  const worst = times.at(-1)!.toFixed(1);
  console.log(
    line(
      `one edit analysed again: ${what}`,
      times[Math.floor(times.length / 2)]!,
      `median of ${times.length}; first ${first}, worst ${worst} (goal 5)`,
    ),
  );
}

function readCsvFiles(path: string): Organisation {
  const reading = new FolderReading();
  for (const file of readdirSync(path)) {
    const table = tableNamed(file.replace(/\.csv$/, ""));
    if (table === undefined) continue;
    const sink = reading.open(table, file);
    sink.push(readFileSync(join(path, file)));
    sink.end();
  }
  return reading.finish().organisation;
}

type Links = {
  readonly start: Int32Array;
  readonly count: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
};

/** Reads every link of every item once, in the order of the items, and adds up what it reads. */
function barePass(order: Int32Array, { start, count, to, weight }: Links): number {
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    const item = order[i]!;
    for (let at = start[item]!, end = at + count[item]!; at < end; at++)
      sum += weight[at]! * contributions.cost[to[at]!]!;
  }
  return sum;
}

/** The same over all that the roll-up reads: the three sums of what a link leads to. */
function barePassOfSums(order: Int32Array, { start, count, to, weight }: Links): number {
  const { cost, effortDays, initiatives } = contributions;
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    const item = order[i]!;
    for (let at = start[item]!, end = at + count[item]!; at < end; at++)
      sum += weight[at]! * (cost[to[at]!]! + effortDays[to[at]!]! + initiatives[to[at]!]!);
  }
  return sum;
}

function edits({ tables }: Organisation): Record<string, Change[]> {
  const some = (
    table: "objectives" | "initiatives" | "targets" | "asks" | "rankings" | "statements" | "units",
  ) => Array.from({ length: 40 }, (_, i) => Math.floor(((i + 0.5) * tables[table].length) / 40));
  const objectiveOf = (row: number) =>
    tables.objectives.columns.id.value((row * 7919) % tables.objectives.length)!;
  return {
    "cost of an initiative": some("initiatives").map((row) => ({
      table: "initiatives",
      row,
      set: { cost: 4711 },
    })),
    "owner of an objective": some("objectives").map((row) => ({
      table: "objectives",
      row,
      set: { owner: null },
    })),
    "title of an objective": some("objectives").map((row) => ({
      table: "objectives",
      row,
      set: { title: `Shorten the wait for part ${row}` },
    })),
    "title that many objectives have": some("objectives").map((row) => ({
      table: "objectives",
      row,
      set: { title: "Reduce lead time of line 7" },
    })),
    "words of a statement": some("statements").map((row) => ({
      table: "statements",
      row,
      set: { text: "We wait too long." },
    })),
    "rank of a goal": some("rankings").map((row) => ({ table: "rankings", row, set: { rank: 1 } })),
    "name of a unit": some("units").map((row) => ({ table: "units", row, set: { name: `Team ${row}` } })),
    "direction of a target": some("targets").map((row) => ({
      table: "targets",
      row,
      set: { direction: "up" },
    })),
    "answer to an ask": some("asks").map((row) => ({ table: "asks", row, set: { answer: "declined" } })),
    "what an initiative contributes to": some("initiatives").map((row) => ({
      table: "initiatives",
      row,
      set: { supports: [{ to: objectiveOf(row), share: 1 }] },
    })),
    "what an objective contributes to": some("objectives").map((row) => ({
      table: "objectives",
      row,
      set: { supports: [{ to: objectiveOf(row + 1), share: 0.5 }] },
    })),
    "a new initiative": some("initiatives").map((row) => ({
      table: "initiatives",
      add: { id: `new-${row}`, title: "New", supports: [{ to: objectiveOf(row), share: 1 }], cost: 10 },
    })),
  };
}
