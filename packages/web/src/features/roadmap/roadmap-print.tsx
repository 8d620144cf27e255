import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useOrganisation } from "../../api/organisation-context.ts";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { formatDay } from "@lodestar/core";
import { overBy, usePeriodWords } from "./capacity-strip.tsx";
import { type PlacedGroup, type Sheet, isOnSheet } from "./roadmap-sheet.ts";
import styles from "./roadmap.module.css";
import { type Stretch, beginOf, stretchesOf } from "./time-axis.ts";
import { useAxisWords } from "./use-axis-words.ts";
import { useBarWords } from "./use-bar-words.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

type RoadmapPrintProps = { readonly roadmap: Roadmap; readonly sheet: Sheet };

/** The roadmap on paper, whole and as wide as the sheet: on the page only what is in view exists. */
export function RoadmapPrint(props: RoadmapPrintProps) {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting && <Paper {...props} />;
}

function Paper({ roadmap, sheet }: RoadmapPrintProps) {
  const text = useTexts(catalogue);
  const { name } = useOrganisation();
  const { day } = useFormats();
  const { long } = useAxisWords();
  const span = spanOf(roadmap, sheet);
  const { first, last } = span;
  const quarters = stretchesOf("quarter", first, last);
  const years = stretchesOf("year", first, last);
  const ticks = quarters.length <= 8 ? quarters : years;
  return (
    <div className={styles.paper}>
      <h1>
        {name}: {text("title")}
      </h1>
      <p>{text("printed", { day: day(formatDay(roadmap.today)) })}</p>
      <table>
        <thead>
          <tr>
            <th>{text("column_title")}</th>
            <th>{text("column_from")}</th>
            <th>{text("column_to")}</th>
            <th className={styles.paperTime}>
              <div className={styles.paperTrack}>
                {ticks.map((tick) => (
                  <span key={tick.from} style={within(span, tick)}>
                    {long(tick)}
                  </span>
                ))}
              </div>
            </th>
          </tr>
        </thead>
        {sheet.groups.map((group) => (
          <PaperGroup key={group.key} group={group} roadmap={roadmap} span={span} ticks={ticks} />
        ))}
      </table>
    </div>
  );
}

type PaperGroupProps = Pick<RoadmapPrintProps, "roadmap"> & {
  readonly span: Span;
  readonly group: PlacedGroup;
  readonly ticks: readonly Stretch[];
};

function PaperGroup({ group, roadmap, span, ticks }: PaperGroupProps) {
  const { bands } = roadmap;
  const key = group.key ?? "";
  const text = useTexts(catalogue);
  const { day } = useFormats();
  const words = useBarWords(roadmap);
  const periodWords = usePeriodWords();
  const over = (bands.unit.get(key) ?? bands.owner.get(key) ?? []).filter((period) => overBy(period) > 0);
  const inOrder = group.bars.toSorted((a, b) => barAt(roadmap.bars, a).from - barAt(roadmap.bars, b).from);
  return (
    <tbody>
      <tr>
        <th colSpan={4} scope="rowgroup">
          {group.name}
          {over.length > 0 && (
            <small>
              {" "}
              {text("overIn", { periods: over.map(({ period }) => periodWords(period)).join(", ") })}
            </small>
          )}
        </th>
      </tr>
      {inOrder.map((place) => {
        const bar = barAt(roadmap.bars, place);
        const standing = words.tooLate(place) ?? words.slack(place);
        return (
          <tr key={bar.id}>
            <td>
              {bar.title} {standing !== undefined && <small>{standing}</small>}
            </td>
            <td>{bar.isPoint ? "" : day(formatDay(bar.from))}</td>
            <td>{day(formatDay(bar.to))}</td>
            <td className={styles.paperTime}>
              <div className={styles.paperTrack}>
                {ticks.map((tick) => (
                  <i key={tick.from} style={within(span, tick)} />
                ))}
                <b
                  data-point={bar.isPoint ? true : undefined}
                  data-critical={roadmap.critical.has(place) ? true : undefined}
                  style={within(span, bar)}
                />
              </div>
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

function within({ first, last }: Span, { from, to }: { readonly from: number; readonly to: number }) {
  const share = (days: number) => `${(100 * days) / (last - first + 1)}%`;
  const [begins, ends] = [Math.max(from, first), Math.min(to, last)];
  return { insetInlineStart: share(begins - first), inlineSize: share(Math.max(0, ends - begins + 1)) };
}

type Span = Pick<Sheet, "first" | "last">;

/** Whole quarters from the first bar to the last: paper has no room to spare. */
function spanOf({ bars }: Roadmap, sheet: Sheet): Span {
  const shown = sheet.order.map((place) => barAt(bars, place)).filter((bar) => isOnSheet(sheet, bar));
  const from = shown.reduce((day, bar) => Math.min(day, bar.from), sheet.last);
  const to = shown.reduce((day, bar) => Math.max(day, bar.to), sheet.first);
  const last = stretchesOf("quarter", Math.max(from, to), Math.max(from, to)).at(-1)?.to ?? to;
  return { first: Math.max(beginOf("quarter", from), sheet.first), last: Math.min(last, sheet.last) };
}
