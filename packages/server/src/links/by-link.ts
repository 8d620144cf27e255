import { accept, refuse } from "@lodestar/core";
import type { Outcome, Place } from "../command.ts";
import type { Context, World } from "../context.ts";

/** One refusal for links that were guessed, taken back, used up, have ended, or belong to somebody or somewhere else. */
export const noLink = () => refuse("not_found", "This link is not good, or no longer.");

/** How the history calls whom it may not name. */
export const SOMEBODY = "Somebody";

/** Whoever comes by a link, as an actor: what they say is written for them, and the history names them where it may. */
export const contextOf = (world: World, organisation: string, name: string): Context => ({
  ...world,
  organisation,
  actor: { memberId: "", personId: "", name, role: "planner", stakeholder: null, units: [] },
});

/** What an act gave, without its place in the history, which is nobody's business who has no account. */
export function withoutPlace<T extends object>(outcome: Outcome<T & Place>): Outcome<T> {
  if (!outcome.ok) return outcome;
  const { seq: _seq, at: _at, ...value } = outcome.value;
  return accept(value as unknown as T);
}
