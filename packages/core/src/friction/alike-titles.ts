import { type NearDuplicate, nearDuplicates } from "./near-duplicates/near-duplicates.ts";
import { type TitleIndex, titleIndex } from "./near-duplicates/title-index.ts";
import type { Derivation, Situation } from "./situation.ts";

const EVERY_PAIR = () => true;

/**
 * Objectives whose titles say the same, by row. All pairs are found at once to begin with; the index that follows
 * single titles is built by `prepare`, or when the first title changes.
 */
export class AlikeTitles {
  readonly #situation: Situation;
  readonly #pairs = new Map<number, NearDuplicate[]>();
  /** Titles of the objectives that were looked at, as they were then. */
  readonly #seen = new Map<number, string>();
  #index: TitleIndex | undefined;
  /** Rows there were to begin with. */
  readonly #rows: number;

  constructor(situation: Situation) {
    this.#situation = situation;
    this.#rows = situation.organisation.tables.objectives.length;
    for (const pair of nearDuplicates(this.#titles(), EVERY_PAIR))
      for (const row of [pair.a, pair.b]) this.#pairs.set(row, [...(this.#pairs.get(row) ?? []), pair]);
  }
  /** Rows of objectives that have such a pair. */
  rows(): Iterable<number> {
    if (this.#index === undefined) return this.#pairs.keys();
    return this.#situation.organisation.tables.objectives
      .rows()
      .filter((row) => this.pairsOf(row).length > 0);
  }
  pairsOf(row: number): readonly NearDuplicate[] {
    return (this.#index ? this.#index.pairsOf(row) : this.#pairs.get(row)) ?? [];
  }
  /** Builds the index that follows single titles: for 100,000 of them about a third of a second. */
  prepare(): void {
    this.#index ??= titleIndex(this.#titles(), EVERY_PAIR);
  }
  /**
   * Looks at an objective before and after it changes, and takes over its title. Gives the rows whose pairs may be
   * others than before, itself first.
   */
  follow(row: number): number[] {
    const before = this.pairsOf(row).flatMap(({ a, b }) => [a, b]);
    const title = this.#titleOf(row);
    const isSeen = this.#seen.get(row) === title;
    const isNew = row >= this.#rows || this.#seen.has(row);
    if (!isSeen && isNew) this.prepare();
    this.#seen.set(row, title);
    const disturbed = isSeen || !this.#index ? [] : this.#index.set(row, title);
    return [row, ...before, ...disturbed, ...this.pairsOf(row).flatMap(({ a, b }) => [a, b])];
  }
  #titles(): string[] {
    return Array.from({ length: this.#situation.organisation.tables.objectives.length }, (_, row) =>
      this.#titleOf(row),
    );
  }
  /** The title of an objective, empty where the row is gone. */
  #titleOf(row: number): string {
    const { objectives } = this.#situation.organisation.tables;
    return objectives.has(row) ? objectives.columns.title.text(row) : "";
  }
}

export const alikeTitles: Derivation<AlikeTitles> = {
  from: [],
  derive: (situation) => new AlikeTitles(situation),
};
