/**
 * `npm run -s bench:portfolio`: choosing and timing initiatives with the solver, its thread included. Goals, at a gap
 * of at most 1 %: 200 initiatives over 8 periods at most 5 s, 1,000 over 8 at most 10 s. Money is for half of what is
 * asked and each unit has two thirds of the days; the last line, where every unit too has only half, is there to show
 * what the solver cannot do: no goal, only the gap it has reached by then.
 */
import {
  type Candidate,
  type Portfolio,
  type Random,
  seededRandom,
  startingAllocation,
} from "@lodestar/core";
import { portfolioAllocation, solve } from "@lodestar/server/solver";
import { line } from "./timing.ts";

const PERIODS = 8;

for (const [initiatives, units, goal] of [
  [200, 4, 5],
  [200, 8, 5],
  [1000, 8, 10],
  [1000, 20, 10],
] as const)
  await timeOf(
    madeUp(initiatives, units, 2 / 3),
    `${initiatives} initiatives, ${PERIODS} periods, ${units} units`,
    goal,
  );
await timeOf(madeUp(200, 8, 0.5), "the same, days for half of what is asked", 5);

async function timeOf(portfolio: Portfolio, what: string, seconds: number): Promise<void> {
  const begin = performance.now();
  const first = startingAllocation(portfolio);
  const beginning = performance.now() - begin;
  const answer = await portfolioAllocation(portfolio, solve, { seconds });
  if (!answer.ok) throw new Error(answer.refusal.message);
  const { allocation, worthAtMost, state } = answer.value;
  if (allocation === null || worthAtMost === null) throw new Error(`No allocation: ${state}.`);
  if (allocation.breaches.length > 0) throw new Error("The allocation does not keep to the rules.");
  const gap = (100 * (worthAtMost - allocation.worth)) / allocation.worth;
  const gain =
    first === undefined
      ? ""
      : `, ${((100 * allocation.worth) / first.worth - 100).toFixed(0)} % more than to begin with`;
  const besides = `(goal ${seconds * 1000}) gap ${gap.toFixed(2)} %, ${allocation.cut.length} cut${gain}`;
  console.log(line(what, 1000 * answer.value.seconds + beginning, besides));
}

/** Initiatives of one to three periods in one unit, a fifth of them with an ask to another; rules among them. */
function madeUp(count: number, units: number, capacityShare: number): Portfolio {
  const random = seededRandom(count + units);
  const initiatives = Array.from({ length: count }, () => candidate(random, units));
  const limits = Array.from({ length: units + 1 }, (_, limit) => {
    const asked = initiatives
      .flatMap(({ needs }) => needs)
      .filter((need) => need.limit === limit)
      .reduce((sum, { amounts }) => sum + amounts.reduce((all, amount) => all + amount, 0), 0);
    const each = Math.round((asked * (limit === 0 ? 0.5 : capacityShare)) / PERIODS);
    return { amounts: new Array<number>(PERIODS).fill(each) };
  });
  const one = () => Math.floor(random() * count);
  const pair = () => {
    const before = Math.floor(random() * (count - 1));
    return { before, after: before + 1 + Math.floor(random() * (count - before - 1)) };
  };
  return {
    periods: Array.from({ length: PERIODS }, (_, period) => 0.97 ** period),
    initiatives,
    limits,
    precedences: Array.from({ length: count / 10 }, pair),
    exclusions: Array.from({ length: count / 20 }, () => [one(), one()]),
    floors: [0, 1, 2].map((group) => {
      return { limit: 0, least: 0.2, parts: initiatives.map((_, at) => (at % 4 === group ? 1 : 0)) };
    }),
  };
}

function candidate(random: Random, units: number): Candidate {
  const duration = 1 + Math.floor(random() * 3);
  const unit = Math.floor(random() * units);
  const other = (unit + 1 + Math.floor(random() * (units - 1))) % units;
  const size = 1 + random() * 4;
  const need = (limit: number, amount: number) => {
    return { limit, amounts: new Array<number>(duration).fill(Math.max(1, Math.round(amount))) };
  };
  return {
    worth: Math.round(size * duration * (3 + random() * 10)),
    isMust: random() < 0.03,
    duration,
    earliest: Math.floor(random() * PERIODS * 0.4),
    latest: PERIODS - duration,
    needs: [
      need(0, size * 10),
      need(1 + unit, size * 4),
      ...(random() < 0.2 ? [need(1 + other, size * 1.5)] : []),
    ],
  };
}
