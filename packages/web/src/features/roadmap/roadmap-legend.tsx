import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import styles from "./roadmap.module.css";
import { barTables } from "./use-shown.ts";

/** What the signs of the picture mean. */
export function RoadmapLegend() {
  const text = useTexts(catalogue);
  return (
    <ul className={styles.legend} aria-label={text("legend")}>
      {barTables.map((table) => (
        <li key={table}>
          <i className={styles.sample} data-table={table} /> {text(`kind_${table}`)}
        </li>
      ))}
      <li>
        <i className={styles.sample} data-table="initiatives" data-done /> {text("legend_done")}
      </li>
      <li>
        <i className={styles.sample} data-table="initiatives" data-critical /> {text("legend_critical")}
      </li>
      <li>
        <i className={styles.sampleToday} /> {text("today")}
      </li>
      <li>
        <i className={styles.sampleLine} /> {text("legend_late")}
      </li>
      <li>
        <i className={styles.sampleBand} /> {text("legend_over")}
      </li>
    </ul>
  );
}
