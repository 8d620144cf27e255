import type { Item } from "../organisation/organisation.ts";
import type { TableName } from "../organisation/schema.ts";
import type { Situation } from "./situation.ts";

export type Severity = "severe" | "serious" | "notice";

/** Numbers, dates, ids and short texts that a finding rests on. */
export type Evidence = { readonly [name: string]: EvidenceValue };
export type EvidenceValue = string | number | boolean | null | readonly EvidenceValue[] | Evidence;

/** A finding as its rule makes it: items as numbers, nothing yet put into words. */
export type Found = {
  readonly severity: Severity;
  /** Whom it is about. Unordered parties are sorted by id; where the rule gives them an order they keep it. */
  readonly parties: readonly Item[];
  readonly evidence: Evidence;
  /** Tells apart findings of one rule about the same parties. */
  readonly aspect?: string;
};

/** Where a rule looks: an item, or another term that stands for a group of rows, such as a measure. */
export type Place = number;

/**
 * From a row of a table to the places whose findings it has a part in, as the row is now: asked before and after a
 * change. A row that was removed still has its values, but `has` of its table no longer knows it.
 */
export type Touch = (situation: Situation, row: number) => Iterable<Place>;

/**
 * A conflict rule. It looks at one place at a time, so that a change of one row asks only the places that row touches
 * and the whole analysis is the same thing for every place.
 */
export type Rule = {
  /** Public and stable: conflict-rules.md, JSON, pages. */
  readonly id: string;
  /** What the rule looks for, as a short plain sentence for people. */
  readonly says: string;
  /** Every place there is something to look at; a place may come twice, it is looked at once. */
  readonly places: (situation: Situation) => Iterable<Place>;
  /** The findings at a place; `NOTHING` where there are none, where the item is gone, or is not the rule's business. */
  readonly at: (situation: Situation, place: Place) => readonly Found[];
  /** What to ask whom, in plain words. */
  readonly question: (situation: Situation, found: Found) => string;
  /** Builds what only changes need; the first of them does it otherwise. */
  readonly prepare?: (situation: Situation) => void;
  readonly touchedBy: { readonly [T in TableName]?: Touch };
  /** Places are items that must be looked at again when … about them changed further away. */
  readonly follows?: readonly FarChange[];
  /** Every place is looked at again when … changed anywhere: for rules that compare shares of a whole. */
  readonly allFollow?: readonly FarChange[];
};

/** What a change of one item may change about others. */
export type FarChange = "reach" | "sums" | "rings" | "dependencyRings";

export const NOTHING: readonly Found[] = [];
