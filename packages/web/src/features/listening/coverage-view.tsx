import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Meter } from "../../ui/meter.tsx";
import { CoverageMap } from "./coverage-map.tsx";
import { coverageMarks } from "./coverage-marks.ts";
import styles from "./listening.module.css";
import type { Board } from "./round-standing.tsx";

const parts = ["all", "unit", "side", "influence"] as const;
const MOST_MISSING = 12;

/** Who is heard and who is not: on the map of influence and interest, and by group. */
export function CoverageView({ board }: { readonly board: Board }) {
  const text = useTexts(listening);
  const register = useTable("stakeholders").byId;
  const isAnonymous = board.round.confidentiality === "anonymous";
  const { marks, unplaced } = useMemo(
    () => coverageMarks(board.people, (id) => register.get(id)),
    [board.people, register],
  );
  return (
    <div className={styles.coverage}>
      <div>
        <CoverageMap marks={marks} isHeardHidden={isAnonymous} />
        <p className={styles.note}>{text("coverageUnplaced", { count: unplaced })}</p>
      </div>
      <div className={styles.form}>
        {parts.map((by) => (
          <Groups key={by} by={by} groups={board.coverage.filter((group) => group.by === by)} />
        ))}
        <Missing board={board} />
      </div>
    </div>
  );
}

type GroupsProps = { readonly by: (typeof parts)[number]; readonly groups: Board["coverage"] };

function Groups({ by, groups }: GroupsProps) {
  const text = useTexts(listening);
  const { number } = useFormats();
  if (groups.length === 0) return null;
  return (
    <section className={styles.meters}>
      <h2 className={styles.heading}>{text(`coverageBy_${by}`)}</h2>
      {groups.map(({ id, name, invited, heard }) => (
        <Meter
          key={id ?? ""}
          label={name === "" ? text("unknown") : name}
          share={heard === null || invited === 0 ? null : heard / invited}
          words={
            heard === null
              ? text("coverageFew")
              : text("heardOf", { heard: number(heard), invited: number(invited) })
          }
        />
      ))}
    </section>
  );
}

function Missing({ board }: { readonly board: Board }) {
  const text = useTexts(listening);
  const { number } = useFormats();
  if (board.notAsked.length === 0) return null;
  return (
    <section className={styles.meters}>
      <h2 className={styles.heading}>{text("missingVoices")}</h2>
      <ol className={styles.missing}>
        {board.notAsked.slice(0, MOST_MISSING).map(({ id, name, influence }) => (
          <li key={id}>
            <span>{name}</span>
            <span className={styles.soft}>{influence === null ? text("unknown") : number(influence)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
