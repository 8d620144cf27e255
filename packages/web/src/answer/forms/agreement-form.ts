import styles from "../answer.module.css";
import { element } from "../element.ts";
import { radioLine } from "./field-parts.ts";
import type { FormOf } from "./form-of.ts";

/** More answers, or longer words for them, do not fit beside each other on a phone. */
const mostInLine = 7;
const longestInLine = 14;

/** Sentences, each rated on the same scale. */
export function agreementForm({ question, answer, world, onChange }: FormOf<"agreement">): HTMLElement {
  const { scaleMin, scaleMax, labels, propositions } = question;
  const values = new Map((answer?.values ?? []).map(({ proposition, value }) => [proposition, value]));
  const choices = Array.from({ length: scaleMax - scaleMin + 1 }, (_, place) => ({
    value: String(scaleMin + place),
    label: labels[place] ?? String(scaleMin + place),
  }));
  const isLine = choices.length <= mostInLine && choices.every(({ label }) => label.length <= longestInLine);
  const tell = () =>
    onChange({
      kind: "agreement",
      values: propositions.flatMap(({ id }) => {
        const value = values.get(id);
        return value === undefined ? [] : [{ proposition: id, value }];
      }),
    });
  const line = (id: string, words: string) => {
    const value = values.get(id);
    return radioLine({
      legend: words,
      path: `proposition.${id}`,
      value: value === undefined ? null : String(value),
      choices,
      clearLabel: world.text("clear"),
      layout: isLine ? "line" : "stack",
      onInput: (chosen) => {
        if (chosen === null) values.delete(id);
        else values.set(id, Number(chosen));
        tell();
      },
    });
  };
  return element(
    "div",
    { class: styles.form },
    ...propositions.map(({ id, text }) => element("div", { class: styles.proposition }, line(id, text))),
  );
}
