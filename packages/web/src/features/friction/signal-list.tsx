import type { Signal } from "@lodestar/core";
import { useOrganisation } from "../../api/organisation-context.ts";
import { friction } from "../../messages/en/friction.ts";
import { signals as signalTexts } from "../../messages/en/signals.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./signal-list.module.css";
import { type RaisedSignal, isRaised, useSignalBasis, useSignalQuestion } from "./signal-words.ts";
import { useMaySettle } from "./use-friction.ts";
import { useSignalActs, useSignalAnswers, useSignals } from "./use-signals.ts";

type SignalListProps = { readonly onOpen: (id: string) => void };

/** Questions about barriers within that nobody names, each with what it rests on and what can be made of it. */
export function SignalList({ onOpen }: SignalListProps) {
  const text = useTexts(signalTexts);
  const all = useSignals();
  const { declined } = useSignalAnswers();
  if (all.length === 0) return null;
  const open = all.filter(isRaised).filter(({ killer }) => declined(killer) === undefined);
  const rest = all.filter((signal) => !open.some(({ killer }) => killer === signal.killer));
  return (
    <section className={styles.signals} aria-labelledby="signals">
      <h2 id="signals">{text("title", { count: open.length })}</h2>
      <p className={styles.note}>{open.length === 0 ? text("none") : text("intro")}</p>
      {open.map((signal) => (
        <SignalEntry key={signal.killer} signal={signal} onOpen={onOpen} />
      ))}
      {rest.length > 0 && <NotAsked signals={rest} />}
    </section>
  );
}

type SignalEntryProps = SignalListProps & { readonly signal: RaisedSignal };

function SignalEntry({ signal, onOpen }: SignalEntryProps) {
  const frictionText = useTexts(friction);
  const question = useSignalQuestion()(signal.asked);
  const basis = useSignalBasis()(signal);
  const heading = `signal-${signal.killer}`;
  return (
    <article className={styles.signal} aria-labelledby={heading}>
      <p className={styles.killer}>{frictionText(`class_${signal.killer}`)}</p>
      <h3 id={heading} className={styles.question}>
        {question}
      </h3>
      <p className={styles.note}>{basis}</p>
      <Evidence signal={signal} />
      <Answers signal={signal} question={question} onOpen={onOpen} />
    </article>
  );
}

function Evidence({ signal: { evidence } }: { readonly signal: RaisedSignal }) {
  const text = useTexts(signalTexts);
  const { id: organisation } = useOrganisation();
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label={text("lookAt")}>
      {evidence.map(({ table, id, title }) => (
        <li key={id}>
          <Link to={addressOfItem(organisation, table, id)}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

function Answers({ signal, question, onOpen }: SignalEntryProps & { readonly question: string }) {
  const text = useTexts(signalTexts);
  const { id: organisation } = useOrganisation();
  const acts = useSignalActs();
  const recorded = useSignalAnswers().recorded(signal.killer);
  const maySettle = useMaySettle();
  if (recorded !== undefined)
    return (
      <p className={styles.answers}>
        {text("recordedAs")}{" "}
        <Link to={addressOfItem(organisation, "barriers", recorded.id)}>{recorded.title}</Link>
      </p>
    );
  if (!maySettle) return null;
  return (
    <div className={styles.answers}>
      <Button size="small" onClick={() => onOpen(acts.record(signal))}>
        {text("record")}
      </Button>
      <Button size="small" kind="quiet" onClick={() => acts.decline(signal, question)}>
        {text("notHere")}
      </Button>
    </div>
  );
}

function NotAsked({ signals }: { readonly signals: readonly Signal[] }) {
  const text = useTexts(signalTexts);
  const frictionText = useTexts(friction);
  const acts = useSignalActs();
  const maySettle = useMaySettle();
  const { declined } = useSignalAnswers();
  return (
    <details>
      <summary>{text("notAsked")}</summary>
      <ul className={styles.rest}>
        {signals.map((signal) => {
          const decision = declined(signal.killer);
          return (
            <li key={signal.killer}>
              <span>{frictionText(`class_${signal.killer}`)}</span>
              <span className={styles.note}>
                {text(`silence_${signal.asked === null ? signal.reason : "answered"}`)}
              </span>
              {decision !== undefined && maySettle && (
                <Button size="small" kind="quiet" onClick={() => acts.askAgain(decision)}>
                  {text("askAgain")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
