import type { AllocationInitiative, AllocationScenario } from "@lodestar/contract";
import { Fragment } from "react";
import { useTable } from "../../api/use-table.ts";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./allocation.module.css";
import { inOrderOfWorth } from "./in-order-of-worth.ts";
import type { Answer } from "./use-allocation.ts";
import type { Asking, Held } from "./use-question.ts";
import { useMoney } from "./use-rule-words.ts";

type TableProps = {
  readonly answer: Answer;
  readonly asking: Asking;
  readonly scenario: AllocationScenario;
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
};

/** Every initiative by value for money; a line across divides what is funded from what is cut. */
export function InitiativeTable(props: TableProps) {
  const { answer, asking, scenario } = props;
  const text = useTexts(allocation);
  const money = useMoney(answer);
  const chosen = new Set(scenario.chosen);
  const ordered = inOrderOfWorth(answer.initiatives);
  const above = ordered.filter(({ id }) => chosen.has(id));
  const below = ordered.filter(({ id }) => !chosen.has(id));
  const columns = 6 + answer.scenarios.length + (asking.byHand === undefined ? 0 : 1);
  return (
    <div className={styles.wide} role="region" aria-label={text("table")} tabIndex={0}>
      <table className={styles.table}>
        <caption>{text("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("initiative")}</th>
            <th scope="col">{text("unit")}</th>
            <th scope="col">{text("value")}</th>
            <th scope="col">{text("moneyUsed")}</th>
            <th scope="col">{text("forMoney")}</th>
            {answer.scenarios.map(({ kind }) => (
              <th key={kind} scope="col" className={styles.mark}>
                {text(`kind_${kind}`)}
              </th>
            ))}
            {asking.byHand !== undefined && <th scope="col">{text("byHand")}</th>}
            <th scope="col">{text("held")}</th>
          </tr>
        </thead>
        <tbody>
          {above.map((each) => (
            <InitiativeRow key={each.id} {...props} initiative={each} />
          ))}
          <tr className={styles.line}>
            <th scope="rowgroup" colSpan={columns}>
              {text("line", { money: money(scenario.money) })}
            </th>
          </tr>
          {below.map((each) => (
            <InitiativeRow key={each.id} {...props} initiative={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InitiativeRow({
  answer,
  asking,
  initiative,
  current,
  onOpen,
}: TableProps & { readonly initiative: AllocationInitiative }) {
  const text = useTexts(allocation);
  const { number } = useFormats();
  const money = useMoney(answer);
  const units = useTable("units");
  const { id, title, value, cost } = initiative;
  const hand = asking.byHand;
  return (
    <tr aria-current={current === id || undefined}>
      <th scope="row">
        <button type="button" className={styles.open} onClick={() => onOpen(id)}>
          {title}
        </button>
      </th>
      <td className={styles.words}>{units.byId.get(initiative.unit ?? "")?.name ?? ""}</td>
      <td>{number(value, { maximumFractionDigits: 1 })}</td>
      <td>{money(cost)}</td>
      <td>{cost === 0 ? "–" : number((1000 * value) / cost, { maximumFractionDigits: 2 })}</td>
      {answer.scenarios.map(({ kind, chosen }) => (
        <td key={kind} className={styles.mark}>
          {chosen.includes(id) ? (
            <span className={styles.yes}>
              <Fragment>● </Fragment>
              {text("yes")}
            </span>
          ) : (
            <span className={styles.no}>
              <Fragment>✕ </Fragment>
              {text("no")}
            </span>
          )}
        </td>
      ))}
      {hand !== undefined && (
        <td>
          <Checkbox
            aria-label={text("byHandOf", { title })}
            isChecked={hand.includes(id)}
            onChange={(isOn) => asking.setByHand(isOn ? [...hand, id] : hand.filter((each) => each !== id))}
          />
        </td>
      )}
      <td>
        <Select<Held>
          label={text("heldOf", { title })}
          isLabelHidden
          value={asking.heldOf(id)}
          onChange={(held) => asking.hold(id, held ?? "free")}
          choices={(["free", "must", "out"] as const).map((held) => ({
            value: held,
            label: text(`held_${held}`),
          }))}
        />
      </td>
    </tr>
  );
}
