import { type Constraint, type IntegerProgram, yesOrNo } from "../../friction/priorities/integer-program.ts";
import { type Portfolio, needOf, readyAfter, startsOf } from "./portfolio.ts";

/**
 * Choosing and timing initiatives for the most worth, as an integer program: one choice for each initiative and
 * period in which it may begin. Formula and source: docs/method/portfolio.md.
 */
export function portfolioProgram(portfolio: Portfolio): IntegerProgram {
  const choices = choicesOf(portfolio);
  const variablesOf = portfolio.initiatives.map((): Choice[] => []);
  for (const choice of choices) variablesOf[choice.initiative]!.push(choice);
  return {
    sense: "most",
    variables: choices.map(({ initiative, start }) =>
      yesOrNo(portfolio.initiatives[initiative]!.worth * portfolio.periods[start]!),
    ),
    constraints: [
      ...onceEach(portfolio, variablesOf),
      ...withinLimits(portfolio, choices),
      ...inOrder(portfolio, variablesOf),
      ...atMostOne(portfolio, variablesOf),
      ...aboveFloors(portfolio, choices),
    ],
    constant: 0,
  };
}

/** When each initiative begins by a solver's choices, `null` for one that is cut. */
export function startsFrom(portfolio: Portfolio, values: ArrayLike<number>): (number | null)[] {
  const starts = portfolio.initiatives.map((): number | null => null);
  for (const { initiative, start, variable } of choicesOf(portfolio))
    if (values[variable]! > 0.5) starts[initiative] = start;
  return starts;
}

/** The choices that say when initiatives begin: the way back from `startsFrom`. */
export const choicesOfStarts = (portfolio: Portfolio, starts: readonly (number | null)[]): number[] =>
  choicesOf(portfolio).map(({ initiative, start }) => (starts[initiative] === start ? 1 : 0));

type Choice = { readonly variable: number; readonly initiative: number; readonly start: number };

function choicesOf(portfolio: Portfolio): Choice[] {
  return portfolio.initiatives
    .flatMap((candidate, initiative) =>
      startsOf(portfolio, candidate).map((start) => ({ initiative, start })),
    )
    .map((choice, variable) => ({ ...choice, variable }));
}

type ByInitiative = readonly (readonly Choice[])[];

const ones = (choices: readonly Choice[], coefficient = 1) =>
  choices.map(({ variable }): [number, number] => [variable, coefficient]);

/** Nothing begins twice, and what must be begins once. */
const onceEach = ({ initiatives }: Portfolio, of: ByInitiative): Constraint[] =>
  initiatives.map(({ isMust }, at) => ({ lower: isMust ? 1 : 0, upper: 1, terms: ones(of[at]!) }));

function withinLimits({ periods, initiatives, limits }: Portfolio, choices: readonly Choice[]): Constraint[] {
  const takes = limits.map(() => periods.map(() => new Map<number, number>()));
  for (const { variable, initiative, start } of choices) {
    const { needs, duration } = initiatives[initiative]!;
    for (const { limit, amounts } of needs)
      for (const [later, amount] of amounts.slice(0, duration).entries()) {
        const terms = takes[limit]![start + later]!;
        if (amount > 0) terms.set(variable, (terms.get(variable) ?? 0) + amount);
      }
  }
  return takes.flatMap((ofPeriods, limit) =>
    ofPeriods.map((terms, period) => {
      return { lower: -Infinity, upper: limits[limit]!.amounts[period]!, terms: [...terms] };
    }),
  );
}

/** By each period no more of the later has begun than of the earlier had time to finish. */
function inOrder(portfolio: Portfolio, of: ByInitiative): Constraint[] {
  return portfolio.precedences.flatMap((precedence) => {
    const { before, after } = precedence;
    return of[after]!.map(({ start: by }) => {
      const begun = of[after]!.filter(({ start }) => start <= by);
      const done = of[before]!.filter(({ start }) => readyAfter(portfolio, precedence, start) <= by);
      // Something that waits for itself can never begin.
      const terms = before === after ? ones(begun) : [...ones(begun), ...ones(done, -1)];
      return { lower: -Infinity, upper: 0, terms };
    });
  });
}

const atMostOne = ({ exclusions }: Portfolio, of: ByInitiative): Constraint[] =>
  exclusions.map((among) => {
    return { lower: -Infinity, upper: 1, terms: [...new Set(among)].flatMap((at) => ones(of[at]!)) };
  });

function aboveFloors({ initiatives, floors }: Portfolio, choices: readonly Choice[]): Constraint[] {
  return floors.map(({ limit, parts, least }) => {
    const terms = choices.map(({ variable, initiative }): [number, number] => [
      variable,
      (parts[initiative]! - least) * needOf(initiatives[initiative]!, limit),
    ]);
    return { lower: 0, upper: Infinity, terms: terms.filter(([, coefficient]) => coefficient !== 0) };
  });
}
