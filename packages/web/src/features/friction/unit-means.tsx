import type { AnswerSpread } from "@lodestar/core";
import type { CSSProperties } from "react";
import { friction } from "../../messages/en/friction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import styles from "./friction.module.css";

/** Means by unit and question, darker where higher on the question's scale; each cell says its number and its people. */
export function UnitMeans({ spreads }: { readonly spreads: readonly AnswerSpread[] }) {
  const text = useTexts(friction);
  const { compare } = useFormats();
  const asked = spreads.filter(({ units }) => units.length > 0);
  const units = [
    ...new Map(asked.flatMap((spread) => spread.units.map(({ unit, title }) => [unit, title] as const))),
  ].toSorted(([, a], [, b]) => compare(a, b));
  return (
    <section aria-labelledby="unit-means">
      <h2 id="unit-means" className={styles.heading}>
        {text("unitMeans")}
      </h2>
      <p className={styles.note}>{text("unitMeansWords")}</p>
      <div className={styles.wide} tabIndex={0} role="group" aria-labelledby="unit-means">
        <table className={styles.means}>
          <thead>
            <tr>
              <th scope="col">{text("questionColumn")}</th>
              {units.map(([id, title]) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.map((spread) => (
              <tr key={`${spread.item} ${spread.scale[1]}`}>
                <th scope="row">{spread.title}</th>
                {units.map(([id]) => (
                  <MeanCell key={id} spread={spread} unit={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MeanCell({
  spread: { scale, units },
  unit,
}: {
  readonly spread: AnswerSpread;
  readonly unit: string;
}) {
  const text = useTexts(friction);
  const { number } = useFormats();
  const cell = units.find((each) => each.unit === unit);
  if (cell === undefined) return <td className={styles.empty}>{text("none")}</td>;
  const share = (cell.mean - scale[0]) / (scale[1] - scale[0]);
  return (
    <td
      style={{ "--share": `${Math.round(share * 34)}%` } as CSSProperties}
      data-tooltip={text("people", { count: cell.people })}
    >
      {number(cell.mean, { maximumFractionDigits: 1 })}
    </td>
  );
}
