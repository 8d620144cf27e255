/** The person's own changes since the page was opened, for mod+z. */
class OwnChanges {
  #seqs: readonly number[] = [];

  add(seq: number): void {
    this.#seqs = [...this.#seqs, seq].slice(-100);
  }

  remove(seq: number): void {
    this.#seqs = this.#seqs.filter((own) => own !== seq);
  }

  latest(): number | undefined {
    return this.#seqs.at(-1);
  }

  forget(): void {
    this.#seqs = [];
  }
}

export const ownChanges = new OwnChanges();
