import { Trash2 } from "lucide-react";
import { useTable } from "../../api/use-table.ts";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { ComboboxMany } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import { SideSelect } from "./add-dialog.tsx";
import { attitudes } from "./attitude.ts";
import { DraftField } from "./draft-field.tsx";
import { HundredField } from "./hundred-field.tsx";
import type { StakeholderRow } from "./register-rows.ts";
import styles from "./stakeholders.module.css";
import { useMayEditRegister, useRegisterActs } from "./use-stakeholders.ts";

type StakeholderInspectorProps = { readonly row: StakeholderRow; readonly onClose: () => void };

/** Everything the register knows about one stakeholder. */
export function StakeholderInspector({ row, onClose }: StakeholderInspectorProps) {
  const text = useTexts(stakeholders);
  const isMine = useMayEditRegister();
  const acts = useRegisterActs();
  const remove = () => {
    onClose();
    acts.remove("stakeholders", row);
  };
  const set = (values: object) => acts.set("stakeholders", row, values);
  const part = { row, set, isFixed: !isMine };
  return (
    <Inspector
      title={row.name}
      kind={row.side === null ? text("sideUnknown") : text(row.side)}
      onClose={onClose}
      actions={
        isMine && (
          <IconButton label={text("remove")} onClick={remove}>
            <Trash2 />
          </IconButton>
        )
      }
    >
      <div className={styles.form}>
        <WhoFields {...part} />
        {isMine ? <Units {...part} /> : <UnitWords row={row} />}
        <JudgementFields {...part} />
      </div>
    </Inspector>
  );
}

type Part = {
  readonly row: StakeholderRow;
  readonly set: (values: object) => void;
  readonly isFixed: boolean;
};

const orUnknown = (written: string) => (written === "" ? null : written);

function WhoFields({ row, set, isFixed }: Part) {
  const text = useTexts(stakeholders);
  return (
    <>
      <DraftField
        label={text("name")}
        value={row.name}
        disabled={isFixed}
        required={text("nameMissing")}
        onCommit={(name) => set({ name })}
      />
      <div className={styles.pair}>
        <SideSelect value={row.side} disabled={isFixed} onChange={(side) => set({ side })} />
        <Select
          label={text("type")}
          emptyLabel={text("unknownChoice")}
          value={row.type}
          disabled={isFixed}
          choices={(["person", "organisation", "group"] as const).map((type) => ({
            value: type,
            label: text(type),
          }))}
          onChange={(type) => set({ type })}
        />
      </div>
      <DraftField
        label={text("role")}
        value={row.role ?? ""}
        disabled={isFixed}
        onCommit={(role) => set({ role: orUnknown(role) })}
      />
      <DraftField
        label={text("email")}
        type="email"
        value={row.email ?? ""}
        disabled={isFixed}
        onCommit={(email) => set({ email: orUnknown(email) })}
      />
    </>
  );
}

function Units({ row, set }: Part) {
  const text = useTexts(stakeholders);
  const { language } = useFormats();
  const units = useTable("units");
  const low = (words: string) => words.toLocaleLowerCase(language);
  return (
    <ComboboxMany
      label={text("units")}
      hint={text("unitsHint")}
      values={row.unit.map((id) => ({ value: id, label: units.byId.get(id)?.name ?? id }))}
      onChange={(values) => set({ unit: values.map(({ value }) => value) })}
      find={(words) =>
        units.rows
          .filter(({ name }) => low(name).includes(low(words)))
          .slice(0, 40)
          .map(({ id, name }) => ({ value: id, label: name }))
      }
    />
  );
}

function UnitWords({ row }: { readonly row: StakeholderRow }) {
  const text = useTexts(stakeholders);
  const { list } = useFormats();
  const units = useTable("units").byId;
  const names = row.unit.map((id) => units.get(id)?.name ?? id);
  return <p className={styles.soft}>{names.length === 0 ? text("noUnit") : list(names)}</p>;
}

function JudgementFields({ row, set, isFixed }: Part) {
  const text = useTexts(stakeholders);
  return (
    <>
      <div className={styles.pair}>
        {(["influence", "interest"] as const).map((name) => (
          <HundredField
            key={name}
            label={text(name)}
            value={row[name]}
            disabled={isFixed}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </div>
      <p className={styles.soft}>{text(isFixed ? "judgementsHidden" : "hundredHint")}</p>
      <Select<string>
        label={text("attitude")}
        emptyLabel={text("unknownChoice")}
        value={row.attitude === null ? null : String(Math.round(row.attitude))}
        disabled={isFixed}
        choices={attitudes.map(({ value, name }) => ({ value, label: text(name) }))}
        onChange={(attitude) => set({ attitude: attitude === null ? null : Number(attitude) })}
      />
    </>
  );
}
