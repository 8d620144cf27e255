/**
 * `npm run -s bench:priorities [REFERENCE]`: rules on the priorities of many, at the sizes they are used at. Goals:
 * Kemeny's order of 32 options, proved and with the question whether it is the only one, at most 1,000 ms, the
 * solver's thread included. REFERENCE names a directory with `data/`, as for the tests; without it options and
 * ballots are made up, of the same size.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Preferences,
  type SharedBudget,
  bradleyTerry,
  equalShares,
  equalSharesToTheFull,
  exactly,
  kemeny,
  kemenyOpenParts,
  preferences,
  rulesCompared,
  schulze,
  seededRandom,
} from "@lodestar/core";
import { kemenyOrder, solve } from "@lodestar/server/solver";
import { fastest, line } from "./timing.ts";

const random = seededRandom(2027);
const reference = process.argv[2] ?? process.env.LODESTAR_REFERENCE;
const known = reference !== undefined && existsSync(join(reference, "data")) ? reference : undefined;

const fifteen = preferred(ringOfRankings(15, 9));
console.log(
  line(
    "Kemeny by search, 15 options in one part",
    fastest(5, () => kemeny(fifteen)),
  ),
);

const mariner = preferred(known === undefined ? similarRankings(32, 10) : marinerRankings(known));
const name = `Kemeny, 32 options${known === undefined ? "" : " (Mariner)"}`;
console.log(
  `${name}: parts to solve ${
    kemenyOpenParts(mariner)
      .map((part) => part.length)
      .join(", ") || "none"
  }`,
);
await timeOf(`${name}, proved and its uniqueness`, 5, () => kemenyOrder(mariner, solve), "(goal 1000)");
const hard = preferred(similarRankings(32, 11, 3));
const parts = kemenyOpenParts(hard).map((part) => part.length);
await timeOf(
  `Kemeny, 32 options with little agreement, part of ${parts.join(", ")}`,
  3,
  () => kemenyOrder(hard, solve),
  "(goal 1000)",
);

const crowd = similarRankings(32, 10_000);
console.log(
  line(
    "preferences of 10,000 people on 32 options",
    fastest(5, () => preferred(crowd)),
  ),
);
const many = preferred(crowd);
for (const [rule, order] of Object.entries({ schulze, bradleyTerry, rulesCompared }))
  console.log(
    line(
      `${rule} of 32 options`,
      fastest(5, () => void order(many)),
    ),
  );

const assen = known === undefined ? madeUpBudget(14, 84) : assenBudget(known);
const town = `equal shares, ${assen.costs.length} initiatives and ${assen.approvals.length} people`;
console.log(
  line(
    town,
    fastest(5, () => void equalShares(assen)),
  ),
);
console.log(
  line(
    `${town}, to the full`,
    fastest(3, () => void equalSharesToTheFull(assen)),
  ),
);
const large = madeUpBudget(22, 3000);
console.log(
  line(
    "equal shares, 22 initiatives and 3,000 people, to the full",
    fastest(2, () => void equalSharesToTheFull(large)),
  ),
);

/** The median of some runs, and the first, in which everything is cold. */
async function timeOf(
  what: string,
  runs: number,
  work: () => Promise<unknown>,
  besides: string,
): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const first = times[0]!.toFixed(0);
  times.sort((a, b) => a - b);
  const worst = times.at(-1)!.toFixed(0);
  console.log(
    line(what, times[Math.floor(runs / 2)]!, `median of ${runs}; first ${first}, worst ${worst} ${besides}`),
  );
}

function preferred(rows: readonly ArrayLike<number>[]): Preferences {
  const result = preferences(rows);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** The same order begun at different places: majorities run in one ring, which cannot be cut into parts. */
function ringOfRankings(options: number, people: number): number[][] {
  return Array.from({ length: people }, (_, person) => {
    const turn = Math.floor((person * options) / people);
    return Array.from({ length: options }, (_, option) => ((option + turn) % options) + random());
  });
}

/** One order, seen by each person with an error of up to `blur` of its length. */
function similarRankings(options: number, people: number, blur = 1): number[][] {
  return Array.from({ length: people }, () =>
    Array.from({ length: options }, (_, option) => option + random() * options * blur),
  );
}

function marinerRankings(folder: string): number[][] {
  const text = readFileSync(join(folder, "data/rankings/mariner/rankings.csv"), "utf8");
  const cells = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(","));
  const people = [...new Set(cells.map(([person]) => person))];
  const items = [...new Set(cells.map(([, item]) => item))];
  const rows = people.map(() => new Array<number>(items.length).fill(NaN));
  for (const [person, item, rank] of cells) rows[people.indexOf(person)]![items.indexOf(item)] = Number(rank);
  return rows;
}

function madeUpBudget(initiatives: number, people: number): SharedBudget {
  return {
    costs: Array.from({ length: initiatives }, () => exactly(5000 + Math.floor(random() * 60_000))!),
    budget: exactly(500_000)!,
    approvals: Array.from({ length: people }, () => {
      const wanted = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        Math.floor(random() ** 2 * initiatives),
      );
      return [...new Set(wanted)];
    }),
    utility: "cost",
  };
}

function assenBudget(folder: string): SharedBudget {
  const lines = readFileSync(join(folder, "data/raw/Netherlands_Assen_2024.pb"), "utf8")
    .trim()
    .split(/\r?\n/);
  const cells = lines.map((row) => row.split(";"));
  const [projects, votes] = [lines.indexOf("PROJECTS"), lines.indexOf("VOTES")];
  const names = cells.slice(projects + 2, votes).map(([project]) => project!);
  return {
    costs: cells.slice(projects + 2, votes).map(([, cost]) => exactly(cost!)!),
    budget: exactly(cells.find(([key]) => key === "budget")![1]!)!,
    approvals: cells
      .slice(votes + 2)
      .map(([, vote]) => vote!.split(",").map((project) => names.indexOf(project))),
    utility: "cost",
  };
}
