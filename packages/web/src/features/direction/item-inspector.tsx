import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import { sentenceOf } from "../history/change-list.tsx";
import { usePastChanges } from "../history/use-past-changes.ts";
import { useTelling } from "../history/use-telling.ts";
import { type ElementRow, type NorthStarRow, kindsOfTier, tierNames } from "./chain-spread.ts";
import { DraftArea } from "./draft-area.tsx";
import styles from "./direction.module.css";
import { ItemMenu } from "./item-menu.tsx";
import { ItemStory } from "./item-story.tsx";
import { SupportsEditor } from "./supports-editor.tsx";
import { type ItemTable, useDirection, useDirectionActs, useMayEditDirection } from "./use-direction.ts";

export type ItemInspectorProps = { readonly id: string; readonly onClose: () => void };

/** Everything about one item of the direction: its words, what it supports, its story and its history. */
export function ItemInspector({ id, onClose }: ItemInspectorProps) {
  const text = useTexts(direction);
  const { northstar, elements } = useDirection();
  const { may } = useOrganisation();
  const isMine = useMayEditDirection();
  const element = elements.get(id);
  const row = element ?? northstar.get(id);
  const table: ItemTable = element === undefined ? "northstar" : "elements";
  if (row === undefined)
    return (
      <Inspector title={text("notFoundTitle")} onClose={onClose}>
        <p>{text("notFoundWords")}</p>
        {may("history.read") && <ItemHistory id={id} />}
      </Inspector>
    );
  const isFixed = !isMine || row.kind === "purpose";
  return (
    <Inspector
      title={row.title}
      kind={text(row.kind)}
      onClose={onClose}
      actions={<ItemMenu table={table} row={row} />}
    >
      {isFixed ? <Words row={row} /> : <Fields key={row.id} table={table} row={row} />}
      {element !== undefined && <Supports element={element} />}
      <ItemStory id={id} />
      {may("history.read") && <ItemHistory id={id} />}
    </Inspector>
  );
}

function Words({ row }: { readonly row: NorthStarRow | ElementRow }) {
  const text = useTexts(direction);
  return (
    <>
      {row.description !== null && <p>{row.description}</p>}
      {row.kind === "purpose" && <p className={styles.note}>{text("purposeStays")}</p>}
    </>
  );
}

function Fields({ table, row }: { readonly table: ItemTable; readonly row: NorthStarRow | ElementRow }) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const set = (values: object, said = text("changed")) => void acts.setRow(table, row, values, said);
  return (
    <div className={styles.form}>
      <DraftArea
        label={text("name")}
        value={row.title}
        required={text("required")}
        onCommit={(title) => set({ title }, text("renamed"))}
      />
      <DraftArea
        label={text("description")}
        value={row.description ?? ""}
        onCommit={(words) => set({ description: words === "" ? null : words }, text("described"))}
      />
      {"horizon" in row ? <GoalFields row={row} set={set} /> : <ElementFields row={row} set={set} />}
    </div>
  );
}

type Setting<Row> = { readonly row: Row; readonly set: (values: object) => void };

function GoalFields({ row, set }: Setting<NorthStarRow>) {
  const text = useTexts(direction);
  if (row.kind !== "goal" && row.kind !== "vision") return null;
  return (
    <div className={styles.pair}>
      <NumberField label={text("horizonYear")} value={row.horizon} onChange={(horizon) => set({ horizon })} />
      {row.kind === "goal" && (
        <NumberField label={text("weight")} value={row.weight} onChange={(weight) => set({ weight })} />
      )}
    </div>
  );
}

function ElementFields({ row, set }: Setting<ElementRow>) {
  const text = useTexts(direction);
  const units = useTable("units");
  const { language } = useFormats();
  const unit = row.unit === null ? undefined : units.byId.get(row.unit);
  const kinds = tierNames.flatMap((tier) => kindsOfTier[tier]);
  return (
    <>
      <Select
        label={text("kind")}
        value={row.kind}
        choices={kinds.map((kind) => ({ value: kind, label: text(kind) }))}
        onChange={(kind) => kind !== null && set({ kind })}
      />
      <Combobox
        label={text("unit")}
        value={unit === undefined ? null : { value: unit.id, label: unit.name }}
        onChange={(option) => set({ unit: option?.value ?? null })}
        find={(words) =>
          units.rows
            .filter(({ name }) =>
              name.toLocaleLowerCase(language).includes(words.toLocaleLowerCase(language)),
            )
            .slice(0, 40)
            .map(({ id, name }) => ({ value: id, label: name }))
        }
      />
    </>
  );
}

function Supports({ element }: { readonly element: ElementRow }) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  if (!useMayEditDirection()) return null;
  const said = text("supportsChanged", { what: element.title });
  return (
    <section className={styles.part}>
      <h3>{text("supports")}</h3>
      <SupportsEditor
        element={element}
        links={element.supports}
        onChange={(links) => void acts.setSupports(element, links, said)}
      />
    </section>
  );
}

function ItemHistory({ id }: { readonly id: string }) {
  const text = useTexts(direction);
  const formats = useFormats();
  const { id: organisation } = useOrganisation();
  const changes = usePastChanges({ item: id }, 8);
  const telling = useTelling(changes.rows);
  return (
    <section className={styles.part}>
      <h3>{text("itemHistory")}</h3>
      <Loaded of={changes} skeleton="text" empty={<p className={styles.note}>{text("itemHistoryNone")}</p>}>
        {() => (
          <ol>
            {changes.rows.map((change) => (
              <li key={change.seq}>
                {sentenceOf(telling, change, changes.rows)}{" "}
                <span className={styles.note}>{formats.instant(change.at)}</span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <Link to={`/o/${encodeURIComponent(organisation)}/history?item=${encodeURIComponent(id)}`}>
        {text("itemHistoryAll")}
      </Link>
    </section>
  );
}
