import { previewLetters } from "@lodestar/contract";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import styles from "./listening.module.css";
import type { RoundDraft } from "./use-round-draft.ts";
import { useAsked } from "./use-rounds.ts";

const letters = ["invitation", "reminder"] as const;

/** The planner's own words, and the mails as they arrive with them. */
export function LettersView({ draft }: { readonly draft: RoundDraft }) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const { round, change } = draft;
  const { data } = useAsked(["rounds", round.id, "letters"], previewLetters, {
    params: { organisation, round: round.id },
  });
  return (
    <div className={styles.letters}>
      {letters.map((letter) => (
        <section key={letter} className={styles.form}>
          <h2>{text(letter === "invitation" ? "letterInvitation" : "letterReminder")}</h2>
          <TextArea
            label={text(`${letter}Text`)}
            hint={text("lettersHint")}
            isOptional
            value={round[`${letter}Text`] ?? ""}
            onChange={(words) => change({ [`${letter}Text`]: words.trim() === "" ? null : words })}
          />
          <h3>{text("lettersSeen")}</h3>
          {data === undefined ? <Skeleton count={4} /> : <Letter {...data[letter]} />}
        </section>
      ))}
    </div>
  );
}

function Letter({ subject, text: words }: { readonly subject: string; readonly text: string }) {
  const text = useTexts(listening);
  return (
    <article className={styles.letter}>
      <p className={styles.letterSubject}>
        <span className={styles.soft}>{text("subject")}</span> {subject}
      </p>
      <pre tabIndex={0} aria-label={subject} className={styles.letterBody}>
        {words}
      </pre>
    </article>
  );
}
