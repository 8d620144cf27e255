import styles from "../answer.module.css";
import { element } from "../element.ts";
import { button, heading, screen } from "./parts.ts";

/** A page that says one thing, and perhaps offers one. */
export function noteScreen(
  title: string,
  words: string,
  act?: { readonly words: string; readonly run: () => void },
): HTMLElement {
  return element(
    "div",
    { class: styles.page },
    element(
      "div",
      { class: styles.main },
      screen(
        heading(title),
        element("p", { class: styles.lead }, words),
        act !== undefined && element("div", { class: styles.acts }, button(act.words, act.run, "primary")),
      ),
    ),
  );
}
