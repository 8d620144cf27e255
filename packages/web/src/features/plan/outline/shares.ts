type Given = { readonly share: number | null };

/** Shares are written with few digits; what they lose in a sum is no double counting. */
const TOLERANCE = 1e-9;

/** How the shares of one item stand: what is given away, and what each link without a share gets of the rest. */
export type SharesGiven = {
  readonly sum: number;
  readonly isOver: boolean;
  readonly rest: number;
  readonly unsaid: number;
};

export function sharesGiven(links: readonly Given[]): SharesGiven {
  const sum = links.reduce((all, { share }) => all + (share ?? 0), 0);
  const unsaid = links.filter(({ share }) => share === null).length;
  return { sum, isOver: sum > 1 + TOLERANCE, rest: Math.max(0, 1 - sum) / Math.max(1, unsaid), unsaid };
}

/** The same links with equal shares in whole percent, the first ones taking what does not divide. */
export function sharedEqually<L extends Given>(links: readonly L[]): readonly L[] {
  const each = Math.floor(100 / links.length);
  const over = 100 - each * links.length;
  return links.map((link, place) => ({ ...link, share: (each + (place < over ? 1 : 0)) / 100 }));
}
