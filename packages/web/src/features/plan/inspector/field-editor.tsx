import type { RowOf } from "@lodestar/contract";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useTexts } from "../../../messages/use-texts.ts";
import { Combobox, ComboboxMany, type FindOptions, type Option } from "../../../ui/combobox.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { SettledText } from "../../../ui/settled-text.tsx";
import { mayChange } from "../outline/rights.ts";
import type { FieldSpec } from "./fields-of.ts";
import type { PartProps } from "./part-props.ts";
import { findItems, findPeople, findUnits, personOption, unitOption } from "./use-names.ts";

type EditorProps = PartProps & { readonly field: FieldSpec };

/** The editor of one field. A change is made when the field is left, and says what was changed. */
export function FieldEditor(props: EditorProps) {
  const text = useTexts(planTexts);
  const { plan, item, changes, field } = props;
  const label = text(`field_${field.column}`);
  const value = (item.row as unknown as Record<string, unknown>)[field.column] ?? null;
  const set = (next: unknown) => {
    if (!mayChange(plan.actor, item, { [field.column]: next })) return;
    const row = { [field.column]: next, ...alongWith(props, next) };
    changes.set(item, row, text("changedField", { field: label }));
  };
  const hint = field.hint && text(field.hint);
  switch (field.as) {
    case "line":
    case "text":
      return (
        <SettledText
          label={label}
          hint={hint}
          isLong={field.as === "text"}
          value={value as string | null}
          onSettle={set}
        />
      );
    case "number": {
      const suffix = suffixOf(props, text("days"));
      const settle = (next: number | null) =>
        set(next === null ? null : Math.max(field.min ?? -Infinity, next));
      return (
        <NumberField
          label={label}
          value={value as number | null}
          onChange={settle}
          {...(suffix === undefined ? {} : { suffix })}
        />
      );
    }
    case "day":
      return <DateField label={label} value={value as string | null} onChange={set} />;
    case "choice": {
      const choices = (field.choices ?? []).map((word) => ({
        value: word.slice(word.indexOf("_") + 1),
        label: text(word as "status_open"),
      }));
      return (
        <Select
          label={label}
          value={value as string | null}
          onChange={set}
          choices={choices}
          emptyLabel={text("notSet")}
        />
      );
    }
    default:
      return <ChoosingEditor {...props} label={label} hint={hint} value={value} set={set} />;
  }
}

/** What changes with a field: an action that is done was done today, unless somebody said when. */
function alongWith({ plan, item, field }: EditorProps, next: unknown): Readonly<Record<string, unknown>> {
  if (item.kind !== "action" || field.column !== "status" || !("doneOn" in item.row)) return {};
  if (next === "done") return item.row.doneOn === null ? { doneOn: plan.today } : {};
  return item.row.doneOn === null ? {} : { doneOn: null };
}

function suffixOf({ plan, item, field }: EditorProps, days: string): string | undefined {
  if (field.column === "effortDays") return days;
  if (field.column === "cost") return plan.currency === "" ? undefined : plan.currency;
  const isMeasured = ["baseline", "target", "current"].includes(field.column);
  const unit =
    isMeasured && "unitOfMeasure" in item.row ? (item.row as RowOf<"targets">).unitOfMeasure : null;
  return unit !== null && unit.length <= 3 ? unit : undefined;
}

type ChoosingProps = EditorProps & {
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: unknown;
  readonly set: (next: unknown) => void;
};

/** Fields that name other things. */
function ChoosingEditor({ plan, field, label, hint, value, set }: ChoosingProps) {
  const text = useTexts(planTexts);
  const one = (option: (id: string) => Option, find: FindOptions, placeholder: string) => (
    <Combobox
      label={label}
      placeholder={placeholder}
      value={typeof value === "string" ? option(value) : null}
      find={find}
      onChange={(chosen) => {
        if (chosen !== null || field.isRequired !== true) set(chosen?.value ?? null);
      }}
    />
  );
  const many = (option: (id: string) => Option, find: FindOptions, placeholder: string) => (
    <ComboboxMany
      label={label}
      hint={hint}
      placeholder={placeholder}
      values={(value as readonly string[]).map(option)}
      find={find}
      onChange={(chosen) => set(chosen.map((each) => each.value))}
    />
  );
  if (field.as === "person") return one((id) => personOption(plan, id), findPeople(plan), text("findPerson"));
  if (field.as === "people")
    return many((id) => personOption(plan, id), findPeople(plan), text("findPerson"));
  if (field.as === "unit") return one((id) => unitOption(plan, id), findUnits(plan), text("findUnit"));
  const titleOf = (id: string) => ({ value: id, label: plan.outline.items.get(id)?.title ?? id });
  const kinds = field.of === undefined ? [] : [field.of];
  return one(
    titleOf,
    findItems(plan, kinds, () => true),
    text("findItem"),
  );
}
