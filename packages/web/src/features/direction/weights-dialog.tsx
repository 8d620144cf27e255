import { useState } from "react";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import styles from "./direction.module.css";
import { useDirection, useDirectionActs } from "./use-direction.ts";

/** How much each goal counts beside the others; saved as one act. */
export function WeightsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(direction);
  const formats = useFormats();
  const { spread } = useDirection();
  const acts = useDirectionActs();
  const [weights, setWeights] = useState(
    () => new Map(spread.goals.map(({ row }) => [row.id, row.weight] as const)),
  );
  const sum = [...weights.values()].reduce<number>((total, weight) => total + (weight ?? 0), 0);
  const save = () => {
    const changed = spread.goals
      .map(({ row }) => [row, weights.get(row.id) ?? null] as const)
      .filter(([row, weight]) => row.weight !== weight);
    if (changed.length > 0) void acts.weigh(changed);
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={text("weighTitle")}
      description={text("weighIntro")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={save}>
            {text("save")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <ul className={styles.weights}>
        {spread.goals.map(({ row }) => {
          const weight = weights.get(row.id) ?? null;
          return (
            <li key={row.id}>
              <NumberField
                label={row.title}
                value={weight}
                onChange={(next) =>
                  setWeights(new Map(weights).set(row.id, next === null ? null : Math.max(next, 0)))
                }
              />
              <span className={styles.strength}>
                {weight === null || sum === 0 ? text("noWeight") : formats.share(weight / sum)}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>{text("weighTotal", { sum: formats.number(sum) })}</p>
    </Dialog>
  );
}
