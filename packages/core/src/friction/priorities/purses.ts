import { type Fraction, fraction } from "./fraction.ts";

/**
 * What people hold. Those who approve the same initiatives always pay the same, so they share one purse. Contents
 * are whole numbers of a common small coin, so that comparing and adding needs no lowest terms.
 */
export class Purses {
  readonly #purseOf: readonly number[];
  readonly #people: readonly number[];
  readonly #approvals: readonly (readonly number[])[];
  #contents: bigint[] = [];
  #coinsInOne = 1n;

  constructor(approvals: readonly (readonly number[])[]) {
    const known = new Map<string, number>();
    const people: number[] = [];
    const kinds: (readonly number[])[] = [];
    this.#purseOf = approvals.map((approved) => {
      const kind = approved.toSorted((a, b) => a - b).join();
      const purse = known.get(kind) ?? known.size;
      if (!known.has(kind)) {
        known.set(kind, purse);
        kinds.push(approved);
      }
      people[purse] = (people[purse] ?? 0) + 1;
      return purse;
    });
    this.#people = people;
    this.#approvals = kinds;
  }

  fill(each: Fraction): void {
    this.#coinsInOne = each.denominator;
    this.#contents = this.#people.map(() => each.numerator);
  }

  approving(initiative: number): number[] {
    return this.#approvals.flatMap((approved, purse) => (approved.includes(initiative) ? [purse] : []));
  }

  peopleIn(purses: readonly number[]): number {
    return purses.reduce((sum, purse) => sum + this.#people[purse]!, 0);
  }

  /**
   * What each of these pays when those who cannot pay as much give all they have; `undefined` when all of them
   * together hold too little.
   */
  priceEach(purses: readonly number[], cost: Fraction): Fraction | undefined {
    const holding = new Map<bigint, number>();
    let payers = 0;
    for (const purse of purses) {
      const content = this.#contents[purse]!;
      const people = this.#people[purse]!;
      holding.set(content, (holding.get(content) ?? 0) + people);
      payers += people;
    }
    // Both sides times the denominator of the cost, so that the open amount is whole.
    let open = cost.numerator * this.#coinsInOne;
    for (const [content, people] of [...holding].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
      const scaled = content * cost.denominator;
      if (scaled * BigInt(payers) >= open)
        return fraction(open, BigInt(payers) * cost.denominator * this.#coinsInOne);
      open -= scaled * BigInt(people);
      payers -= people;
    }
    return undefined;
  }

  /** Those of the purses whose people hold less than this each, by number. */
  poorerThan(purses: readonly number[], each: Fraction): string {
    const limit = each.numerator * this.#coinsInOne;
    return purses.filter((purse) => this.#contents[purse]! * each.denominator < limit).join();
  }

  pay(purses: readonly number[], each: Fraction): void {
    const finer = fraction(this.#coinsInOne, each.denominator).denominator;
    this.#coinsInOne *= finer;
    const price = (each.numerator * this.#coinsInOne) / each.denominator;
    if (finer !== 1n) this.#contents = this.#contents.map((content) => content * finer);
    for (const purse of purses) {
      const content = this.#contents[purse]!;
      this.#contents[purse] = content < price ? 0n : content - price;
    }
  }

  /** What each person has left. */
  left(): Fraction[] {
    const contents = this.#contents.map((content) => fraction(content, this.#coinsInOne));
    return this.#purseOf.map((purse) => contents[purse]!);
  }
}
