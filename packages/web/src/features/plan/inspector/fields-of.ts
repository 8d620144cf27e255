import type { PlanKind } from "../outline/plan-kind.ts";

/** How a column is edited. */
export type FieldSpec = {
  readonly column: FieldColumn;
  readonly as: "line" | "text" | "number" | "day" | "choice" | "person" | "people" | "unit" | "item";
  readonly isWide?: boolean;
  readonly choices?: readonly ChoiceWord[];
  readonly min?: number;
  readonly hint?: "measureHint";
  /** The kind of item that is chosen. */
  readonly of?: PlanKind;
  readonly isRequired?: boolean;
};

export type FieldColumn =
  | "description"
  | "horizon"
  | "weight"
  | "unit"
  | "owner"
  | "kind"
  | "status"
  | "startsOn"
  | "dueOn"
  | "endsOn"
  | "doneOn"
  | "objective"
  | "measure"
  | "unitOfMeasure"
  | "direction"
  | "baseline"
  | "target"
  | "current"
  | "effortDays"
  | "cost"
  | "value"
  | "initiative"
  | "contributors"
  | "note";

export type ChoiceWord = `status_${string}` | `choice_${string}`;

const owner = { column: "owner", as: "person" } as const;
const unit = { column: "unit", as: "unit" } as const;
const status = (...words: readonly string[]) =>
  ({ column: "status", as: "choice", choices: words.map((word): ChoiceWord => `status_${word}`) }) as const;
const choice = (column: "kind" | "direction", ...words: readonly string[]) =>
  ({ column, as: "choice", choices: words.map((word): ChoiceWord => `choice_${word}`) }) as const;
const day = (column: FieldColumn) => ({ column, as: "day" }) as const;
const amount = (column: FieldColumn) => ({ column, as: "number", min: 0 }) as const;
const number = (column: FieldColumn) => ({ column, as: "number" }) as const;
const work = status("proposed", "accepted", "active", "done", "declined", "dropped");

/** The fields of each kind of item, in the order people think of them. */
export const fieldsOf: Readonly<Record<PlanKind, readonly FieldSpec[]>> = {
  goal: [{ column: "description", as: "text", isWide: true }, number("horizon"), amount("weight")],
  objective: [
    { column: "description", as: "text", isWide: true },
    owner,
    unit,
    work,
    choice("kind", "committed", "aspirational"),
    day("startsOn"),
    day("dueOn"),
  ],
  target: [
    { column: "measure", as: "line", isWide: true, hint: "measureHint" },
    { column: "unitOfMeasure", as: "line" },
    choice("direction", "up", "down", "keep"),
    number("baseline"),
    number("target"),
    number("current"),
    amount("weight"),
    owner,
    day("dueOn"),
    { column: "objective", as: "item", of: "objective", isWide: true, isRequired: true },
  ],
  initiative: [
    owner,
    unit,
    work,
    amount("effortDays"),
    day("startsOn"),
    day("endsOn"),
    amount("cost"),
    number("value"),
  ],
  action: [
    owner,
    status("open", "help_wanted", "done", "dropped"),
    day("dueOn"),
    day("doneOn"),
    { column: "contributors", as: "people", isWide: true },
    { column: "note", as: "text", isWide: true },
    { column: "initiative", as: "item", of: "initiative", isWide: true },
  ],
};
