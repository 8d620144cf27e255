import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../../messages/use-texts.ts";
import styles from "../plan.module.css";
import type { FieldSpec } from "./fields-of.ts";
import type { PartProps } from "./part-props.ts";

/** One field in words, for those who may read it only. */
export function FieldWords({ plan, item, field }: PartProps & { readonly field: FieldSpec }) {
  const text = useTexts(planTexts);
  const { number, day, list, money } = useFormats();
  const value = (item.row as unknown as Record<string, unknown>)[field.column] ?? null;
  const words = (): string => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return text("notSet");
    if (field.as === "number")
      return field.column === "cost" ? money(value as number, plan.currency) : number(value as number);
    if (field.as === "day") return day(value as string);
    if (field.as === "choice")
      return text(field.choices?.find((word) => word.endsWith(`_${value as string}`)) as "status_open");
    if (field.as === "person") return plan.personById.get(value as string)?.name ?? (value as string);
    if (field.as === "unit") return plan.unitById.get(value as string)?.name ?? (value as string);
    if (field.as === "people")
      return list((value as string[]).map((id) => plan.personById.get(id)?.name ?? id));
    if (field.as === "item") return plan.outline.items.get(value as string)?.title ?? (value as string);
    return value as string;
  };
  return (
    <dl className={styles.fact}>
      <dt>{text(`field_${field.column}`)}</dt>
      <dd>{words()}</dd>
    </dl>
  );
}
