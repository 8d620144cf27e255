import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { groupings } from "./roadmap-groups.ts";
import styles from "./roadmap.module.css";
import { zoomNames } from "./time-axis.ts";
import { type Shown, barTables } from "./use-shown.ts";

type RoadmapToolbarProps = {
  readonly shown: Shown;
  /** Goes to the first of what was found. */
  readonly onEnter: () => void;
  readonly isPicture: boolean;
};

/** What is shown, and how. */
export function RoadmapToolbar({ shown, onEnter, isPicture }: RoadmapToolbarProps) {
  const text = useTexts(catalogue);
  return (
    <div className={styles.toolbar}>
      <TextField
        label={text("find")}
        type="search"
        value={shown.words}
        placeholder={text("findPlaceholder")}
        onChange={shown.setWords}
        onKeyDown={(event) => event.key === "Enter" && onEnter()}
      />
      {isPicture && (
        <>
          <Select
            label={text("grouping")}
            value={shown.grouping}
            onChange={shown.setGrouping}
            choices={groupings.map((value) => ({ value, label: text(`by_${value}`) }))}
          />
          <Select
            label={text("zoom")}
            value={shown.zoom}
            onChange={shown.setZoom}
            choices={zoomNames.map((value) => ({ value, label: text(`zoom_${value}`) }))}
          />
        </>
      )}
      <fieldset className={styles.kinds}>
        <legend>{text("kinds")}</legend>
        {barTables.map((table) => (
          <Checkbox key={table} isChecked={shown.tables.includes(table)} onChange={() => shown.toggle(table)}>
            {text(`kinds_${table}`)}
          </Checkbox>
        ))}
      </fieldset>
      <p role="status" className={styles.quiet}>
        {shown.words.trim() !== "" && text("found", { count: shown.lines.length })}
      </p>
    </div>
  );
}
