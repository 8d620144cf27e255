import { useState } from "react";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { type BulkWish, bulkEdits, mostEdits } from "./bulk-edits.ts";
import { HundredField } from "./hundred-field.tsx";
import type { StakeholderRow } from "./register-rows.ts";
import styles from "./stakeholders.module.css";
import { useRegisterActs } from "./use-stakeholders.ts";
import { useUnitChoices } from "./use-unit-choices.ts";

export type BulkDialogProps = { readonly rows: readonly StakeholderRow[]; readonly onClose: () => void };

/** Changes unit, side, influence and interest of many as one act. */
export function BulkDialog({ rows, onClose }: BulkDialogProps) {
  const text = useTexts(stakeholders);
  const { number } = useFormats();
  const acts = useRegisterActs();
  const [wish, setWish] = useState<BulkWish>({});
  const edits = bulkEdits(rows, wish);
  const isTooMany = edits.length > mostEdits;
  const apply = () => {
    if (isTooMany) return;
    if (edits.length > 0) void acts.setMany(edits);
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={text("bulkTitle", { count: rows.length })}
      description={isTooMany ? text("bulkMany", { most: number(mostEdits) }) : text("bulkWords")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={isTooMany} onClick={apply}>
            {text("bulkApply")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <BulkChoices wish={wish} onChange={setWish} />
        <BulkJudgement name="influence" wish={wish} onChange={setWish} />
        <BulkJudgement name="interest" wish={wish} onChange={setWish} />
      </div>
    </Dialog>
  );
}

type BulkPart = { readonly wish: BulkWish; readonly onChange: (wish: BulkWish) => void };

/** What a choice says that makes a column unknown; ids are never empty, so nothing else is called so. */
const CLEAR = " ";

function BulkChoices({ wish, onChange }: BulkPart) {
  const text = useTexts(stakeholders);
  const units = useUnitChoices();
  const shown = (value: string | null | undefined) => (value === undefined ? null : (value ?? CLEAR));
  const read = <V extends string>(value: V | typeof CLEAR | null): V | null | undefined =>
    value === null ? undefined : value === CLEAR ? null : value;
  return (
    <>
      <Select
        label={text("moveTo")}
        emptyLabel={text("leave")}
        value={shown(wish.home)}
        choices={[{ value: CLEAR, label: text("noUnit") }, ...units]}
        onChange={(home) => onChange({ ...wish, home: read(home) })}
      />
      <Select<"inner" | "outer" | typeof CLEAR>
        label={text("side")}
        emptyLabel={text("leave")}
        value={wish.side === undefined ? null : (wish.side ?? CLEAR)}
        choices={[
          { value: "inner", label: text("inner") },
          { value: "outer", label: text("outer") },
          { value: CLEAR, label: text("clear") },
        ]}
        onChange={(side) => onChange({ ...wish, side: read<"inner" | "outer">(side) })}
      />
    </>
  );
}

function BulkJudgement({ name, wish, onChange }: BulkPart & { readonly name: "influence" | "interest" }) {
  const text = useTexts(stakeholders);
  const isCleared = wish[name] === null;
  return (
    <div>
      <HundredField
        label={text(name)}
        value={wish[name] ?? null}
        disabled={isCleared}
        onChange={(value) => onChange({ ...wish, [name]: value ?? undefined })}
      />
      <Checkbox
        isChecked={isCleared}
        aria-label={`${text(name)}: ${text("clear")}`}
        onChange={(isClear) => onChange({ ...wish, [name]: isClear ? null : undefined })}
      >
        {text("clear")}
      </Checkbox>
    </div>
  );
}
