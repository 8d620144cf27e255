import type { Day } from "../calendar/day.ts";
import type { AlignmentGraph } from "../organisation/alignment-graph.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { TableName } from "../organisation/schema.ts";
import { DEFAULT_THRESHOLDS, type Thresholds } from "./thresholds.ts";

/** Something worked out from whole tables, kept until one of them changes. */
export type Derivation<T> = {
  readonly from: readonly TableName[];
  readonly derive: (situation: Situation) => T;
};

/** An organisation on one day, seen through the thresholds it has chosen: all that rules and measures look at. */
export class Situation {
  readonly graph: AlignmentGraph;
  readonly today: Day;
  readonly thresholds: Thresholds;
  readonly #derived = new Map<Derivation<unknown>, unknown>();

  constructor(graph: AlignmentGraph, today: Day, thresholds: Thresholds = DEFAULT_THRESHOLDS) {
    this.graph = graph;
    this.today = today;
    this.thresholds = thresholds;
  }
  get organisation(): Organisation {
    return this.graph.organisation;
  }
  /** What a derivation gives now; worked out at most once between changes of its tables. */
  recall<T>(derivation: Derivation<T>): T {
    if (this.#derived.has(derivation)) return this.#derived.get(derivation) as T;
    const value = derivation.derive(this);
    this.#derived.set(derivation, value);
    return value;
  }
  /** Forgets what was worked out from a table, because it changed. */
  forget(table: TableName): void {
    for (const derivation of this.#derived.keys())
      if (derivation.from.includes(table)) this.#derived.delete(derivation);
  }
}
