import type { ImportPreview } from "@lodestar/contract";
import { exchange } from "../../messages/en/exchange.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import styles from "./exchange.module.css";

const counts = ["rows", "added", "changed", "same", "missing"] as const;

/** What an import would change, table by table. */
export function PreviewTable({ tables }: Pick<ImportPreview, "tables">) {
  const text = useTexts(exchange);
  const { number } = useFormats();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={text("tablesTitle")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text("table")}</th>
            {counts.map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {text(name)}
              </th>
            ))}
            <th scope="col">{text("examples")}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.table}>
              <th scope="row">{table.table}</th>
              {counts.map((name) => (
                <td key={name} className={styles.number}>
                  {number(table[name])}
                </td>
              ))}
              <td className={styles.examples}>{table.examples.join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
