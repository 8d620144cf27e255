import type {
  AllocationRule,
  AllocationScenario,
  ResponseOf,
  ScenarioKind,
  tryAllocation,
} from "@lodestar/contract";
import {
  type Allocation,
  type Breach,
  type Portfolio,
  type PortfolioRule,
  allocationOf,
  equalSharesToTheFull,
  exactly,
  greedyAllocation,
} from "@lodestar/core";
import { clashingRules, portfolioAllocation, solve } from "../../solver/index.ts";
import type { AskedAllocation } from "./queries.ts";

type Told = ResponseOf<typeof tryAllocation>;

/** How near to the best an answer has to be, and how long the solver may look for it. */
const GAP = 0.0005;
const SECONDS = 8;
/** Every further question is asked more shortly; so many rules get their price. */
const SECONDS_MORE = 2;
const MOST_PRICES = 10;

/** Answers a question: every scenario, and where nothing keeps all rules, which of them clash. */
export async function answeredAllocation(asked: AskedAllocation, signal: AbortSignal): Promise<Told> {
  const scenarios: AllocationScenario[] = [];
  for (const kind of new Set(asked.question.scenarios)) scenarios.push(await scenarioOf(asked, kind, signal));
  const optimum = scenarios.find(({ kind }) => kind === "optimum");
  const isImpossible = optimum?.state === "impossible";
  const clash = isImpossible
    ? await clashingRules(asked.of.portfolio, solve, { seconds: SECONDS_MORE, signal })
    : undefined;
  const isAsked = asked.question.whatIf && optimum?.gap !== null && optimum !== undefined && !isImpossible;
  return {
    ...asked.told,
    scenarios,
    clash: clash?.map((rule) => ruleSaid(asked, rule)) ?? null,
    prices: isAsked ? await pricesOf(asked, optimum, signal) : [],
    tenthMore: isAsked ? await withMoney(asked, optimum, 1.1, signal) : null,
    fifthLess: isAsked ? await withMoney(asked, optimum, 0.8, signal) : null,
  };
}

type Found = Pick<AllocationScenario, "state" | "gap" | "seconds"> & {
  readonly allocation: Allocation | null;
};

const byRule = (allocation: Allocation | null): Found => {
  return { state: allocation === null ? "nobody_asked" : "rule", gap: null, seconds: 0, allocation };
};

async function scenarioOf(
  asked: AskedAllocation,
  kind: ScenarioKind,
  signal: AbortSignal,
): Promise<AllocationScenario> {
  const { portfolio } = asked.of;
  if (kind === "optimum")
    return told(asked, kind, await bestOf(portfolio, { seconds: SECONDS, gap: GAP, signal }));
  if (kind === "greedy") return told(asked, kind, byRule(greedyAllocation(portfolio, votesOf(asked))));
  if (kind === "equal_shares") return told(asked, kind, byRule(sharedEqually(asked)));
  const wanted = new Set(asked.question.byHand);
  const starts = asked.initiatives.map(({ id }) => (wanted.has(id) ? 0 : null));
  return told(asked, kind, byRule(allocationOf(portfolio, starts)));
}

async function bestOf(
  portfolio: Portfolio,
  options: { readonly seconds: number; readonly gap: number; readonly signal: AbortSignal },
): Promise<Found> {
  const answer = await portfolioAllocation(portfolio, solve, options);
  if (!answer.ok) throw new Error(`A portfolio is not sound: ${answer.refusal.message}`);
  const { state, allocation, worthAtMost, seconds } = answer.value;
  const gap =
    allocation === null || worthAtMost === null
      ? null
      : Math.max(0, worthAtMost - allocation.worth) / Math.max(worthAtMost, 1e-9);
  return { state: state === "boundless" ? "impossible" : state, allocation, gap, seconds };
}

/** What is taken first where one is taken after the other: what most people approve, where they were asked; else worth. */
function votesOf({ initiatives, approvals }: AskedAllocation): number[] {
  const isAsked = approvals?.some((own) => own.length > 0) ?? false;
  return initiatives.map((each) => (isAsked ? (each.approvals ?? 0) : each.value));
}

/** What equal shares of the whole money choose: knows neither days nor what must be. `null` where nobody approves anything. */
function sharedEqually({ of, initiatives, approvals }: AskedAllocation): Allocation | null {
  const budget = exactly(of.portfolio.limits[0]?.amounts[0] ?? 0);
  const costs = initiatives.map(({ cost }) => exactly(cost));
  if (!approvals?.some((own) => own.length > 0) || budget === undefined) return null;
  const shares = equalSharesToTheFull({
    budget,
    costs: costs.map((cost) => cost ?? budget),
    approvals,
    utility: "cost",
  });
  if (!shares.ok) throw new Error(`A budget cannot be shared: ${shares.refusal.message}`);
  const chosen = new Set(shares.value.chosen);
  return allocationOf(
    of.portfolio,
    initiatives.map((_, at) => (chosen.has(at) ? 0 : null)),
  );
}

function told(asked: AskedAllocation, kind: ScenarioKind, found: Found): AllocationScenario {
  const { allocation, state, gap, seconds } = found;
  const chosen = new Set(
    asked.initiatives.flatMap(({ id }, at) => (typeof allocation?.starts[at] === "number" ? [id] : [])),
  );
  const own = asked.initiatives.filter(({ id }) => chosen.has(id));
  const fell = allocation === null ? new Set<string>() : fallenWords(asked, chosen);
  return {
    kind,
    state,
    gap,
    seconds,
    chosen: [...chosen],
    value: allocation?.worth ?? 0,
    money: own.reduce((sum, { cost }) => sum + cost, 0),
    effortDays: own.reduce((sum, { effortDays }) => sum + (effortDays ?? 0), 0),
    breaches: allocation?.breaches.map((breach) => breachSaid(asked, breach)) ?? [],
    units: unitsOf(asked, chosen),
    groups: Array.from(asked.voices, ([side, people]) => {
      const lost = people.filter((words) => words.every((word) => fell.has(word)));
      return { side, people: people.length, fell: lost.length };
    }),
    fell: asked.initiatives
      .flatMap(({ wishes }) => wishes.map(({ statement }) => statement))
      .filter((word, at, all) => fell.has(word) && all.indexOf(word) === at),
  };
}

/** Words behind initiatives none of which was chosen. */
function fallenWords({ initiatives }: AskedAllocation, chosen: ReadonlySet<string>): Set<string> {
  const words = (isChosen: boolean) =>
    initiatives
      .filter(({ id }) => chosen.has(id) === isChosen)
      .flatMap(({ wishes }) => wishes.map(({ statement }) => statement));
  const answered = new Set(words(true));
  return new Set(words(false).filter((word) => !answered.has(word)));
}

function unitsOf({ initiatives, titleOf }: AskedAllocation, chosen: ReadonlySet<string>) {
  const units = [...new Set(initiatives.map(({ unit }) => unit))];
  return units.map((unit) => {
    const all = initiatives.filter((each) => each.unit === unit);
    const own = all.filter(({ id }) => chosen.has(id));
    return {
      unit,
      title: unit === null ? "" : titleOf(unit),
      money: own.reduce((sum, { cost }) => sum + cost, 0),
      effortDays: own.reduce((sum, { effortDays }) => sum + (effortDays ?? 0), 0),
      chosen: own.length,
      of: all.length,
    };
  });
}

function limitSaid({ of, idOf }: AskedAllocation, limit: number, over?: number): AllocationRule {
  const name = of.limits[limit] ?? { kind: "money", unit: null, period: null };
  const amount = of.portfolio.limits[limit]?.amounts[0] ?? 0;
  const unit = name.unit === null ? null : idOf(name.unit);
  return { kind: name.kind, unit, period: name.period, amount, ...(over === undefined ? {} : { over }) };
}

function ruleSaid(asked: AskedAllocation, rule: PortfolioRule): AllocationRule {
  const { portfolio } = asked.of;
  const idAt = (at: number | undefined) => asked.initiatives[at ?? -1]?.id ?? "";
  if (rule.kind === "must") return { kind: "must", item: idAt(rule.initiative) };
  if (rule.kind === "limit") return limitSaid(asked, rule.limit);
  if (rule.kind === "precedence") {
    const { before, after } = portfolio.precedences[rule.at] ?? {};
    return { kind: "precedence", before: idAt(before), after: idAt(after) };
  }
  if (rule.kind === "exclusion")
    return { kind: "exclusion", items: (portfolio.exclusions[rule.at] ?? []).map(idAt) };
  return { kind: "floor", ...(asked.question.floors[rule.at] ?? { unit: "", least: 0 }) };
}

function breachSaid(asked: AskedAllocation, breach: Breach): AllocationRule {
  const idAt = (at: number) => asked.initiatives[at]?.id ?? "";
  if (breach.kind === "limit") return limitSaid(asked, breach.limit, breach.over);
  if ("initiative" in breach) return { kind: "must", item: idAt(breach.initiative) };
  if (breach.kind === "precedence")
    return { kind: "precedence", before: idAt(breach.before), after: idAt(breach.after) };
  return ruleSaid(asked, { kind: breach.kind, at: breach.at });
}

/** What each must and each floor costs: the question asked once more without it. */
async function pricesOf(
  asked: AskedAllocation,
  optimum: AllocationScenario,
  signal: AbortSignal,
): Promise<Told["prices"]> {
  const { portfolio } = asked.of;
  const musts = portfolio.initiatives.flatMap(({ isMust }, initiative): PortfolioRule[] =>
    isMust ? [{ kind: "must", initiative }] : [],
  );
  const floors = portfolio.floors.map((_, at): PortfolioRule => ({ kind: "floor", at }));
  const prices: Told["prices"] = [];
  for (const rule of [...floors, ...musts].slice(0, MOST_PRICES)) {
    const { allocation } = await bestOf(without(portfolio, rule), {
      seconds: SECONDS_MORE,
      gap: GAP,
      signal,
    });
    if (allocation === null) continue;
    const share = Math.max(0, allocation.worth - optimum.value) / Math.max(allocation.worth, 1e-9);
    prices.push({ rule: ruleSaid(asked, rule), share });
  }
  return prices.sort((a, b) => b.share - a.share);
}

const without = (portfolio: Portfolio, rule: PortfolioRule): Portfolio => ({
  ...portfolio,
  initiatives: portfolio.initiatives.map((each, at) =>
    rule.kind === "must" && rule.initiative === at ? { ...each, isMust: false } : each,
  ),
  floors: portfolio.floors.filter((_, at) => rule.kind !== "floor" || rule.at !== at),
});

/** The best choice with more or less of all money; musts that no longer fit together leave nothing to tell. */
async function withMoney(
  asked: AskedAllocation,
  optimum: AllocationScenario,
  times: number,
  signal: AbortSignal,
): Promise<Told["tenthMore"]> {
  const { portfolio, limits, money } = asked.of;
  if (money === null) return null;
  const scaled = portfolio.limits.map(({ amounts }, at) => ({
    amounts: amounts.map((amount) => (limits[at]?.kind === "money" ? amount * times : amount)),
  }));
  const { allocation } = await bestOf(
    { ...portfolio, limits: scaled },
    { seconds: SECONDS_MORE, gap: GAP, signal },
  );
  if (allocation === null) return null;
  const before = new Set(optimum.chosen);
  const after = asked.initiatives.filter((_, at) => typeof allocation.starts[at] === "number");
  const ids = after.map(({ id }) => id);
  return {
    money: money * times,
    value: allocation.worth,
    gained: ids.filter((id) => !before.has(id)),
    lost: optimum.chosen.filter((id) => !ids.includes(id)),
  };
}
