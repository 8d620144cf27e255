import styles from "../answer.module.css";
import { element } from "../element.ts";

/** The heading of a screen: it takes the focus when the screen opens. */
export const heading = (words: string, isRounds = false): HTMLElement =>
  element("h1", { class: styles.heading, tabindex: -1, ...(isRounds ? { dir: "auto" } : {}) }, words);

export const button = (
  words: string,
  run: () => void,
  kind: "primary" | "plain" = "plain",
): HTMLButtonElement =>
  element(
    "button",
    { type: "button", class: kind === "primary" ? styles.primary : styles.button, onclick: run },
    words,
  );

export const quiet = (words: string, run: () => void, label?: string): HTMLButtonElement =>
  element("button", { type: "button", class: styles.quiet, "aria-label": label, onclick: run }, words);

export const screen = (...children: readonly (Node | string | false | undefined)[]): HTMLElement =>
  element("div", { class: styles.screen }, ...children);

/** While something is on its way a button keeps its place and does nothing. */
export async function busy(pressed: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  if (pressed.getAttribute("aria-busy") === "true") return;
  pressed.setAttribute("aria-busy", "true");
  await work();
  pressed.removeAttribute("aria-busy");
}
