import { listRoundWords } from "@lodestar/contract";
import { useMemo } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Quote } from "../../ui/quote.tsx";
import styles from "./listening.module.css";
import { useAsked, useRound } from "./use-rounds.ts";

type WordsViewProps = { readonly round: string; readonly isAnonymous: boolean };

/** What was said, question by question, with authors as far as the asker may know them. */
export function WordsView({ round, isAnonymous }: WordsViewProps) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const { data, loading } = useAsked(["rounds", round, "words"], listRoundWords, {
    params: { organisation, round },
  });
  const questions = useRound(round).data?.questions;
  const groups = useMemo(() => {
    const words = data?.words ?? [];
    const byQuestion = Map.groupBy(words, ({ question }) => question);
    const known = (questions ?? []).map(({ id, text: title }) => ({ id, title }));
    const stray = [...byQuestion.keys()].filter((id) => !known.some((question) => question.id === id));
    return [...known, ...stray.map((id) => ({ id, title: text("wordsElse") }))].flatMap(({ id, title }) => {
      const said = byQuestion.get(id) ?? [];
      return said.length === 0 ? [] : [{ id: id ?? "", title, said }];
    });
  }, [data, questions, text]);
  return (
    <Loaded
      of={{ ...loading, rows: data?.words ?? [] }}
      empty={
        <EmptyState title={text("wordsEmptyTitle")}>
          {text(isAnonymous ? "wordsAnonymous" : "wordsEmptyWords")}
        </EmptyState>
      }
    >
      {() => (
        <div className={styles.wordsView}>
          {groups.map(({ id, title, said }) => (
            <section key={id} className={styles.wordsGroup}>
              <h2>{title}</h2>
              {said.map((word) => (
                <Word key={word.statement} word={word} />
              ))}
            </section>
          ))}
        </div>
      )}
    </Loaded>
  );
}

type WordProps = {
  readonly word: {
    readonly text: string;
    readonly author: { readonly name: string } | null;
    readonly unit: string | null;
    readonly role: string | null;
    readonly addressedTo: string | null;
    readonly isWithdrawn: boolean;
    readonly saidOn: string | null;
  };
};

function Word({ word }: WordProps) {
  const text = useTexts(listening);
  const { day } = useFormats();
  const units = useTable("units").byId;
  const named = (unit: string | null) => (unit === null ? undefined : (units.get(unit)?.name ?? unit));
  const to = named(word.addressedTo);
  const by = [
    word.author?.name ?? word.role ?? text("somebody"),
    named(word.unit),
    to === undefined ? undefined : text("addressedTo", { unit: to }),
    word.saidOn === null ? undefined : day(word.saidOn),
    word.isWithdrawn ? text("withdrawn") : undefined,
  ].filter((part) => part !== undefined);
  return <Quote by={by.join(" · ")}>{word.text}</Quote>;
}
