import { type Refusal, type Result, accept, refuse } from "../../organisation/result.ts";

/** One person's order of options by name, best first; options in a list of their own are tied. */
export type Order = readonly (string | readonly string[])[];

export type OrderRefusal = Refusal<"option_named_twice" | "unknown_option" | "ranked_twice">;

/**
 * Orders by name as rows of ranks, one place for each option: 1 for the best, tied options share a rank, `NaN`
 * for what somebody left out. O(people × options). Used by docs/method/preferences.md.
 */
export function ranksFromOrders(
  options: readonly string[],
  orders: readonly Order[],
): Result<number[][], OrderRefusal> {
  const places = new Map(options.map((name, place) => [name, place]));
  if (places.size < options.length) return refuse("option_named_twice", "Two options have the same name.");

  const rows: number[][] = [];
  for (const [person, order] of orders.entries()) {
    const row = new Array<number>(options.length).fill(NaN);
    let rank = 1;
    for (const group of order) {
      const names = typeof group === "string" ? [group] : group;
      for (const name of names) {
        const place = places.get(name);
        if (place === undefined)
          return refuse("unknown_option", `Person ${person + 1} ranks “${name}”, which is not an option.`);
        if (!Number.isNaN(row[place]))
          return refuse("ranked_twice", `Person ${person + 1} ranks “${name}” twice.`);
        row[place] = rank;
      }
      rank += names.length;
    }
    rows.push(row);
  }
  return accept(rows);
}
