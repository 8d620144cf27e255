import type { Item } from "../../organisation/organisation.ts";
import type { TableName } from "../../organisation/schema.ts";
import type { Situation } from "../situation.ts";

/** The six silent killers of Beer and Eisenstat, each an inner class of barriers. */
export type Killer =
  "style" | "unclearStrategy" | "seniorTeam" | "verticalCommunication" | "coordination" | "lineLeadership";

/** What a question is asked about: the numbers and names that its words are filled with. */
export type Asked =
  | { readonly killer: "style"; readonly unchanged: number; readonly objections: number }
  | {
      readonly killer: "unclearStrategy";
      readonly concordance: number | null;
      readonly among: "units" | "people";
      /** Two units that depend on each other and want opposite things first. */
      readonly opposed: readonly [string, string] | null;
    }
  | { readonly killer: "seniorTeam"; readonly concordance: number; readonly leaders: number }
  | { readonly killer: "verticalCommunication"; readonly silent: number; readonly asked: number }
  | { readonly killer: "coordination"; readonly unmet: number; readonly asks: number }
  | {
      readonly killer: "lineLeadership";
      readonly ownerless: number;
      readonly late: number;
      readonly actions: number;
    };

/** An item that somebody can look at. */
export type SignalEvidence = { readonly table: TableName; readonly id: string; readonly title: string };

/** Why no question is raised: nothing to look at, too little of it, or nothing that asks for one. */
export type Silence = "nothing" | "tooFew" | "quiet";

/** What was looked at for one killer, and the question it raises, if any. */
export type Signal = {
  readonly killer: Killer;
  /** People, asks or actions it rests on. */
  readonly n: number;
} & (
  | { readonly asked: Asked; readonly evidence: readonly SignalEvidence[] }
  | { readonly asked: null; readonly reason: Silence }
);

/** More than one in three is worth a question. See docs/method/silent-killer-signals.md. */
export const SHARE_WORTH_ASKING = 1 / 3;

/** Kendall's W below which those who judge hardly agree. See docs/method/silent-killer-signals.md. */
export const WEAK_CONCORDANCE = 0.3;

/** Of fewer people, asks or actions nothing is asked. */
export const FEWEST_LOOKED_AT = 5;

const MOST_EVIDENCE = 6;

export const silent = (killer: Killer, n: number): Signal => ({
  killer,
  n,
  asked: null,
  reason: n === 0 ? "nothing" : n < FEWEST_LOOKED_AT ? "tooFew" : "quiet",
});

/** The items a question rests on, each once, as many as can be looked through. */
export const evidenceOf = ({ organisation }: Situation, items: Iterable<Item>): SignalEvidence[] =>
  [...new Set(items)].slice(0, MOST_EVIDENCE).flatMap((item) => {
    const table = organisation.kindOf(item);
    return table === undefined ? [] : [{ table, id: organisation.id(item), title: organisation.title(item) }];
  });
