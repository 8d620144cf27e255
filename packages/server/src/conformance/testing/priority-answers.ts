import {
  type EqualShares,
  type Portfolio,
  type Preferences,
  type Result,
  type SharedBudget,
  analyticHierarchy,
  borda,
  bradleyTerry,
  clusteringAgreement,
  equalShares,
  equalSharesToTheFull,
  exactly,
  greedyAllocation,
  plackettLuce,
  preferences,
  schulze,
  toNumber,
} from "@lodestar/core";
import { kemenyOrder } from "../../solver/kemeny-order.ts";
import { portfolioAllocation } from "../../solver/portfolio-allocation.ts";
import { solve } from "../../solver/solve.ts";
import { type ReadFile, given } from "./known-cases.ts";

function accepted<T>(result: Result<T, { readonly message: string; readonly code: string }>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

export function hierarchyAnswer(judgements: readonly (readonly (number | string)[])[]) {
  const found = accepted(analyticHierarchy(judgements.map((row) => row.map(quotient))));
  return {
    weights: found.weights,
    lambda_max: found.largestEigenvalue,
    CI: found.consistencyIndex,
    CR: found.consistencyRatio,
    geometric_mean_weights: found.geometricMeanWeights,
  };
}

function quotient(text: number | string): number {
  const [over, under = "1"] = String(text).split("/");
  return Number(over) / Number(under);
}

type Meeting = { player1: string; player2: string; win1: number; win2: number };

/** Strengths of a tournament beside its first player, or of partial orders around their mean. */
export function strengthsAnswer(
  input: readonly Meeting[] | { n: number; rankings: number[][] },
  expected: Record<string, number>,
) {
  if ("rankings" in input) {
    const rows = input.rankings.map((order) =>
      Array.from({ length: input.n }, (_, option) => (order.includes(option) ? order.indexOf(option) : NaN)),
    );
    return accepted(plackettLuce(rows)).strengths.map(({ logStrength }) => logStrength);
  }
  const names = Object.keys(expected);
  const above = new Float64Array(names.length ** 2);
  for (const { player1, player2, win1, win2 } of input) {
    const [one, other] = [names.indexOf(player1), names.indexOf(player2)];
    above[one * names.length + other] = win1;
    above[other * names.length + one] = win2;
  }
  const weight = above.reduce((sum, wins) => sum + wins, 0);
  const { strengths } = bradleyTerry({ options: names.length, people: weight, weight, above });
  const origin = given(given(strengths[0]).logStrength);
  return Object.fromEntries(
    names.map((name, at) => [name, given(given(strengths[at]).logStrength) - origin]),
  );
}

type Profile = { profile?: [number, string][]; file?: string };
type Aggregated = { borda: Record<string, number>; kemeny_ranking_one_optimum?: number[] };

export async function aggregationAnswer({ profile, file }: Profile, expected: Aggregated, read: ReadFile) {
  const names = Object.keys(expected.borda);
  const rows = file === undefined ? ballots(profile ?? [], names) : prefLib(read(file), names);
  const preferred = accepted(preferences(rows));
  const best = await kemenyOrder(preferred, solve);
  const { places, paths } = schulze(preferred);
  const nameOf = (option: number) => given(names[option]);
  const optimum = (expected.kemeny_ranking_one_optimum ?? []).map((name) => names.indexOf(String(name)));
  const isOptimum = disagreements(preferred, optimum) === best.disagreements;
  return {
    m: names.length,
    n: preferred.people,
    kemeny_disagreements: best.disagreements,
    kemeny_ranking: best.order.map(nameOf),
    // Of several optima any will do.
    kemeny_ranking_one_optimum: (isOptimum ? optimum : best.order).map((option) => Number(nameOf(option))),
    kemeny_optima: best.optima,
    borda: Object.fromEntries(borda(rows).map(({ points }, option) => [nameOf(option), points])),
    schulze_strongest_paths: Object.fromEntries(
      paths.map((row, from) => [
        nameOf(from),
        Object.fromEntries(row.map((strength, to) => [nameOf(to), strength])),
      ]),
    ),
    schulze_order: places.flat().map(nameOf),
    schulze_winners: (places[0] ?? []).map((option) => Number(nameOf(option))),
  };
}

function disagreements({ options, above }: Preferences, order: readonly number[]): number {
  let sum = 0;
  for (const [place, earlier] of order.entries())
    for (const later of order.slice(place + 1)) sum += given(above[later * options + earlier]);
  return sum;
}

const ballots = (profile: readonly (readonly [number, string])[], names: readonly string[]) =>
  profile.flatMap(([voters, order]) => {
    const places = order.split(" ");
    return new Array<number[]>(voters).fill(names.map((name) => places.indexOf(name) + 1));
  });

/** Ranks from lines such as "2: 3,{1,4},2": voters, then options from the best on, ties in braces. */
function prefLib(text: string, names: readonly string[]): number[][] {
  return text.split("\n").flatMap((line) => {
    if (!/^\d+:/.test(line)) return [];
    const [voters, order] = line.split(":") as [string, string];
    const row = new Array<number>(names.length).fill(NaN);
    for (const [place, group] of [...order.matchAll(/\{[^}]*\}|\d+/g)].entries())
      for (const [name] of group[0].matchAll(/\d+/g)) row[names.indexOf(name)] = place + 1;
    return new Array<number[]>(Number(voters)).fill(row);
  });
}

type SharesInput = { file: string } | { cost: Record<string, string>; budget: string; votes: string[][] };

export function equalSharesAnswer(input: SharesInput, _expected: never, read: ReadFile) {
  if ("file" in input) {
    const { names, costs, votes, budget } = pabulib(read(input.file));
    const shared = sharedOf(names, costs, budget, votes);
    const full = accepted(equalSharesToTheFull(shared));
    return {
      selected: named(full, names).sort(),
      mes_without_completion_in_order: named(accepted(equalShares(shared)), names),
      end_virtual_budget: toNumber(full.shareEach) * votes.length,
      ties_met: full.ties,
    };
  }
  const names = Object.keys(input.cost);
  const shared = sharedOf(names, Object.values(input.cost), input.budget, input.votes);
  const sorted = (result: Parameters<typeof accepted<EqualShares>>[0]) =>
    named(accepted(result), names).sort();
  return {
    cost: sorted(equalShares(shared)),
    cardinality: sorted(equalShares({ ...shared, utility: "approval" })),
    "cost_iterated_by_1/10": sorted(equalSharesToTheFull(shared, given(exactly("1/10")))),
  };
}

const named = ({ chosen }: EqualShares, names: readonly string[]) =>
  chosen.map((place) => given(names[place]));

function sharedOf(
  names: readonly string[],
  costs: readonly string[],
  budget: string,
  votes: readonly (readonly string[])[],
): SharedBudget {
  const approvals = votes.map((vote) => vote.map((name) => names.indexOf(name)));
  return {
    costs: costs.map((cost) => given(exactly(cost))),
    budget: given(exactly(budget)),
    approvals,
    utility: "cost",
  };
}

/** Initiatives and approvals of a participatory budget from its sections PROJECTS and VOTES. */
function pabulib(text: string) {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  const cells = (from: number, to?: number) => lines.slice(from + 2, to).map((line) => line.split(";"));
  const projects = cells(lines.indexOf("PROJECTS"), lines.indexOf("VOTES"));
  return {
    budget: given(/^budget;(.*)$/m.exec(text)?.[1]).trim(),
    names: projects.map(([name]) => given(name)),
    costs: projects.map(([, cost]) => given(cost)),
    approvals: projects.map(([, , votes]) => Number(votes)),
    votes: cells(lines.indexOf("VOTES")).map(([, vote]) => given(vote).split(",")),
  };
}

type Knapsack = { names: string[]; cost: number[]; value: number[]; budget: number };
type PortfolioInput = Omit<Knapsack, "names"> | { file: string };

export async function portfolioAnswer(
  input: PortfolioInput,
  expected: { selected_one_optimum?: string[] },
  read: ReadFile,
) {
  const { names, cost, value, budget } = knapsackOf(input, read);
  const portfolio: Portfolio = {
    periods: [1],
    limits: [{ amounts: [budget] }],
    precedences: [],
    exclusions: [],
    floors: [],
    initiatives: value.map((worth, at) => {
      const needs = [{ limit: 0, amounts: [given(cost[at])] }];
      return { worth, isMust: false, duration: 1, earliest: 0, latest: 0, needs };
    }),
  };
  const { allocation } = accepted(await portfolioAllocation(portfolio, solve, { gap: 0 }));
  const { starts, worth } = given(allocation);
  const selection = [...starts.keys()].filter((at) => starts[at] !== null);
  const other = (expected.selected_one_optimum ?? []).map((name) => names.indexOf(name));
  const total = (chosen: readonly number[], of: readonly number[]) =>
    chosen.reduce((sum, at) => sum + (of[at] ?? NaN), 0);
  const isOptimum = total(other, value) === worth && total(other, cost) <= budget;
  return {
    optimum: worth,
    selection,
    // Of several optima any will do.
    selected_one_optimum: isOptimum ? expected.selected_one_optimum : selection.map((at) => names[at]),
    greedy_by_votes_value: greedyAllocation(portfolio, value).worth,
  };
}

function knapsackOf(input: PortfolioInput, read: ReadFile): Knapsack {
  if (!("file" in input)) return { ...input, names: [] };
  const { names, costs, approvals, budget } = pabulib(read(input.file));
  return { names, cost: costs.map(Number), value: approvals, budget: Number(budget) };
}

export function clusteringAnswer({ truth, pred }: { truth: number[]; pred: number[] }) {
  const found = given(clusteringAgreement(truth, pred));
  return {
    nmi: found.mutualInformation,
    v_measure: found.mutualInformation,
    ari: found.adjustedRand,
    homogeneity: found.homogeneity,
    completeness: found.completeness,
    bcubed_precision: found.bCubed.precision,
    bcubed_recall: found.bCubed.recall,
    bcubed_f: found.bCubed.f,
  };
}
