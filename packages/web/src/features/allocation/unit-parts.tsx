import type { AllocationScenario } from "@lodestar/contract";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import styles from "./allocation.module.css";
import type { Answer } from "./use-allocation.ts";
import { useMoney } from "./use-rule-words.ts";

/** What every unit gets of a scenario. */
export function UnitParts({
  answer,
  scenario,
}: {
  readonly answer: Answer;
  readonly scenario: AllocationScenario;
}) {
  const text = useTexts(allocation);
  const { number, compare } = useFormats();
  const money = useMoney(answer);
  const units = scenario.units.toSorted((a, b) => b.money - a.money || compare(a.title, b.title));
  return (
    <section aria-labelledby="allocation-units">
      <h2 id="allocation-units" className={styles.heading}>
        {text("parts")}
      </h2>
      <div className={styles.wide} role="region" aria-label={text("partsTable")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text("unit")}</th>
              <th scope="col">{text("moneyUsed")}</th>
              <th scope="col">{text("days")}</th>
              <th scope="col">{text("funded")}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, title, money: amount, effortDays, chosen, of }) => (
              <tr key={unit ?? ""}>
                <th scope="row">{unit === null ? text("noUnit") : title}</th>
                <td>{money(amount)}</td>
                <td>{number(effortDays, { maximumFractionDigits: 0 })}</td>
                <td>{text("fundedOf", { chosen, count: of })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
