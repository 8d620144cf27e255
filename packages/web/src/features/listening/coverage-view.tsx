import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
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
  const register = useTable("stakeholders");
  const { compare } = useFormats();
  const isAnonymous = board.round.confidentiality === "anonymous";
  const { marks, unplaced } = useMemo(
    () => coverageMarks(board.people, (id) => register.byId.get(id)),
    [board.people, register.byId],
  );
  return (
    <div className={styles.coverage}>
      <div>
        <Loaded of={{ ...register, rows: [register.state] }} skeleton="block" count={1}>
          {() => (
            <>
              <CoverageMap marks={marks} isHeardHidden={isAnonymous} />
              <p className={styles.note}>{text("coverageUnplaced", { count: unplaced })}</p>
            </>
          )}
        </Loaded>
      </div>
      <div className={styles.form}>
        {parts.map((by) => (
          <Groups
            key={by}
            by={by}
            groups={board.coverage
              .filter((group) => group.by === by)
              .toSorted((a, b) => compare(a.name, b.name))}
          />
        ))}
        <Missing board={board} />
      </div>
    </div>
  );
}

type GroupsProps = { readonly by: (typeof parts)[number]; readonly groups: Board["coverage"] };

function Groups({ by, groups }: GroupsProps) {
  const text = useTexts(listening);
  if (groups.length === 0) return null;
  return (
    <section className={styles.meters}>
      <h2 className={styles.heading}>{text(`coverageBy_${by}`)}</h2>
      {groups.map((group) => (
        <GroupLine key={group.id ?? ""} group={group} />
      ))}
    </section>
  );
}

/** A group too small to be told about in an anonymous round says so, and has no meter. */
function GroupLine({ group }: { readonly group: Board["coverage"][number] }) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const { invited, heard } = group;
  const name = group.name === "" ? text("unknown") : group.name;
  if (heard === null)
    return (
      <p className={styles.small}>
        <span>{name}</span>
        <span className={styles.soft}>{text("coverageFew")}</span>
      </p>
    );
  return (
    <Meter
      label={name}
      share={invited === 0 ? null : heard / invited}
      words={text("heardOf", { heard: number(heard), invited: number(invited) })}
    />
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
