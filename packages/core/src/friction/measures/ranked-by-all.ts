import { midRanks } from "./mid-ranks.ts";

/** Several people's rankings cut down to what can be compared: the items that all of them ranked. */
export type RankedByAll = {
  /** Mid-ranks among the common items, one row for each person who ranked anything. */
  readonly ranks: readonly (readonly number[])[];
  readonly people: number;
  readonly items: number;
  readonly itemsLeftOut: number;
  /** False with fewer than two people or fewer than two common items. */
  readonly comparable: boolean;
  /** Why nothing can be compared, or which items were left out; empty for complete rankings. */
  readonly reason: string;
};

/**
 * Restricts rankings (one row a person, one column an item, `NaN` for not ranked) to the items that all
 * ranked, and ranks anew within those. Somebody who ranked nothing has said nothing and is not counted.
 * O(people × items × log items). Used by docs/method/kendall-w.md, kendall-tau.md and spearman.md.
 */
export function rankedByAll(rankings: readonly ArrayLike<number>[]): RankedByAll {
  const width = rankings[0]?.length ?? 0;
  if (rankings.some((row) => row.length !== width))
    throw new RangeError("Rankings of the same items need one place for each item, NaN where not ranked.");

  const heard = rankings.filter((row) => Array.from(row).some((rank) => !Number.isNaN(rank)));
  const common = Array.from({ length: width }, (_, item) => item).filter(
    (item) => heard.length > 0 && heard.every((row) => !Number.isNaN(row[item]!)),
  );
  return {
    ranks: heard.map((row) => midRanks(common.map((item) => row[item]!))),
    people: heard.length,
    items: common.length,
    itemsLeftOut: width - common.length,
    comparable: heard.length >= 2 && common.length >= 2,
    reason: whatIsMissing(heard.length, common.length, width),
  };
}

function whatIsMissing(people: number, items: number, width: number): string {
  if (people < 2) return "Fewer than two people ranked anything.";
  if (width < 2) return "There are fewer than two items to put in order.";
  if (items < 2) return `Fewer than two items were ranked by all ${people} people.`;
  if (items < width) return `Compared on the ${items} of ${width} items that all ${people} people ranked.`;
  return "";
}
