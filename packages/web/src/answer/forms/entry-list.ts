import styles from "../answer.module.css";
import type { AnswerTexts } from "../answer-world.ts";
import { element, freshId } from "../element.ts";

export type EntryList<E> = {
  readonly text: AnswerTexts;
  /** What one entry is called: "Barrier". */
  readonly what: string;
  readonly addLabel: string;
  readonly entries: readonly E[];
  readonly blank: E;
  readonly isBlank: (entry: E) => boolean;
  /** The fields of one entry. `path` is `entries.2`. */
  readonly fields: (entry: E, path: string, onChange: (entry: E) => void) => readonly HTMLElement[];
  readonly onChange: (entries: readonly E[]) => void;
};

/** Any number of entries, at least one to write in; a removed one can be brought back. */
export function entryList<E>(list: EntryList<E>): HTMLElement {
  const { text } = list;
  let entries: readonly E[] = withoutBlankEnd(list.entries, list.isBlank, list.blank);
  const cards = element("div", { class: styles.cards });
  const notice = element("div", { class: styles.notice, role: "status" });
  const tell = () => list.onChange(entries);
  const draw = (focusAt?: number) => {
    cards.replaceChildren(...entries.map((entry, at) => card(entry, at)));
    if (focusAt !== undefined)
      cards.children[focusAt]?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  };
  const card = (entry: E, at: number) => {
    const title = text("entry", { what: list.what, at: at + 1 });
    const fields = list.fields(entry, `entries.${at}`, (next) => {
      entries = entries.with(at, next);
      tell();
    });
    if (entries.length === 1) return element("div", { class: styles.entry }, ...fields);
    const id = freshId();
    return element(
      "section",
      { class: styles.card, "aria-labelledby": id },
      element(
        "div",
        { class: styles.cardHead },
        element("h2", { id, class: styles.cardTitle }, title),
        remover(at),
      ),
      ...fields,
    );
  };
  const remover = (at: number) =>
    element(
      "button",
      {
        type: "button",
        class: styles.quiet,
        "aria-label": text("removeEntry", { what: list.what, at: at + 1 }),
        onclick: () => remove(at),
      },
      text("remove"),
    );
  const remove = (at: number) => {
    const before = entries;
    entries = entries.filter((_, place) => place !== at);
    tell();
    draw(Math.max(at - 1, 0));
    const undo = () => {
      entries = before;
      tell();
      notice.replaceChildren();
      draw(at);
    };
    notice.replaceChildren(
      text("removed"),
      " ",
      element("button", { type: "button", class: styles.quiet, onclick: undo }, text("undo")),
    );
  };
  const add = () => {
    entries = [...entries, list.blank];
    draw(entries.length - 1);
  };
  draw();
  return element(
    "div",
    { class: styles.form },
    cards,
    notice,
    element("button", { type: "button", class: styles.add, onclick: add }, list.addLabel),
  );
}

function withoutBlankEnd<E>(entries: readonly E[], isBlank: (entry: E) => boolean, blank: E): readonly E[] {
  const last = entries.findLastIndex((entry) => !isBlank(entry));
  return last < 0 ? [blank] : entries.slice(0, last + 1);
}
