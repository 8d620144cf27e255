import type { ResponseOf, readPriorityOrders } from "@lodestar/contract";
import {
  type Actor,
  type DeclaredOrders,
  SMALLEST_GROUP,
  type VoiceWeight,
  declaredOrders,
  mayDo,
  rulesCompared,
} from "@lodestar/core";
import type { LiveOrganisation } from "../../live/live-organisation.ts";
import { kemenyOrder, solve } from "../../solver/index.ts";

type Declared = DeclaredOrders & { readonly seq: number };

/** What somebody may see put in order: planners everything, others from five people on. */
export function ordersSeenBy({ role }: Actor, live: LiveOrganisation, weights: VoiceWeight): Declared {
  const declared = declaredOrders(live.analysis.situation, weights);
  const { seq } = live;
  if (mayDo(role, "rounds.change")) return { ...declared, seq };
  const { options, preferences, points } = declared;
  const isShown = preferences.people >= SMALLEST_GROUP;
  const arePointsShown = (points?.[0]?.people ?? 0) >= SMALLEST_GROUP;
  return {
    seq,
    withoutInfluence: 0,
    options,
    preferences: isShown
      ? preferences
      : { ...preferences, people: 0, weight: 0, above: preferences.above.map(() => 0) },
    points: arePointsShown ? points : undefined,
  };
}

/** So long a large order may take. What is not proved by then says so. */
const SECONDS = 5;

/** Asks every rule; Kemeny's order of many options comes from the solver in its own thread. */
export async function orderedByRules(declared: Declared): Promise<ResponseOf<typeof readPriorityOrders>> {
  const { seq, options, preferences, points, withoutInfluence } = declared;
  const kemeny = await kemenyOrder(preferences, solve, { seconds: SECONDS });
  const compared = rulesCompared(preferences, { kemeny, ...(points !== undefined && { points }) });
  return { seq, options: [...options], withoutInfluence, compared, isKemenyUnique: kemeny.unique };
}
