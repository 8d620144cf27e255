import { Trash2 } from "lucide-react";
import { useTable } from "../../api/use-table.ts";
import { friction } from "../../messages/en/friction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Combobox, ComboboxMany } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { SettledText } from "../../ui/settled-text.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import { barrierClasses } from "./barrier-classes.ts";
import { type BarrierRow, exposureOf } from "./barrier-order.ts";
import { BarrierOrigins } from "./barrier-origins.tsx";
import styles from "./friction.module.css";
import { useClassName } from "./use-class-name.ts";
import { useFrictionActs, useMaySettle, useNamed } from "./use-friction.ts";

type BarrierInspectorProps = { readonly row: BarrierRow; readonly onClose: () => void };

/** Everything about one barrier: what it is, how heavy, what it stands in the way of, and what is done about it. */
export function BarrierInspector({ row, onClose }: BarrierInspectorProps) {
  const text = useTexts(friction);
  const maySettle = useMaySettle();
  const acts = useFrictionActs();
  const part = {
    row,
    isFixed: !maySettle,
    set: (values: Partial<BarrierRow>) => acts.set("barriers", row, values, values.title ?? row.title),
  };
  const remove = () => {
    onClose();
    acts.remove("barriers", row, row.title);
  };
  return (
    <Inspector
      title={row.title}
      kind={text(`side_word_${row.side ?? "unknown"}`)}
      onClose={onClose}
      actions={
        maySettle && (
          <IconButton label={text("remove")} onClick={remove}>
            <Trash2 />
          </IconButton>
        )
      }
    >
      <div className={styles.form}>
        <WhatFields {...part} />
        <WeightFields {...part} />
        <AffectsFields {...part} />
        <ResponseFields {...part} />
        <BarrierOrigins row={row} />
      </div>
    </Inspector>
  );
}

type Part = {
  readonly row: BarrierRow;
  readonly isFixed: boolean;
  readonly set: (values: Partial<BarrierRow>) => void;
};

function WhatFields({ row, set, isFixed }: Part) {
  const text = useTexts(friction);
  const className = useClassName();
  const offered: readonly string[] = Object.values(
    row.side === null ? { ...barrierClasses.inner, ...barrierClasses.outer } : barrierClasses[row.side],
  );
  const classes = row.class === null || offered.includes(row.class) ? offered : [row.class, ...offered];
  return (
    <>
      <SettledText
        label={text("whatStands")}
        value={row.title}
        isLong
        disabled={isFixed}
        required={text("titleMissing")}
        onSettle={(title) => title !== null && set({ title })}
      />
      <div className={styles.pair}>
        <Select
          label={text("side")}
          emptyLabel={text("unknown")}
          value={row.side}
          disabled={isFixed}
          choices={(["inner", "outer"] as const).map((side) => ({
            value: side,
            label: text(`side_word_${side}`),
          }))}
          onChange={(side) => set({ side })}
        />
        <Select
          label={text("class")}
          emptyLabel={text("unknown")}
          value={row.class}
          disabled={isFixed}
          choices={classes.map((name) => ({ value: name, label: className(name) }))}
          onChange={(name) => set({ class: name })}
        />
      </div>
    </>
  );
}

const steps = ["1", "2", "3", "4", "5"] as const;

function WeightFields({ row, set, isFixed }: Part) {
  const text = useTexts(friction);
  return (
    <div className={styles.pair}>
      {(["severity", "likelihood"] as const).map((column) => (
        <Select<string>
          key={column}
          label={text(column)}
          emptyLabel={text("unknown")}
          value={row[column] === null ? null : String(row[column])}
          disabled={isFixed}
          choices={steps.map((step) => ({ value: step, label: text(`${column}_${step}`) }))}
          onChange={(step) => set({ [column]: step === null ? null : Number(step) })}
        />
      ))}
    </div>
  );
}

function AffectsFields({ row, set, isFixed }: Part) {
  const text = useTexts(friction);
  const { number, list } = useFormats();
  const { optionOf, findItems } = useNamed();
  const work = useTable("initiatives").byId;
  const { cost, value } = exposureOf(row, work);
  return (
    <div className={styles.form}>
      {isFixed ? (
        <p className={styles.note}>{list(row.affects.map((id) => optionOf(id).label))}</p>
      ) : (
        <ComboboxMany
          label={text("affects")}
          placeholder={text("findItem")}
          values={row.affects.map(optionOf)}
          find={findItems}
          onChange={(values) => set({ affects: values.map(({ value: id }) => id) })}
        />
      )}
      {(cost !== null || value !== null) && (
        <p className={styles.note}>
          {cost !== null && text("exposedCost", { cost: number(cost) })}{" "}
          {value !== null && text("exposedValue", { value: number(value) })}
        </p>
      )}
    </div>
  );
}

function ResponseFields({ row, set, isFixed }: Part) {
  const text = useTexts(friction);
  const { personOption, findPeople } = useNamed();
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={text("response")}
          emptyLabel={text("noResponse")}
          value={row.response}
          disabled={isFixed}
          choices={(["remove", "mitigate", "accept", "watch"] as const).map((response) => ({
            value: response,
            label: text(`response_${response}`),
          }))}
          onChange={(response) => set({ response })}
        />
        <Combobox
          label={text("owner")}
          placeholder={text("findPerson")}
          disabled={isFixed}
          value={row.owner === null ? null : personOption(row.owner)}
          find={findPeople}
          onChange={(owner) => set({ owner: owner?.value ?? null })}
        />
      </div>
      <SettledText
        label={text("action")}
        value={row.action}
        isLong
        disabled={isFixed}
        onSettle={(action) => set({ action })}
      />
    </>
  );
}
