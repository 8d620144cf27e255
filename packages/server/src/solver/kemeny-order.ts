import {
  type Kemeny,
  type PartOrder,
  type Preferences,
  choicesOfOrder,
  kemeny,
  kemenyOpenParts,
  kemenyProgram,
  nearOrder,
  orderFrom,
  solvedPart,
} from "@lodestar/core";
import type { Solve, SolveOptions } from "./solution.ts";

/**
 * The order that disagrees least with people's rankings, for any number of options: what core cannot search, the
 * solver puts in order exactly. Each such part is solved a second time without the order found, which tells
 * whether it is the only one. `seconds` bounds each of the two.
 */
export async function kemenyOrder(
  preferences: Preferences,
  solve: Solve,
  options: Omit<SolveOptions, "gap" | "start"> = {},
): Promise<Kemeny> {
  const solved: PartOrder[] = [];
  for (const part of kemenyOpenParts(preferences)) {
    const order = await partOrder(preferences, part, (program, start) =>
      solve(program, { ...options, gap: 0, start }),
    );
    if (order === undefined) break;
    solved.push(order);
  }
  return kemeny(preferences, solved);
}

type Ask = (program: ReturnType<typeof kemenyProgram>, start: readonly number[]) => ReturnType<Solve>;

async function partOrder(
  preferences: Preferences,
  part: readonly number[],
  ask: Ask,
): Promise<PartOrder | undefined> {
  const first = await ask(
    kemenyProgram(preferences, part),
    choicesOfOrder(part, nearOrder(preferences, part)),
  );
  if (first.values === null) return undefined;
  const order = orderFrom(part, first.values);
  const bound = first.bound ?? 0;
  if (first.state !== "best") return solvedPart(preferences, order, { bound, nextBest: null });

  const exchanged = order.with(0, order[1] ?? 0).with(1, order[0] ?? 0);
  const next = await ask(kemenyProgram(preferences, part, order), choicesOfOrder(part, exchanged));
  const nextBest = next.state === "best" ? next.objective : null;
  return solvedPart(preferences, order, { bound, nextBest });
}
