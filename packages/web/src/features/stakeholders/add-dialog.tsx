import { useState } from "react";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./stakeholders.module.css";
import { type PeopleTable, useRegisterActs } from "./use-stakeholders.ts";
import { useUnitChoices } from "./use-unit-choices.ts";

export type AddDialogProps = {
  readonly table: PeopleTable;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
};

/** Names somebody, or a unit; everything else is filled in beside the list. */
export function AddDialog({ table, onClose, onAdded }: AddDialogProps) {
  const text = useTexts(stakeholders);
  const acts = useRegisterActs();
  const units = useUnitChoices();
  const [name, setName] = useState("");
  const [side, setSide] = useState<"inner" | "outer" | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const isPerson = table === "stakeholders";
  const add = () => {
    const written = name.trim();
    if (written === "") {
      setTried(true);
      return;
    }
    const row = isPerson
      ? { name: written, side, unit: unit === null ? [] : [unit] }
      : { name: written, parent: unit };
    onClose();
    onAdded(acts.add(table, row));
  };
  return (
    <Dialog
      isOpen
      title={text(isPerson ? "add" : "addUnit")}
      description={isPerson ? text("addWords") : undefined}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={add}>
            {text(isPerson ? "add" : "addUnit")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={text("name")}
          value={name}
          onChange={setName}
          error={isTried && name.trim() === "" ? text("nameMissing") : undefined}
          onKeyDown={(event) => event.key === "Enter" && add()}
        />
        {isPerson && <SideSelect value={side} onChange={setSide} />}
        <Select
          label={text(isPerson ? "homeUnit" : "parent")}
          emptyLabel={text(isPerson ? "unknownChoice" : "top")}
          value={unit}
          choices={units}
          onChange={setUnit}
        />
      </div>
    </Dialog>
  );
}

type Side = "inner" | "outer" | null;
type SideSelectProps = {
  readonly value: Side;
  readonly onChange: (side: Side) => void;
  readonly disabled?: boolean;
};

export function SideSelect({ value, onChange, disabled = false }: SideSelectProps) {
  const text = useTexts(stakeholders);
  return (
    <Select
      label={text("side")}
      emptyLabel={text("unknownChoice")}
      value={value}
      disabled={disabled}
      choices={[
        { value: "inner", label: text("inner") },
        { value: "outer", label: text("outer") },
      ]}
      onChange={onChange}
    />
  );
}
