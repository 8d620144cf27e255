import { useMemo } from "react";
import { useTable } from "../../api/use-table.ts";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import { AddItem } from "./add-item.tsx";
import styles from "./checklist.module.css";
import { type CheckedElement, type CheckedKind, elementChecklist } from "./element-checklist.ts";
import { OuterChecklist } from "./outer-checklist.tsx";
import { useDirection, useDirectionActs, useMayEditDirection } from "./use-direction.ts";

/** Every part of a business, with what is there of it, what is missing and what is to be doubted. */
export function ChecklistView() {
  const text = useTexts(direction);
  const { elements, spread } = useDirection();
  const barriers = useTable("barriers").rows;
  const kinds = useMemo(
    () => elementChecklist(elements, new Set(spread.goals.map(({ row }) => row.id)), barriers),
    [elements, spread.goals, barriers],
  );
  const open = kinds.filter(({ state }) => state !== "present").length;
  return (
    <div className={styles.checklist}>
      <p className={styles.words}>{text("checklistWords", { count: open })}</p>
      <section aria-labelledby="check-within">
        <h2 id="check-within">{text("checkWithin")}</h2>
        <ul className={styles.kinds}>
          {kinds.map((kind) => (
            <KindEntry key={kind.kind} checked={kind} />
          ))}
        </ul>
      </section>
      <OuterChecklist />
    </div>
  );
}

const marks = { present: "confirmed", doubtful: "corrected", missing: "rejected" } as const;

function KindEntry({ checked }: { readonly checked: CheckedKind }) {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const isMine = useMayEditDirection();
  const { kind, state, elements } = checked;
  const add = isMine && (
    <AddItem
      label={text(`add_${kind}`)}
      name={`check-${kind}`}
      onAdd={(title) => acts.add("elements", { kind, title, supports: [] })}
    />
  );
  return (
    <li className={styles.kind}>
      <header className={styles.kindHead}>
        <h3>{text(kind)}</h3>
        <StateMark state={marks[state]} words={text(`check_${state}`)} />
        <p className={styles.note}>{text(`check_${kind}`)}</p>
      </header>
      <div>
        <ul className={styles.elements}>
          {elements.map((element) => (
            <ElementEntry key={element.row.id} checked={element} />
          ))}
        </ul>
        {state === "missing" ? (
          <div className={styles.socket}>
            <p>{text("checkSocket")}</p>
            {add}
          </div>
        ) : (
          add
        )}
      </div>
    </li>
  );
}

const mostNamed = 3;

function ElementEntry({ checked: { row, doubts } }: { readonly checked: CheckedElement }) {
  const text = useTexts(direction);
  const { list } = useFormats();
  const { open, current, spread } = useDirection();
  const { titleOf } = useDirectionActs();
  const supports = row.supports.slice(0, mostNamed).map(({ to }) => titleOf(to));
  const carriers = (spread.hanging.get(row.id) ?? []).slice(0, mostNamed).map(({ title }) => title);
  return (
    <li>
      <button
        type="button"
        className={styles.element}
        aria-current={current === row.id || undefined}
        onClick={() => open(row.id)}
      >
        <span>{row.title}</span>
        <span className={styles.facts}>
          {supports.length > 0 && <span>{text("checkSupports", { what: list(supports) })}</span>}
          {carriers.length > 0 && <span>{text("checkCarriedBy", { what: list(carriers) })}</span>}
          {doubts.map((doubt) => (
            <StateMark
              key={doubt.because}
              state="corrected"
              words={
                doubt.because === "barrier"
                  ? text("doubt_barrier", { count: doubt.barriers })
                  : text("doubt_supportsNothing")
              }
            />
          ))}
        </span>
      </button>
    </li>
  );
}
