import type { ReactNode } from "react";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { classNames } from "../../ui/class-names.ts";
import { AddItem } from "./add-item.tsx";
import type { NorthStarRow, SpreadGoal } from "./chain-spread.ts";
import styles from "./direction.module.css";
import { ItemMenu } from "./item-menu.tsx";
import { ItemTitle } from "./item-title.tsx";
import { useDirection, useDirectionActs, useMayEditDirection } from "./use-direction.ts";
import { useDropPlace } from "./use-drag.ts";

/** Purpose, vision, mission, values and goals: the head of the spread. */
export function NorthStar({ notice }: { readonly notice: ReactNode }) {
  const { spread } = useDirection();
  return (
    <div className={styles.northstar}>
      <Purpose row={spread.purpose} notice={notice} />
      <div className={styles.statements} data-band>
        <Statement kind="vision" rows={spread.visions} />
        <Statement kind="mission" rows={spread.missions} />
      </div>
      <Values rows={spread.values} />
      <Goals goals={spread.goals} />
    </div>
  );
}

function Purpose({ row, notice }: { readonly row: NorthStarRow | undefined; readonly notice: ReactNode }) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const isMine = useMayEditDirection();
  const { freshIds } = useDirection();
  const place = useDropPlace(row?.id ?? "");
  return (
    <section className={styles.purpose} aria-labelledby="purpose" data-band>
      <h2 id="purpose" className={styles.label}>
        <svg viewBox="0 0 32 32" aria-hidden className={styles.star}>
          <path d="M16 1.5 18.6 13.4 30.5 16 18.6 18.6 16 30.5 13.4 18.6 1.5 16 13.4 13.4Z" />
        </svg>
        {text("purpose")}
      </h2>
      {row === undefined ? (
        <div className={styles.socket}>
          <p>{text("emptyPurpose")}</p>
          {isMine && (
            <AddItem
              isOne
              name="purpose"
              label={text("writePurpose")}
              onAdd={(title) => acts.add("northstar", { kind: "purpose", title })}
            />
          )}
        </div>
      ) : (
        <div className={classNames(styles.purposeWords, freshIds.has(row.id) && styles.fresh)} {...place}>
          <ItemTitle table="northstar" row={row} />
          {row.description !== null && <p className={styles.description}>{row.description}</p>}
        </div>
      )}
      {notice}
    </section>
  );
}

const statementWords = {
  vision: { empty: "emptyVision", add: "addVision" },
  mission: { empty: "emptyMission", add: "addMission" },
} as const;

type StatementProps = { readonly kind: "vision" | "mission"; readonly rows: readonly NorthStarRow[] };

function Statement({ kind, rows }: StatementProps) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const isMine = useMayEditDirection();
  const { empty, add } = statementWords[kind];
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind} className={styles.label}>
        {text(kind)}
      </h2>
      {rows.map((row) => (
        <Words key={row.id} row={row} />
      ))}
      {rows.length === 0 && (
        <div className={styles.socket}>
          <p>{text(empty)}</p>
          {isMine && (
            <AddItem isOne label={text(add)} onAdd={(title) => acts.add("northstar", { kind, title })} />
          )}
        </div>
      )}
    </section>
  );
}

/** One statement of the north star, with what it means in practice. */
function Words({ row, children }: { readonly row: NorthStarRow; readonly children?: ReactNode }) {
  const { current, lit, freshIds } = useDirection();
  const place = useDropPlace(row.id);
  return (
    <div
      className={classNames(styles.statement, freshIds.has(row.id) && styles.fresh)}
      data-current={current === row.id || undefined}
      data-lit={lit.has(row.id) || undefined}
      {...place}
    >
      <div className={styles.line}>
        <ItemTitle table="northstar" row={row} />
        <ItemMenu table="northstar" row={row} />
      </div>
      {row.description !== null && <p className={styles.description}>{row.description}</p>}
      {children}
    </div>
  );
}

function Values({ rows }: { readonly rows: readonly NorthStarRow[] }) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const isMine = useMayEditDirection();
  return (
    <section className={styles.values} aria-labelledby="values" data-band>
      <h2 id="values" className={styles.label}>
        {text("values")}
      </h2>
      <ul className={styles.columns}>
        {rows.map((row) => (
          <li key={row.id}>
            <Words row={row} />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className={styles.question}>{text("emptyValues")}</p>}
      {isMine && (
        <AddItem
          label={text("addValue")}
          onAdd={(title) => acts.add("northstar", { kind: "value", title })}
        />
      )}
    </section>
  );
}

function Goals({ goals }: { readonly goals: readonly SpreadGoal[] }) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const isMine = useMayEditDirection();
  return (
    <section className={styles.goals} aria-labelledby="goals" data-band>
      <h2 id="goals" className={styles.label}>
        {text("goals")}
      </h2>
      <ul className={styles.columns}>
        {goals.map((goal) => (
          <li key={goal.row.id}>
            <Words row={goal.row}>
              <GoalWeight {...goal} />
            </Words>
          </li>
        ))}
      </ul>
      {goals.length === 0 && <p className={styles.question}>{text("emptyGoals")}</p>}
      {isMine && (
        <AddItem
          name="goal"
          label={text("addGoal")}
          onAdd={(title) => acts.add("northstar", { kind: "goal", title })}
        />
      )}
    </section>
  );
}

function GoalWeight({ row, weightShare }: SpreadGoal) {
  const text = useTexts(direction);
  const formats = useFormats();
  const { weighGoals } = useDirection();
  const isMine = useMayEditDirection();
  const words =
    weightShare === null || row.weight === null
      ? text("noWeight")
      : text("weightShare", { share: formats.share(weightShare) });
  const horizon = row.horizon === null ? "" : text("horizon", { year: String(row.horizon) });
  return (
    <div className={styles.weight}>
      <div aria-hidden className={styles.weightLine}>
        <div style={{ inlineSize: `${(weightShare ?? 0) * 100}%` }} />
      </div>
      {isMine ? (
        <button type="button" className={styles.weightWords} onClick={weighGoals}>
          {words}
        </button>
      ) : (
        <span>{words}</span>
      )}
      {horizon !== "" && <span>{horizon}</span>}
    </div>
  );
}
