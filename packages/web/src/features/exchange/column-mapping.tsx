import type { ImportPreview } from "@lodestar/contract";
import { exchange } from "../../messages/en/exchange.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Select } from "../../ui/select.tsx";
import styles from "./exchange.module.css";
import type { Mapping } from "./use-import.ts";

type ColumnMappingProps = {
  readonly unknown: ImportPreview["unknownColumns"];
  readonly mapping: readonly Mapping[];
  readonly onMap: (mapping: Mapping) => void;
};

/** Columns the format does not know, and those that were said to stand for one it does. */
export function ColumnMapping({ unknown, mapping, onMap }: ColumnMappingProps) {
  const text = useTexts(exchange);
  const mapped = mapping.flatMap(({ file, column, as }) => (as === null ? [] : [{ file, column, as }]));
  return (
    <div className={styles.columns}>
      {mapped.map(({ file, column, as }) => (
        <Select
          key={`${file} ${column}`}
          label={text("standsFor", { file, column })}
          emptyLabel={text("keep")}
          value={as}
          choices={[{ value: as, label: as }]}
          onChange={(next) => onMap({ file, column, as: next })}
        />
      ))}
      {unknown.map(({ file, column, choices, suggestion }) => (
        <Select
          key={`${file} ${column}`}
          label={text("standsFor", { file, column })}
          emptyLabel={text("keep")}
          hint={suggestion ?? undefined}
          value={null}
          choices={choices.map((choice) => ({ value: choice, label: choice }))}
          onChange={(as) => onMap({ file, column, as })}
        />
      ))}
    </div>
  );
}
