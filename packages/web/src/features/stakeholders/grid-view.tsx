import { useMemo, useState } from "react";
import { useTable } from "../../api/use-table.ts";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Table } from "../../ui/grid/table.tsx";
import { GridDrawing } from "./grid-drawing.tsx";
import { gridPlaces } from "./grid-places.ts";
import type { StakeholderRow } from "./register-rows.ts";
import styles from "./stakeholders.module.css";
import { useRegisterColumns } from "./use-register-columns.tsx";

const idOf = ({ id }: StakeholderRow) => id;
const told: readonly string[] = ["name", "side", "influence", "interest"];

type GridViewProps = {
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onRegister: () => void;
};

/** Who can move much and who cares much: a picture, and the same as a table. */
export function GridView({ current, onOpen, onRegister }: GridViewProps) {
  const text = useTexts(stakeholders);
  const { rows } = useTable("stakeholders");
  const places = useMemo(() => gridPlaces(rows), [rows]);
  const placed = useMemo(() => places.flatMap(({ people }) => people), [places]);
  const [key, setKey] = useState<string | undefined>();
  const columns = useRegisterColumns();
  const few = useMemo(() => columns.filter(({ name }) => told.includes(name)), [columns]);
  if (places.length === 0)
    return (
      <EmptyState
        title={text("gridEmptyTitle")}
        actions={<Button onClick={onRegister}>{text("toRegister")}</Button>}
      >
        {text("gridEmptyWords")}
      </EmptyState>
    );
  const chosen = places.find((place) => place.key === key);
  return (
    <div className={styles.gridView}>
      <div>
        <GridDrawing
          places={places}
          current={current}
          onChoose={(place) => {
            setKey(place.key);
            const [only, ...others] = place.people;
            if (only !== undefined && others.length === 0) onOpen(only.id);
          }}
        />
        <p className={styles.note}>{text("gridUnplaced", { count: rows.length - placed.length })}</p>
      </div>
      <section className={styles.gridTable} aria-label={text("gridTable")}>
        <h2 className={styles.heading}>
          {chosen === undefined ? text("gridPlaced") : text("gridChosen", { count: chosen.people.length })}
          {chosen !== undefined && (
            <Button size="small" kind="quiet" onClick={() => setKey(undefined)}>
              {text("showAll")}
            </Button>
          )}
        </h2>
        <div className={styles.fill}>
          <Table
            label={text("gridTable")}
            rows={chosen?.people ?? placed}
            columns={few}
            idOf={idOf}
            current={current}
            onOpen={({ id }) => onOpen(id)}
          />
        </div>
      </section>
    </div>
  );
}
