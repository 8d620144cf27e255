import { dayInWords, days, figure } from "../html/amounts.ts";
import type { CarriedItem, ItemChange, SharedChange } from "./compared.ts";
import { ownChanges } from "./compared.ts";
import { joinedWords, said, type Words } from "./words.ts";

type Change<What extends ItemChange["what"]> = Extract<ItemChange, { readonly what: What }>;

/** What changed about an item, in words; empty where nothing did that is its own. */
export function changesInWords(item: CarriedItem, shared: readonly SharedChange[]): Words {
  return joinedWords(ownChanges(item, shared).map(changeInWords), "; ");
}

export function changeInWords(change: ItemChange): Words {
  switch (change.what) {
    case "title":
      return ["was ", said(change.before ?? "")];
    case "owner":
      return movedInWords(change, "owner", "no owner any more", "now owned by");
    case "lead":
      return movedInWords(change, "lead", "no lead any more", "now led by");
    case "unit":
      return movedInWords(change, "moved", "no unit recorded any more", "now in");
    case "status":
    case "kind":
    case "direction":
      return [
        `${change.what === "direction" ? "wanted " : ""}${change.before ?? "unknown"} → ${change.after ?? "unknown"}`,
      ];
    case "weight":
      return [`weight ${numberOr(change.before)} → ${numberOr(change.after)}`];
    case "target":
      return [
        `target ${numberOr(change.before)} → ${numberOr(change.after)}${change.became === null ? "" : ` (${change.became})`}`,
      ];
    case "dueOn":
      return [dueInWords(change)];
  }
}

function movedInWords(
  { before, after }: Change<"owner" | "lead" | "unit">,
  word: string,
  lost: string,
  gained: string,
): Words {
  if (after === null) return [`${lost} (was ${before!.title})`];
  return before === null ? [`${gained} ${after.title}`] : [`${word} ${before.title} → ${after.title}`];
}

function dueInWords({ before, after, days: moved, beyondPeriod }: Change<"dueOn">): string {
  if (before === null) return `now due on ${dayInWords(after!)}`;
  if (after === null) return `no due day any more (was ${dayInWords(before)})`;
  const by = beyondPeriod ?? moved!;
  const within = beyondPeriod === null ? "" : " in its period";
  return `due on ${dayInWords(after)}, ${days(Math.abs(by))} ${by > 0 ? "later" : "earlier"}${within}`;
}

const numberOr = (value: number | null) => (value === null ? "unknown" : figure(value, 2));
