import { parseNumber } from "../../ui/parse-number.ts";
import { numberFormat } from "../../messages/intl.ts";
import styles from "../answer.module.css";
import { element, freshId, icon } from "../element.ts";
import type { FormOf } from "./form-of.ts";

const all = 100;
const step = 5;

/** A hundred points among items: typed, or five more and five fewer with a thumb. */
export function pointsForm({ question, answer, world, onChange }: FormOf<"points">): HTMLElement {
  const { text, titleOf } = world;
  const format = numberFormat(world.language, { maximumFractionDigits: 2 });
  const given = new Map((answer?.points ?? []).map(({ item, points }) => [item, points]));
  const left = element("div", { class: styles.left, role: "status", "data-path": "points" });
  const sum = () => [...given.values()].reduce((total, points) => total + points, 0);
  const say = () => {
    const rest = Number((all - sum()).toFixed(2));
    left.textContent = rest < 0 ? text("pointsOver", { count: -rest }) : text("pointsLeft", { count: rest });
    left.classList.toggle(styles.tooMany ?? "", rest < 0);
  };
  const tell = () => {
    say();
    // Nothing given is nothing said; with something given, the others got none.
    const points = sum() === 0 ? [] : question.items.map((item) => ({ item, points: given.get(item) ?? 0 }));
    onChange({ kind: "points", points });
  };
  const line = (item: string) => {
    const id = freshId();
    const input = element("input", {
      id,
      class: styles.control,
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-label": text("points", { item: titleOf(item) }),
    });
    const put = (points: number, isTyped: boolean) => {
      given.set(item, Math.max(0, Math.min(all, points)));
      if (!isTyped) input.value = format.format(given.get(item) ?? 0);
      tell();
    };
    input.value = format.format(given.get(item) ?? 0);
    input.addEventListener("focus", () => input.select());
    input.addEventListener("input", () => put(parseNumber(input.value, world.language) ?? 0, true));
    input.addEventListener("blur", () => (input.value = format.format(given.get(item) ?? 0)));
    const by = (change: number, label: string, path: string) =>
      element(
        "button",
        {
          type: "button",
          class: styles.stepper,
          "aria-label": label,
          onclick: () => put((given.get(item) ?? 0) + change, false),
        },
        icon(path),
      );
    return element(
      "li",
      { class: styles.pointsLine },
      element("span", { class: styles.itemTitle, dir: "auto" }, titleOf(item)),
      element(
        "span",
        { class: styles.steppers },
        by(-step, text("pointsFewer", { item: titleOf(item) }), "M5 12h14"),
        input,
        by(step, text("pointsMore", { item: titleOf(item) }), "M5 12h14M12 5v14"),
      ),
    );
  };
  say();
  return element(
    "div",
    { class: styles.form },
    left,
    element("ul", { class: styles.items }, ...question.items.map(line)),
  );
}
