import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { CoverageMark } from "./coverage-marks.ts";
import styles from "./listening.module.css";

const drawing = { width: 560, height: 500, left: 48, top: 20, inline: 492, block: 420 } as const;
const { left, top, inline, block, width, height } = drawing;

/** The radius of one person, in units of the drawing; areas, not radii, tell how many. */
const ONE = 9;

type CoverageMapProps = { readonly marks: readonly CoverageMark[]; readonly isHeardHidden: boolean };

/** Influence upwards, interest along; a ring for those invited, filled as far as they are heard. */
export function CoverageMap({ marks, isHeardHidden }: CoverageMapProps) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const most = Math.max(1, ...marks.map(({ invited }) => invited));
  const one = Math.min(ONE, 34 / Math.sqrt(most));
  return (
    <figure className={styles.map}>
      <svg viewBox={`0 0 ${width} ${height}`} role="list" aria-label={text("coverageMap")}>
        <g aria-hidden className={styles.axes}>
          <rect x={left} y={top} width={inline} height={block} />
          <path d={`M${left + inline / 2} ${top}v${block}M${left} ${top + block / 2}h${inline}`} />
          {[0, 50, 100].map((value) => (
            <g key={value}>
              <text x={left + (value / 100) * inline} y={top + block + 20}>
                {number(value)}
              </text>
              <text x={left - 20} y={top + (1 - value / 100) * block + 4}>
                {number(value)}
              </text>
            </g>
          ))}
          <text x={left + inline / 2} y={height - 18}>
            {text("interest")}
          </text>
          <text transform={`translate(12 ${top + block / 2}) rotate(-90)`}>{text("influence")}</text>
        </g>
        {marks.map((mark) => (
          <Mark
            key={`${mark.interest}/${mark.influence}`}
            mark={mark}
            one={one}
            isHeardHidden={isHeardHidden}
          />
        ))}
      </svg>
      <figcaption className={styles.legend}>
        <span>
          <svg viewBox="-10 -10 20 20" aria-hidden>
            <circle r="8" className={styles.ring} />
          </svg>
          {text("coverageInvited")}
        </span>
        {!isHeardHidden && (
          <span>
            <svg viewBox="-10 -10 20 20" aria-hidden>
              <circle r="8" className={styles.disc} />
            </svg>
            {text("coverageHeard")}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

type MarkProps = { readonly mark: CoverageMark; readonly one: number; readonly isHeardHidden: boolean };

function Mark({ mark, one, isHeardHidden }: MarkProps) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const { influence, interest, invited, heard } = mark;
  const values = { influence: number(influence), interest: number(interest), invited: number(invited) };
  const said = isHeardHidden
    ? text("coverageMarkHidden", values)
    : text("coverageMark", { ...values, heard: number(heard) });
  const place = `translate(${left + (interest / 100) * inline} ${top + (1 - influence / 100) * block})`;
  return (
    <g role="listitem" aria-label={said} data-tooltip={said} transform={place}>
      <circle r={one * Math.sqrt(invited)} className={styles.ring} />
      {!isHeardHidden && heard > 0 && <circle r={one * Math.sqrt(heard)} className={styles.disc} />}
    </g>
  );
}
