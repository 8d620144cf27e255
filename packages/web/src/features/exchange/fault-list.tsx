import type { ImportPreview } from "@lodestar/contract";
import { exchange } from "../../messages/en/exchange.ts";
import { useTexts } from "../../messages/use-texts.ts";
import styles from "./exchange.module.css";

type FaultListProps = { readonly faults: ImportPreview["faults"]; readonly count: number };

/** Faults or notes of a folder, each with its place. */
export function FaultList({ faults, count }: FaultListProps) {
  const text = useTexts(exchange);
  return (
    <>
      {/* A list that scrolls has to be reachable by keyboard. */}
      <ul className={styles.faults} tabIndex={0}>
        {faults.map(({ file, line, column, message }, place) => (
          <li key={`${file} ${line} ${column} ${place}`} className={styles.fault}>
            <span className={styles.place}>{text("faultPlace", { file, line: String(line), column })}</span>
            {message}
          </li>
        ))}
      </ul>
      {count > faults.length && (
        <p className={styles.soft}>{text("moreFaults", { count: count - faults.length })}</p>
      )}
    </>
  );
}
