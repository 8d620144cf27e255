import type { AnswerFault } from "@lodestar/core";
import { parseNumber } from "../../ui/parse-number.ts";
import { numberFormat } from "../../messages/intl.ts";
import styles from "../answer.module.css";
import type { AnswerWorld } from "../answer-world.ts";
import { element, freshId } from "../element.ts";
import { faultWords } from "./fault-words.ts";
import type { ShownFault } from "./form-of.ts";

type Frame = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string | undefined;
  /** Where faults of it stand, as core names it within the question: `entries.0.text`. */
  readonly path: string;
};

/** Label, hint and a place for what is wrong around one control. */
function field({ label, isLabelHidden, hint, path }: Frame, control: HTMLElement): HTMLElement {
  const id = freshId();
  control.id = id;
  if (hint !== undefined) control.setAttribute("aria-describedby", `${id}-hint`);
  return element(
    "div",
    { class: styles.field, "data-path": path },
    element("label", { for: id, class: isLabelHidden === true ? styles.unseen : styles.label }, label),
    hint !== undefined && element("p", { id: `${id}-hint`, class: styles.hint }, hint),
    control,
  );
}

type TextFrame = Frame & { readonly value: string; readonly onInput: (value: string) => void };

/** One line of text. */
export const textLine = ({ value, onInput, ...frame }: TextFrame): HTMLElement => {
  const input = element("input", { class: styles.control, type: "text", autocomplete: "off", dir: "auto" });
  input.value = value;
  input.addEventListener("input", () => onInput(input.value));
  return field(frame, input);
};

/** Several lines; grows with what is written. */
export const textLines = ({
  value,
  onInput,
  ...frame
}: TextFrame & { readonly rows?: number }): HTMLElement => {
  const area = element("textarea", {
    class: styles.control,
    rows: frame.rows ?? 3,
    dir: "auto",
    maxlength: 10_000,
  });
  area.value = value;
  area.addEventListener("input", () => onInput(area.value));
  return field(frame, area);
};

type NumberFrame = Frame & {
  readonly value: number | null;
  readonly world: AnswerWorld;
  readonly onInput: (value: number | null) => void;
};

/** A number as people of the language write it. What is no number is told when the field is left. */
export function numberLine({ value, world, onInput, ...frame }: NumberFrame): HTMLElement {
  const format = numberFormat(world.language, { maximumFractionDigits: 6 });
  const input = element("input", {
    class: styles.control,
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
  });
  input.value = value === null ? "" : format.format(value);
  const line = field(frame, input);
  const isUnreadable = () => parseNumber(input.value, world.language) === undefined;
  const words = world.text("notNumber", { example: format.format(4.5) });
  input.addEventListener("input", () => {
    line.dataset["unreadable"] = words;
    if (!isUnreadable()) delete line.dataset["unreadable"];
    onInput(parseNumber(input.value, world.language) ?? null);
  });
  input.addEventListener("blur", () => mark(line, isUnreadable() ? words : undefined));
  return line;
}

/** A day, by the machine's own calendar. */
export function dayLine({
  value,
  onInput,
  ...frame
}: Frame & { readonly value: string | null; readonly onInput: (value: string | null) => void }): HTMLElement {
  const input = element("input", { class: styles.control, type: "date" });
  input.value = value ?? "";
  input.addEventListener("change", () => onInput(input.value === "" ? null : input.value));
  return field(frame, input);
}

type Chosen = {
  readonly value: string | null;
  readonly emptyLabel: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onInput: (value: string | null) => void;
};

/** One of some, or none. */
export function choiceLine({ value, emptyLabel, choices, onInput, ...frame }: Frame & Chosen): HTMLElement {
  const select = element("select", { class: styles.control });
  select.append(element("option", { value: "" }, emptyLabel));
  for (const { id, name } of choices) select.append(element("option", { value: id }, name));
  select.value = value ?? "";
  select.addEventListener("change", () => onInput(select.value === "" ? null : select.value));
  return field(frame, select);
}

export type RadioChoice = { readonly value: string; readonly label: string; readonly isSpokenOnly?: string };
type RadioFrame = {
  readonly legend: string;
  readonly path: string;
  readonly value: string | null;
  readonly choices: readonly RadioChoice[];
  readonly clearLabel: string;
  /** `line` beside each other as cells, `stack` one below the other. */
  readonly layout: "line" | "stack";
  /** Words at the two ends of the line. */
  readonly ends?: readonly [string, string];
  readonly onInput: (value: string | null) => void;
};

/** One of a few, each with room for a thumb; what was chosen can be cleared. */
export function radioLine(frame: RadioFrame): HTMLElement {
  const { legend, path, value, choices, clearLabel, layout, ends, onInput } = frame;
  const name = freshId();
  const clear = element(
    "button",
    { type: "button", class: styles.clear, hidden: value === null },
    clearLabel,
  );
  const cells = choices.map((choice) => {
    const input = element("input", { type: "radio", name, value: choice.value, class: styles.radio });
    input.checked = choice.value === value;
    input.addEventListener("change", () => {
      clear.hidden = false;
      onInput(choice.value);
    });
    return {
      input,
      cell: element("label", { class: styles.cell }, input, element("span", {}, choice.label)),
    };
  });
  clear.addEventListener("click", () => {
    for (const { input } of cells) input.checked = false;
    clear.hidden = true;
    cells[0]?.input.focus();
    onInput(null);
  });
  return element(
    "fieldset",
    { class: styles.choices, "data-path": path },
    element("legend", { class: styles.label, dir: "auto" }, legend),
    element("div", { class: styles[layout] }, ...cells.map(({ cell }) => cell)),
    element(
      "div",
      { class: styles.ends },
      ends !== undefined && element("span", { "aria-hidden": "true" }, ends[0]),
      clear,
      ends !== undefined && element("span", { "aria-hidden": "true" }, ends[1]),
    ),
  );
}

/** Says what is wrong below a field, or that nothing is any more. */
export function mark(place: HTMLElement, words: string | undefined): void {
  place.querySelector(`:scope > .${styles.fault ?? ""}`)?.remove();
  const control = place.querySelector<HTMLElement>("input, textarea, select, button");
  place.toggleAttribute("data-wrong", words !== undefined);
  if (words === undefined) {
    control?.removeAttribute("aria-invalid");
    return;
  }
  const id = freshId();
  control?.setAttribute("aria-invalid", "true");
  const described = control
    ?.getAttribute("aria-describedby")
    ?.split(" ")
    .filter((part) => !part.endsWith("-fault"));
  control?.setAttribute("aria-describedby", [...(described ?? []), `${id}-fault`].join(" "));
  const fault = element("p", { class: styles.fault, id: `${id}-fault` }, words);
  const [first] = place.querySelectorAll(":scope > label, :scope > legend");
  if (first === undefined) place.prepend(fault);
  else first.after(fault);
}

/** Puts each fault where it belongs: at the nearest part of the form that its path begins with. */
export function showFaults(
  form: HTMLElement,
  faults: readonly AnswerFault[],
  question: string,
  world: AnswerWorld,
): readonly ShownFault[] {
  for (const wrong of form.querySelectorAll<HTMLElement>("[data-wrong]")) mark(wrong, undefined);
  mark(form, undefined);
  const places = [...form.querySelectorAll<HTMLElement>("[data-path]")];
  const shown = faults.map((fault) => {
    const path = fault.path.slice(question.length + 1);
    const place =
      places.findLast(({ dataset }) => path !== "" && `${path}.`.startsWith(`${dataset["path"] ?? " "}.`)) ??
      form;
    const words = faultWords(fault, question, world);
    mark(place, words);
    return { words, place };
  });
  const unreadable = [...form.querySelectorAll<HTMLElement>("[data-unreadable]")].map((place) => {
    const words = place.dataset["unreadable"] ?? "";
    mark(place, words);
    return { words, place };
  });
  return [...shown, ...unreadable];
}
