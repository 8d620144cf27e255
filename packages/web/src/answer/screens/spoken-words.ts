import type { Recorded } from "@lodestar/contract";
import styles from "../answer.module.css";
import type { AnswerTexts } from "../answer-world.ts";
import { element } from "../element.ts";

/** Own words as they were recorded and what became of them, with room for an act beside and a line below. */
export const spokenWords = (
  recorded: Recorded,
  text: AnswerTexts,
  { act, below }: { readonly act?: HTMLElement | undefined; readonly below?: HTMLElement } = {},
): HTMLElement =>
  element(
    "figure",
    { class: styles.spoken, "data-gone": recorded.isWithdrawn },
    element("blockquote", { class: styles.quote, dir: "auto" }, recorded.text),
    element("figcaption", { class: styles.fate }, element("span", {}, fateWords(recorded, text)), act),
    below,
  );

function fateWords({ disposition, isWithdrawn }: Recorded, text: AnswerTexts): string {
  if (isWithdrawn) return text(disposition?.outcome === "merged" ? "isReplaced" : "isWithdrawn");
  if (disposition === null) return text("fate_waiting");
  const fate = `fate_${disposition.outcome}`;
  const known = ["fate_adopted", "fate_merged", "fate_deferred", "fate_declined"] as const;
  const name = known.find((each) => each === fate);
  const item = disposition.item === null ? "" : text("fateItem", { item: disposition.item.title });
  const reason = disposition.reason ?? "";
  const end = [item, reason].filter((part) => part !== "").join(" ");
  const outcome = name === undefined ? disposition.outcome : text(name);
  return end === "" ? outcome : `${outcome}. ${end}`;
}
