import type { Period } from "../../calendar/period.ts";
import type { Situation } from "../../friction/situation.ts";
import type { Item } from "../../organisation/organisation.ts";
import { FINISHED, LIVE, liveWork } from "../live-work.ts";
import { isIn } from "./is-in-unit.ts";
import { type Frame, type Work, workOf } from "./framed-work.ts";
import { type LimitName, type NamedLimit, capacityLimits, moneyLimits } from "./named-limits.ts";
import type { Candidate, Need, Portfolio } from "./portfolio.ts";

/** What is asked of an organisation's initiatives. */
export type PortfolioQuestion = {
  readonly frame: Period;
  /** Money for the frame; `null` for what the budget says. Budgets of shorter periods and of units move along. */
  readonly money: number | null;
  readonly musts: ReadonlySet<Item>;
  readonly lockedOut: ReadonlySet<Item>;
  readonly exclusions: readonly (readonly Item[])[];
  /** The least share of the money that goes to a unit, with all units below it. */
  readonly floors: readonly { readonly unit: Item; readonly least: number }[];
};

export type PortfolioOf = {
  readonly portfolio: Portfolio;
  /** The initiatives of the portfolio, in its order. */
  readonly initiatives: readonly Work[];
  /** What its limits are, in its order. */
  readonly limits: readonly LimitName[];
  /** Initiatives that cannot be placed, because nobody knows what they take. */
  readonly unplaced: readonly { readonly initiative: Item; readonly lacks: readonly ("cost" | "effort")[] }[];
  /** Initiatives none of whose days lie in the frame. */
  readonly outside: readonly Item[];
  /** Money for the frame; `null` where nobody said. */
  readonly money: number | null;
  /** What the budget says for the frame; `null` where it says nothing. */
  readonly recorded: number | null;
  /** Of the money, what went to initiatives that are done. */
  readonly spent: number;
};

/**
 * An organisation's open initiatives as a portfolio for a stretch of time, every budget and capacity in it a limit of
 * its own. Worths are left at 0: they are a question of their own. What it assumes: docs/method/initiative-value.md.
 */
export function portfolioOf(situation: Situation, question: PortfolioQuestion): PortfolioOf {
  const { frame } = question;
  const works = framedWorks(situation, frame);
  const money = moneyLimits(situation, frame, question.money, works.finished);
  const capacity = capacityLimits(situation, frame);
  const hasCapacity = new Set(capacity.map(({ name }) => name.unit));
  const lacking = works.open.map((work) => ({ work, lacks: lacksOf(work, hasCapacity) }));
  const placed = lacking.flatMap(({ work, lacks }) =>
    lacks.length === 0 && !question.lockedOut.has(work.initiative) ? [work] : [],
  );
  const costs = placed.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const whole: NamedLimit = {
    name: { kind: "money", unit: null, period: null },
    amount: money.total === null ? costs : Math.max(0, money.total - money.spent),
    taken: ({ cost }) => cost ?? 0,
  };
  const limits = [whole, ...money.limits, ...capacity];
  const placeOf = new Map(placed.map(({ initiative }, place) => [initiative, place]));
  return {
    portfolio: {
      periods: [1],
      initiatives: placed.map((work) => candidate(work, limits, question)),
      limits: limits.map(({ amount }) => ({ amounts: [amount] })),
      precedences: precedencesAmong(situation, placeOf),
      exclusions: question.exclusions.map((among) => among.flatMap((item) => placeOf.get(item) ?? [])),
      floors: question.floors.map(({ unit, least }) => {
        return { limit: 0, least, parts: placed.map((work) => (isIn(situation, work.unit, unit) ? 1 : 0)) };
      }),
    },
    initiatives: placed,
    limits: limits.map(({ name }) => name),
    unplaced: lacking.flatMap(({ work: { initiative }, lacks }) =>
      lacks.length > 0 ? [{ initiative, lacks }] : [],
    ),
    outside: works.outside,
    money: money.total,
    recorded: money.recorded,
    spent: money.spent,
  };
}

function candidate(work: Work, limits: readonly NamedLimit[], { musts }: PortfolioQuestion): Candidate {
  const needs = limits.flatMap(({ taken }, limit): Need[] => {
    const amount = taken(work);
    return amount > 0 ? [{ limit, amounts: [amount] }] : [];
  });
  const isMust = musts.has(work.initiative);
  return { worth: 0, isMust, duration: 1, earliest: 0, latest: 0, needs };
}

/** Effort matters only where the unit's days are counted. */
function lacksOf({ cost, effortDays, unit }: Work, counted: ReadonlySet<Item | null>): ("cost" | "effort")[] {
  const isCounted = unit !== null && counted.has(unit);
  return [
    ...(cost === null ? ["cost" as const] : []),
    ...(effortDays === null && isCounted ? ["effort" as const] : []),
  ];
}

function framedWorks(situation: Situation, frame: Frame) {
  const { id } = situation.organisation.tables.initiatives.columns;
  const standing = situation.recall(liveWork).initiatives;
  const open: Work[] = [];
  const finished: Work[] = [];
  const outside: Item[] = [];
  for (const row of situation.organisation.tables.initiatives.rows()) {
    const work = workOf(situation, id.values[row]!, frame);
    if (standing[row] === LIVE && work === undefined) outside.push(id.values[row]!);
    else if (standing[row] === LIVE) open.push(work!);
    else if (standing[row] === FINISHED && work !== undefined) finished.push(work);
  }
  return { open, finished, outside };
}

/** Whether one waits for the other is all that counts here: the days of both are the roadmap's matter. */
function precedencesAmong({ organisation }: Situation, placeOf: ReadonlyMap<Item, number>) {
  const { columns } = organisation.tables.dependencies;
  return Array.from(organisation.tables.dependencies.rows()).flatMap((row) => {
    const [before, after] = [
      placeOf.get(columns.before.values[row]!),
      placeOf.get(columns.after.values[row]!),
    ];
    return before === undefined || after === undefined || before === after
      ? []
      : [{ before, after, apart: 0 }];
  });
}
