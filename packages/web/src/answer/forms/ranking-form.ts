import styles from "../answer.module.css";
import { element, icon } from "../element.ts";
import type { FormOf } from "./form-of.ts";
import { orderOf, ranksOf } from "./rank-order.ts";

const up = "m18 15-6-6-6 6";
const down = "m6 9 6 6 6-6";
const out = "M18 6 6 18M6 6l12 12";

/** Items put in an order: press one to give it the next place, then move it with its arrows. */
export function rankingForm({ question, answer, world, onChange }: FormOf<"ranking">): HTMLElement {
  const { text, titleOf } = world;
  let order: readonly string[] = orderOf(answer?.ranks ?? [], question.items);
  const inOrder = element("ol", { class: styles.items });
  const rest = element("ul", { class: styles.items });
  const said = element("p", { class: styles.unseen, role: "status" });
  const restHead = element("h2", { class: styles.listHead }, text("rankRest"));
  const none = element("p", { class: styles.hint }, text("rankNone"));
  const put = (next: readonly string[], item: string, focus: string) => {
    order = next;
    onChange({ kind: "ranking", ranks: ranksOf(order) });
    draw();
    const place = order.indexOf(item) + 1;
    said.textContent =
      place === 0
        ? text("rankGone", { item: titleOf(item) })
        : text("rankNow", { item: titleOf(item), place, all: order.length });
    focusOn(item, focus);
  };
  const focusOn = (item: string, act: string) => {
    const buttons = [...form.querySelectorAll<HTMLButtonElement>("button")].filter(
      ({ dataset, disabled }) => dataset["item"] === item && !disabled,
    );
    const next = form.querySelector<HTMLButtonElement>("button[data-act=add]");
    (
      buttons.find(({ dataset }) => dataset["act"] === act) ??
      (act === "add" ? next : undefined) ??
      buttons[0]
    )?.focus();
  };
  const moved = (item: string, by: number) => {
    const at = order.indexOf(item);
    const next = order.toSpliced(at, 1);
    put(next.toSpliced(at + by, 0, item), item, by < 0 ? "up" : "down");
  };
  const button = (item: string, act: string, label: string, path: string, run: () => void, isOff = false) =>
    element(
      "button",
      {
        type: "button",
        class: styles.stepper,
        "aria-label": label,
        "data-item": item,
        "data-act": act,
        disabled: isOff,
        onclick: run,
      },
      icon(path),
    );
  const placed = (item: string, at: number) => {
    const title = titleOf(item);
    return element(
      "li",
      { class: styles.rankLine },
      element("span", { class: styles.rank, "aria-hidden": "true" }, String(at + 1)),
      element("span", { class: styles.itemTitle, dir: "auto" }, title),
      element(
        "span",
        { class: styles.steppers },
        button(item, "up", text("rankUp", { item: title }), up, () => moved(item, -1), at === 0),
        button(
          item,
          "down",
          text("rankDown", { item: title }),
          down,
          () => moved(item, 1),
          at === order.length - 1,
        ),
        button(item, "out", text("rankOut", { item: title }), out, () =>
          put(
            order.filter((other) => other !== item),
            item,
            "add",
          ),
        ),
      ),
    );
  };
  const waiting = (item: string) =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: styles.rankAdd,
          "data-item": item,
          "data-act": "add",
          "aria-label": text("rankAdd", { item: titleOf(item), place: order.length + 1 }),
          onclick: () => put([...order, item], item, "next"),
        },
        element("span", { class: styles.rank, "aria-hidden": "true" }, "+"),
        element("span", { class: styles.itemTitle, dir: "auto" }, titleOf(item)),
      ),
    );
  const draw = () => {
    inOrder.replaceChildren(...order.map(placed));
    const others = question.items.filter((item) => !order.includes(item));
    rest.replaceChildren(...others.map(waiting));
    restHead.hidden = others.length === 0;
    none.hidden = order.length > 0;
  };
  draw();
  const form = element(
    "div",
    { class: styles.form },
    element("p", { class: styles.hint }, text("rankHint")),
    element("h2", { class: styles.listHead }, text("rankOrder")),
    none,
    inOrder,
    restHead,
    rest,
    said,
  );
  return form;
}
