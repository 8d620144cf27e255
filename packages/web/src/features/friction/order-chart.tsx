import type { UnitOrders } from "@lodestar/core";
import { useState } from "react";
import { friction } from "../../messages/en/friction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Select } from "../../ui/select.tsx";
import styles from "./friction.module.css";
import { SlopeChart } from "./slope-chart.tsx";

/** How far units order the same things alike, and two of their orders side by side. */
export function OrderChart({ orders }: { readonly orders: UnitOrders }) {
  const text = useTexts(friction);
  const { number } = useFormats();
  const { units, order, value, p, judges, people, among, reason } = orders;
  const [opposed] = useState(() => mostOpposed(units));
  const [chosen, setChosen] = useState<readonly [string, string] | undefined>(opposed);
  const [one, other] = (chosen ?? []).map((id) => units.find(({ unit }) => unit === id));
  const choices = units.map(({ unit, title }) => ({ value: unit, label: title }));
  return (
    <section aria-labelledby="orders">
      <h2 id="orders" className={styles.heading}>
        {text("ordersTitle")}
      </h2>
      <p className={styles.caption}>
        {value === null
          ? text("noConcordance", { reason })
          : text(among === "units" ? "concordanceUnits" : "concordancePeople", {
              value: number(value),
              judges: number(judges),
              people: number(people),
              p: p === null ? text("unknownChance") : number(p, { maximumFractionDigits: 3 }),
            })}
      </p>
      {one !== undefined && other !== undefined && chosen !== undefined && (
        <>
          <div className={styles.pair}>
            <Select
              label={text("oneUnit")}
              value={one.unit}
              choices={choices}
              onChange={(unit) => unit !== null && setChosen([unit, chosen[1]])}
            />
            <Select
              label={text("otherUnit")}
              value={other.unit}
              choices={choices}
              onChange={(unit) => unit !== null && setChosen([chosen[0], unit])}
            />
          </div>
          <SlopeChart order={order} one={one} other={other} />
        </>
      )}
      {units.length < 2 && <JointOrder order={order} />}
    </section>
  );
}

function JointOrder({ order }: Pick<UnitOrders, "order">) {
  const text = useTexts(friction);
  const { number } = useFormats();
  return (
    <ol className={styles.joint}>
      {order.map(({ item, title, meanRank }) => (
        <li key={item}>
          {title}{" "}
          <span className={styles.soft}>
            {text("meanRank", { rank: number(meanRank, { maximumFractionDigits: 1 }) })}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The two units whose orders differ most in squares of ranks. */
function mostOpposed(units: UnitOrders["units"]): readonly [string, string] | undefined {
  let [found, most]: [readonly [string, string] | undefined, number] = [undefined, -1];
  for (const [place, one] of units.entries())
    for (const other of units.slice(place + 1)) {
      const distance = one.ranks.reduce<number>(
        (sum, rank, at) => sum + ((rank ?? 0) - (other.ranks[at] ?? rank ?? 0)) ** 2,
        0,
      );
      if (distance > most) [found, most] = [[one.unit, other.unit], distance];
    }
  return found;
}
