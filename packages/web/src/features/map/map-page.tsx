import type { PlacedMap } from "@lodestar/core";
import { useMemo, useState } from "react";
import { map as catalogue } from "../../messages/en/map.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { MapCanvas } from "./map-canvas.tsx";
import { type Colouring, type Colours, colourings, coloursBy } from "./map-colours.ts";
import { MapInspector } from "./map-inspector.tsx";
import { MapOutline } from "./map-outline.tsx";
import styles from "./map.module.css";
import { useMap } from "./use-map.ts";

const viewNames = ["picture", "outline"] as const;
type ViewName = (typeof viewNames)[number];

/** Everything from purpose to words on one sheet, and what leads to what. */
export function MapPage() {
  const text = useTexts(catalogue);
  const { data, loading } = useMap();
  const [item, setItem] = useParam("item");
  const chosen = data?.node(item);
  return (
    <Page width="fixed">
      <PageHeader title={text("title")} standing={data && <Standing data={data} />} />
      <SplitPane
        inspector={
          data !== undefined &&
          chosen !== undefined && (
            <MapInspector data={data} node={chosen} onChoose={setItem} onClose={() => setItem(undefined)} />
          )
        }
      >
        <Loaded of={loading} skeleton="rows" count={8}>
          {() =>
            data === undefined || data.count === 0 ? (
              <EmptyState title={text("emptyTitle")}>{text("emptyWords")}</EmptyState>
            ) : (
              <Views data={data} chosen={chosen} onChoose={(id) => setItem(id, "replace")} />
            )
          }
        </Loaded>
      </SplitPane>
    </Page>
  );
}

function Standing({ data }: { readonly data: PlacedMap }) {
  const text = useTexts(catalogue);
  const count = useMemo(() => data.map.ids.filter((_, node) => !data.leadsToGoal(node)).length, [data]);
  return (
    <>
      {text("standing", { count: data.count })} {text("noPath", { count })}
    </>
  );
}

type ViewsProps = {
  readonly data: PlacedMap;
  readonly chosen: number | undefined;
  readonly onChoose: (id: string | undefined) => void;
};

function Views({ data, chosen, onChoose }: ViewsProps) {
  const text = useTexts(catalogue);
  const [wanted, setView] = useParam("view");
  const view: ViewName = viewNames.find((name) => name === wanted) ?? "picture";
  const [colour, setColour] = useParam("colour");
  const colouring = colourings.find((name) => name === colour) ?? "state";
  const colours = useMemo(() => coloursBy(colouring, data), [colouring, data]);
  const [words, setWords] = useState("");
  const found = useMemo(() => (words.trim() === "" ? undefined : foundIn(data, words)), [data, words]);
  const choose = (node: number | undefined) => onChoose(node === undefined ? undefined : data.id(node));
  const next = () => {
    if (found === undefined || found.size === 0) return;
    const places = [...found];
    const at = chosen === undefined ? -1 : places.indexOf(chosen);
    choose(places[(at + 1) % places.length]);
  };
  return (
    <div className={styles.views}>
      <div className={styles.filters}>
        <TextField
          label={text("find")}
          type="search"
          value={words}
          placeholder={text("findPlaceholder")}
          onChange={setWords}
          onKeyDown={(event) => event.key === "Enter" && next()}
        />
        <Select<Colouring>
          label={text("colour")}
          value={colouring}
          onChange={(value) => setColour(value ?? undefined, "replace")}
          choices={colourings.map((value) => ({ value, label: text(`colour_${value}`) }))}
        />
        <p role="status" className={styles.foundCount}>
          {found !== undefined && text("found", { count: found.size })}
        </p>
      </div>
      <Tabs
        label={text("views")}
        tabs={viewNames.map((name) => ({ name, label: text(name) }))}
        current={view}
        onChange={(name) => setView(name, "replace")}
      >
        {view === "picture" ? (
          <div className={styles.picture}>
            <MapCanvas data={data} colours={colours} chosen={chosen} found={found} onChoose={choose} />
            <Legend colours={colours} />
          </div>
        ) : (
          <MapOutline data={data} found={found} chosen={chosen} onChoose={choose} />
        )}
      </Tabs>
    </div>
  );
}

function foundIn({ map }: PlacedMap, words: string): ReadonlySet<number> {
  const low = words.trim().toLocaleLowerCase();
  return new Set(
    map.titles.flatMap((title, node) => (title.toLocaleLowerCase().includes(low) ? [node] : [])),
  );
}

function Legend({ colours: { of, shades } }: { readonly colours: Colours }) {
  const text = useTexts(catalogue);
  const { number } = useFormats();
  const counts = useMemo(() => {
    const sums = new Map<number, number>();
    for (const shade of of) sums.set(shade, (sums.get(shade) ?? 0) + 1);
    return sums;
  }, [of]);
  return (
    <ul className={styles.legend}>
      {shades.map(({ key, words, colour }, place) => (
        <li key={key}>
          <span className={styles.swatch} style={{ backgroundColor: `var(${colour})` }} />
          {words ?? text(key as "unit_none")}{" "}
          <span className={styles.count}>{number(counts.get(place) ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}
