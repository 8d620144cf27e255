import { priorities } from "../../messages/en/priorities.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import styles from "./friction.module.css";
import type { PriorityOrders } from "./priority-orders.ts";

/** The place of each option by each rule. A place that is not that of most rules stands out. */
export function RuleTable({ orders }: { readonly orders: PriorityOrders }) {
  const text = useTexts(priorities);
  const { number } = useFormats();
  const given = orders.compared.orders.map((order) => ({ ...order, placeOf: placesOf(order.places) }));
  const rows = orders.options
    .map(({ item, title }, option) => {
      const places = given.map(({ placeOf }) => placeOf.get(option));
      return { item, title, places, usual: middleOf(places) };
    })
    .sort((a, b) => a.usual - b.usual || (a.item < b.item ? -1 : 1));
  return (
    <div className={styles.wide} role="region" aria-label={text("table")} tabIndex={0}>
      <table className={styles.rules}>
        <caption>{text("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("option")}</th>
            {given.map(({ rule, people, reason, places }) => (
              <th key={rule} scope="col">
                {text(`rule_${rule}`)}
                <span className={styles.promise}>
                  {text(`promise_${rule}`)} {text("people", { count: people })}.{" "}
                  {rule === "kemeny" && places.length > 0 && orders.isKemenyUnique === true
                    ? text("unique")
                    : reason}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, title, places, usual }) => (
            <tr key={item}>
              <th scope="row">{title}</th>
              {places.map((place, at) => (
                <td
                  key={given[at]?.rule}
                  data-off={place !== undefined && place !== usual ? true : undefined}
                >
                  {place === undefined ? "–" : number(place)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Places as they are counted in sport: after two first ones comes the third. */
function placesOf(places: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const tied of places) {
    const place = found.size + 1;
    for (const option of tied) found.set(option, place);
  }
  return found;
}

/** The place in the middle of those that rules give. */
function middleOf(places: readonly (number | undefined)[]): number {
  const known = places.filter((place) => place !== undefined).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)] ?? Infinity;
}
