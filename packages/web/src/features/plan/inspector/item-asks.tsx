import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useTexts } from "../../../messages/use-texts.ts";
import styles from "../plan.module.css";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";

/** What the item needs from units, and what they answered. */
export function ItemAsks({ plan, item }: PartProps) {
  const text = useTexts(planTexts);
  const asks = plan.asks.filter(({ from }) => from === item.id);
  if (asks.length === 0) return null;
  return (
    <Section title={text("section_asks")}>
      <ul className={styles.list}>
        {asks.map(({ id, need, toUnit, answer }) => (
          <li key={id} className={styles.past}>
            <span>{need}</span>
            <small>
              {text("askOf", {
                unit: plan.unitById.get(toUnit)?.name ?? toUnit,
                answer: text(answer === null ? "ask_open" : `ask_${answer}`),
              })}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
