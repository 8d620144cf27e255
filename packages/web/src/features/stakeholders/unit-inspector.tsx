import { Trash2 } from "lucide-react";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import { DraftField } from "./draft-field.tsx";
import styles from "./stakeholders.module.css";
import type { UnitRow } from "./unit-tree.ts";
import { useMayEditRegister, useRegisterActs } from "./use-stakeholders.ts";
import { useUnitChoices } from "./use-unit-choices.ts";

type UnitInspectorProps = { readonly unit: UnitRow; readonly onClose: () => void };

/** One unit: its name, its kind and where it belongs. */
export function UnitInspector({ unit, onClose }: UnitInspectorProps) {
  const text = useTexts(stakeholders);
  const isMine = useMayEditRegister();
  const acts = useRegisterActs();
  const parents = useUnitChoices(unit.id);
  const remove = () => {
    onClose();
    acts.remove("units", unit);
  };
  return (
    <Inspector
      title={unit.name}
      kind={unit.kind ?? text("unit")}
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
        <DraftField
          label={text("name")}
          value={unit.name}
          disabled={!isMine}
          required={text("nameMissing")}
          onCommit={(name) => acts.set("units", unit, { name })}
        />
        <Select
          label={text("parent")}
          emptyLabel={text("top")}
          value={unit.parent}
          disabled={!isMine}
          choices={parents}
          onChange={(parent) => acts.set("units", unit, { parent })}
        />
        <DraftField
          label={text("unitKind")}
          value={unit.kind ?? ""}
          disabled={!isMine}
          onCommit={(kind) => acts.set("units", unit, { kind: kind === "" ? null : kind })}
        />
      </div>
    </Inspector>
  );
}
