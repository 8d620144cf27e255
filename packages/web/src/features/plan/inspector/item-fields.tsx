import type { ReactNode } from "react";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useTexts } from "../../../messages/use-texts.ts";
import { mayChange } from "../outline/rights.ts";
import styles from "../plan.module.css";
import { FieldEditor } from "./field-editor.tsx";
import { FieldWords } from "./field-words.tsx";
import { type FieldSpec, fieldsOf } from "./fields-of.ts";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";

/** Every field of the item: editors where the person may edit, words where not. */
export function ItemFields(props: PartProps): ReactNode {
  const text = useTexts(planTexts);
  const { plan, item } = props;
  const mayEdit = ({ column }: FieldSpec) =>
    mayChange(plan.actor, item, { [column]: changedValue(item.row, column) });
  return (
    <Section title={text("section_fields")}>
      <div className={styles.fields}>
        {fieldsOf[item.kind].map((field) => (
          <div key={field.column} data-wide={field.isWide}>
            {mayEdit(field) ? (
              <FieldEditor {...props} field={field} />
            ) : (
              <FieldWords {...props} field={field} />
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

/** Some value unlike the one that is there. A unit is asked about as it is: whether another is allowed shows when it is chosen. */
const changedValue = (row: object, column: string): unknown =>
  column === "unit" ? (row as Record<string, unknown>)[column] : " ";
