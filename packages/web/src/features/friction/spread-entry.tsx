import type { AnswerSpread } from "@lodestar/core";
import { Download } from "lucide-react";
import { useRef } from "react";
import { friction } from "../../messages/en/friction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { captionOf, spreadCsv } from "./agreement-words.ts";
import { download, pngOf, svgText } from "../../ui/download-plot.ts";
import styles from "./friction.module.css";
import { StripPlot } from "./strip-plot.tsx";

/** One question: how the answers lie, in words first, then as a picture, then the measures with the people behind them. */
export function SpreadEntry({ spread }: { readonly spread: AnswerSpread }) {
  const text = useTexts(friction);
  const { number } = useFormats();
  const plot = useRef<SVGSVGElement>(null);
  const caption = useCaption()(spread);
  const { counts, ordinal, closeness, people, scale, labels } = spread;
  return (
    <article className={styles.spread} aria-labelledby={`spread-${spread.item}-${scale[1]}`}>
      <header className={styles.spreadHead}>
        <h3 id={`spread-${spread.item}-${scale[1]}`} className={styles.question}>
          {spread.title}
        </h3>
        <SpreadFiles spread={spread} plot={plot} />
      </header>
      <p className={styles.caption}>{caption}</p>
      {counts !== null && (
        <figure className={styles.figure}>
          <StripPlot
            ref={plot}
            counts={counts}
            lowest={scale[0]}
            mean={spread.mean}
            label={text("stripLabel", {
              counts: counts
                .map((count, place) => `${labels[place] ?? number(scale[0] + place)}: ${number(count)}`)
                .join(", "),
            })}
            format={number}
          />
          {labels.length > 0 && (
            <figcaption className={styles.ends}>
              <span>{labels[0]}</span>
              <span>{labels.at(-1)}</span>
            </figcaption>
          )}
        </figure>
      )}
      <p className={styles.note}>
        {text("people", { count: people })} · {text("mean", { mean: number(spread.mean) })}
        {ordinal !== null && ` · ${text("ordinal", { value: number(ordinal) })}`}
        {closeness !== null && ` · ${text("closeness", { value: number(closeness) })}`}
      </p>
    </article>
  );
}

/** What the answers to a question show, in a sentence. */
function useCaption(): (spread: AnswerSpread) => string {
  const text = useTexts(friction);
  const { number } = useFormats();
  return (spread) => {
    const caption = captionOf(spread);
    const people = number(caption.people);
    if (caption.says === "twoCamps")
      return text("twoCamps", { low: number(caption.low), high: number(caption.high), people });
    if (caption.says === "onlyMean") return text("onlyMean", { mean: number(caption.mean), people });
    const label = spread.labels[caption.point - spread.scale[0]] ?? number(caption.point);
    return text("mostChose", { some: number(caption.some), people, label });
  };
}

type SpreadFilesProps = {
  readonly spread: AnswerSpread;
  readonly plot: React.RefObject<SVGSVGElement | null>;
};

function SpreadFiles({ spread, plot }: SpreadFilesProps) {
  const text = useTexts(friction);
  const drawn = (save: (drawing: SVGSVGElement) => void) => () => plot.current && save(plot.current);
  const asPng = async (drawing: SVGSVGElement) => {
    const png = await pngOf(drawing);
    if (png !== null) download(`${spread.item}.png`, png);
  };
  const pictures =
    spread.counts === null
      ? []
      : [
          {
            label: text("asSvg"),
            run: drawn((drawing) =>
              download(`${spread.item}.svg`, new Blob([svgText(drawing)], { type: "image/svg+xml" })),
            ),
          },
          { label: text("asPng"), run: drawn((drawing) => void asPng(drawing)) },
        ];
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={text("download")}>
          <Download />
        </IconButton>
      }
      items={[
        ...pictures,
        {
          label: text("asCsv"),
          run: () =>
            download(
              `${spread.item}.csv`,
              new Blob([spreadCsv(spread, text("everybody"))], { type: "text/csv" }),
            ),
        },
      ]}
    />
  );
}
