import { type ProposedFollowUp, askBack, listFollowUps } from "@lodestar/contract";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Quote } from "../../ui/quote.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import styles from "./listening.module.css";
import { useAsked, useRoundAct } from "./use-rounds.ts";

/** Questions back: those proposed, to be changed and sent, and those asked, unanswered ones first. */
export function FollowUpsView({ round }: { readonly round: string }) {
  const text = useTexts(listening);
  const { instant } = useFormats();
  const { id: organisation } = useOrganisation();
  const { data, loading } = useAsked(["rounds", round, "follow-ups"], listFollowUps, {
    params: { organisation, round },
  });
  const proposed = data?.proposed ?? [];
  const asked = data?.asked ?? [];
  return (
    <Loaded
      of={{ ...loading, rows: [...proposed, ...asked] }}
      empty={<EmptyState title={text("followUpsEmptyTitle")}>{text("followUpsEmptyWords")}</EmptyState>}
    >
      {() => (
        <div className={styles.wordsView}>
          {proposed.length > 0 && (
            <section className={styles.wordsGroup}>
              <h2>{text("proposed")}</h2>
              {proposed.map((follow) => (
                <Proposed key={`${follow.statement} ${follow.rule}`} round={round} follow={follow} />
              ))}
            </section>
          )}
          {asked.length > 0 && (
            <section className={styles.wordsGroup}>
              <h2>{text("asked")}</h2>
              {asked.map(({ id, about, author, text: words, askedAt, answer }) => (
                <article key={id} className={styles.followUp}>
                  <Quote size="small" by={author?.name ?? text("somebody")}>
                    {about}
                  </Quote>
                  <p className={styles.name}>{words}</p>
                  {answer === null ? (
                    <StateMark state="silent" words={text("waiting", { when: instant(askedAt) })} />
                  ) : (
                    <Quote by={text("answeredBack", { when: instant(answer.at) })}>{answer.text}</Quote>
                  )}
                </article>
              ))}
            </section>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Proposed({ round, follow }: { readonly round: string; readonly follow: ProposedFollowUp }) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const name = follow.author?.name ?? text("somebody");
  const [words, setWords] = useState(follow.text);
  const [isBusy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    const body = { statement: follow.statement, text: words.trim(), rule: follow.rule };
    await act(askBack, { params: { organisation, round }, body }, () => text("askedBack", { name }));
    setBusy(false);
  };
  return (
    <article className={styles.followUp}>
      <Quote size="small" by={name}>
        {follow.about}
      </Quote>
      <TextArea label={text("askText", { name })} rows={2} value={words} onChange={setWords} />
      <div className={styles.acts}>
        <Button isBusy={isBusy} disabled={words.trim() === ""} onClick={() => void ask()}>
          {text("ask")}
        </Button>
      </div>
    </article>
  );
}
