import { useEffect, useState } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import styles from "./listening.module.css";
import type { Board } from "./round-standing.tsx";

const MOST = 12;

type ArrivalsProps = { readonly board: Board; readonly onOpen: (stakeholder: string) => void };

/** Who answered lately, the latest first. Of an anonymous round, how many on each day. */
export function Arrivals({ board, onOpen }: ArrivalsProps) {
  const text = useTexts(listening);
  const isAnonymous = board.round.confidentiality === "anonymous";
  const isEmpty = board.arrivals.length === 0;
  return (
    <section className={styles.arrivals} aria-labelledby="arrivals">
      <h2 id="arrivals" className={styles.heading}>
        {text("arrivals")}
      </h2>
      {isEmpty && <p className={styles.soft}>{text("arrivalsNone")}</p>}
      {isAnonymous ? <ArrivalDays board={board} /> : <ArrivedPeople board={board} onOpen={onOpen} />}
    </section>
  );
}

function ArrivedPeople({ board, onOpen }: ArrivalsProps) {
  const { ago } = useFormats();
  const now = useMinute();
  const arrived = board.people
    .flatMap((person) => (person.answeredAt === null ? [] : [{ ...person, at: person.answeredAt }]))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST);
  return (
    <ol className={styles.arrived}>
      {arrived.map(({ stakeholder, name, at }) => (
        <li key={stakeholder} className={styles.arrival}>
          <StateMark state="confirmed" words="" />
          <button type="button" className={styles.plainLink} onClick={() => onOpen(stakeholder)}>
            {name}
          </button>
          <time dateTime={at} className={styles.soft}>
            {ago(at, now)}
          </time>
        </li>
      ))}
    </ol>
  );
}

function ArrivalDays({ board }: Pick<ArrivalsProps, "board">) {
  const { shortDay, number } = useFormats();
  return (
    <ol className={styles.arrived}>
      {board.arrivals.toReversed().map(({ on, sent }) => (
        <li key={on} className={styles.arrival}>
          <time dateTime={on}>{shortDay(on)}</time>
          <span>{number(sent)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The moment, told anew each minute. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const turn = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(turn);
  }, []);
  return now;
}
