import { type BarrierEntry, type NeedEntry, type TargetEntry, type WordsEntry, isSaid } from "@lodestar/core";
import styles from "../answer.module.css";
import type { AnswerTexts } from "../answer-world.ts";
import { element } from "../element.ts";
import { entryList } from "./entry-list.ts";
import { choiceLine, dayLine, numberLine, radioLine, textLine, textLines } from "./field-parts.ts";
import type { FormOf } from "./form-of.ts";

/** Free words, or what is taken for granted. */
export function wordsForm(form: FormOf<"words"> | FormOf<"assumptions">): HTMLElement {
  const { question, world, answer } = form;
  const { text } = world;
  const isWords = question.kind === "words";
  const what = text(isWords ? "words" : "assumption");
  const onChange = form.onChange as (answer: { kind: "words"; entries: readonly WordsEntry[] }) => void;
  return entryList<WordsEntry>({
    text,
    what,
    addLabel: text(isWords ? "addWords" : "addAssumption"),
    entries: answer?.entries ?? [],
    blank: { text: "" },
    isBlank: (entry) => !isSaid(entry.text),
    fields: (entry, path, change) => [
      textLines({
        label: what,
        isLabelHidden: true,
        path,
        rows: isWords ? 5 : 3,
        value: entry.text,
        onInput: (written) => change({ text: written }),
      }),
    ],
    onChange: (entries) => onChange({ kind: question.kind as "words", entries }),
  });
}

/** How others can help, and who. */
export function needsForm({ world, answer, onChange }: FormOf<"needs">): HTMLElement {
  const { text, round } = world;
  return entryList<NeedEntry>({
    text,
    what: text("need"),
    addLabel: text("addNeed"),
    entries: answer?.entries ?? [],
    blank: { text: "", unit: null },
    isBlank: (entry) => !isSaid(entry.text),
    fields: (entry, path, change) => {
      let now = entry;
      const put = (part: Partial<NeedEntry>) => change((now = { ...now, ...part }));
      const words = textLines({
        label: text("need"),
        path,
        value: entry.text,
        onInput: (written) => put({ text: written }),
      });
      if (round.units.length === 0) return [words];
      return [
        words,
        choiceLine({
          label: text("needUnit"),
          path: `${path}.unit`,
          value: entry.unit,
          emptyLabel: text("anyUnit"),
          choices: round.units,
          onInput: (unit) => put({ unit }),
        }),
      ];
    },
    onChange: (entries) => onChange({ kind: "needs", entries }),
  });
}

const oneToFive = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }));

/** What stands in the way: where, how severe, how likely. */
export function barriersForm({ world, answer, onChange }: FormOf<"barriers">): HTMLElement {
  const { text } = world;
  return entryList<BarrierEntry>({
    text,
    what: text("barrier"),
    addLabel: text("addBarrier"),
    entries: answer?.entries ?? [],
    blank: { text: "", side: null, severity: null, likelihood: null },
    isBlank: (entry) => !isSaid(entry.text),
    fields: (entry, path, change) => barrierFields(text, entry, path, change),
    onChange: (entries) => onChange({ kind: "barriers", entries }),
  });
}

function barrierFields(
  text: AnswerTexts,
  entry: BarrierEntry,
  path: string,
  change: (entry: BarrierEntry) => void,
): readonly HTMLElement[] {
  let now = entry;
  const put = (part: Partial<BarrierEntry>) => change((now = { ...now, ...part }));
  const scale = (name: "severity" | "likelihood", ends: readonly [string, string]) =>
    radioLine({
      legend: text(name),
      path: `${path}.${name}`,
      value: entry[name] === null ? null : String(entry[name]),
      choices: oneToFive,
      clearLabel: text("clear"),
      layout: "line",
      ends,
      onInput: (value) => put({ [name]: value === null ? null : Number(value) }),
    });
  return [
    textLines({
      label: text("barrier"),
      path,
      value: entry.text,
      onInput: (written) => put({ text: written }),
    }),
    radioLine({
      legend: text("barrierSide"),
      path: `${path}.side`,
      value: entry.side,
      choices: [
        { value: "inner", label: text("inner") },
        { value: "outer", label: text("outer") },
      ],
      clearLabel: text("clear"),
      layout: "line",
      onInput: (side) => put({ side: side as BarrierEntry["side"] }),
    }),
    scale("severity", [text("severityLow"), text("severityHigh")]),
    scale("likelihood", [text("likelihoodLow"), text("likelihoodHigh")]),
  ];
}

/** Targets of the year: what, how it is measured, from where to where, by when. */
export function targetsForm(form: FormOf<"targets">): HTMLElement {
  const { text } = form.world;
  return entryList<TargetEntry>({
    text,
    what: text("target"),
    addLabel: text("addTarget"),
    entries: form.answer?.entries ?? [],
    blank: { title: "", measure: "", baseline: null, target: null, dueOn: null },
    isBlank: ({ title, measure, baseline, target, dueOn }) =>
      !isSaid(title) && !isSaid(measure) && baseline === null && target === null && dueOn === null,
    fields: (entry, path, change) => targetFields(form, entry, path, change),
    onChange: (entries) => form.onChange({ kind: "targets", entries }),
  });
}

function targetFields(
  { world }: FormOf<"targets">,
  entry: TargetEntry,
  path: string,
  change: (entry: TargetEntry) => void,
): readonly HTMLElement[] {
  const { text } = world;
  let now = entry;
  const put = (part: Partial<TargetEntry>) => change((now = { ...now, ...part }));
  const amount = (name: "baseline" | "target", label: string) =>
    numberLine({
      label,
      world,
      path: `${path}.${name}`,
      value: entry[name],
      onInput: (value) => put({ [name]: value }),
    });
  return [
    textLines({
      label: text("targetTitle"),
      path: `${path}.title`,
      rows: 2,
      value: entry.title,
      onInput: (title) => put({ title }),
    }),
    textLine({
      label: text("targetMeasure"),
      hint: text("targetMeasureHint"),
      path: `${path}.measure`,
      value: entry.measure,
      onInput: (measure) => put({ measure }),
    }),
    element(
      "div",
      { class: styles.pair },
      amount("baseline", text("targetBaseline")),
      amount("target", text("targetValue")),
    ),
    dayLine({
      label: text("targetDueOn"),
      path: `${path}.dueOn`,
      value: entry.dueOn,
      onInput: (dueOn) => put({ dueOn }),
    }),
  ];
}
