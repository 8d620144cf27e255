import type { Readback } from "@lodestar/contract";
import { useState } from "react";
import { today as catalogue } from "../../messages/en/today.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Quote } from "../../ui/quote.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import styles from "./today.module.css";
import type { OwnReadbacksHeld, Verdict } from "./use-own-readbacks.ts";

/** Those that ask for words first. */
const spoken = ["corrected", "missing", "rejected"] as const satisfies readonly Verdict[];
type Spoken = (typeof spoken)[number];

/** What was heard of one's own words and waits for a yes or a correction; nothing where nothing waits. */
export function OwnReadbacks({ open, give }: OwnReadbacksHeld) {
  const text = useTexts(catalogue);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="own-readbacks">
      <h2 id="own-readbacks" className={styles.heading}>
        {text("readbacks")}
      </h2>
      <p className={styles.intro}>{text("readbacksWords")}</p>
      <ul className={styles.waiting}>
        {open.map((readback) => (
          <ReadbackEntry key={readback.id} readback={readback} onGive={give} />
        ))}
      </ul>
    </section>
  );
}

type ReadbackEntryProps = {
  readonly readback: Readback;
  readonly onGive: (id: string, verdict: Verdict, said: string | null) => Promise<void>;
};

function ReadbackEntry({ readback, onGive }: ReadbackEntryProps) {
  const text = useTexts(catalogue);
  const [isBusy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<Spoken>();
  const [said, setSaid] = useState("");
  const { id, title, summary, words } = readback;
  const give = async (verdict: Verdict) => {
    setBusy(true);
    await onGive(id, verdict, said.trim() === "" ? null : said.trim());
    setBusy(false);
  };
  return (
    <li className={styles.entry} aria-label={title}>
      <p className={styles.kind}>{text("heardIn", { title })}</p>
      <p className={styles.title}>{summary}</p>
      <p className={styles.besides}>{text("youSaid")}</p>
      {words.map(({ statement, text: own }) => (
        <Quote key={statement}>{own}</Quote>
      ))}
      {chosen !== undefined && (
        <TextArea label={text(`verdict_${chosen}_ask`)} value={said} onChange={setSaid} autoFocus />
      )}
      <div className={styles.answers}>
        {chosen === undefined ? (
          <>
            <Button kind="primary" isBusy={isBusy} onClick={() => void give("confirmed")}>
              {text("verdict_confirmed")}
            </Button>
            {spoken.map((verdict) => (
              <Button key={verdict} onClick={() => setChosen(verdict)}>
                {text(`verdict_${verdict}`)}
              </Button>
            ))}
          </>
        ) : (
          <>
            <Button
              kind="primary"
              isBusy={isBusy}
              disabled={chosen !== "rejected" && said.trim() === ""}
              onClick={() => void give(chosen)}
            >
              {text("sendVerdict")}
            </Button>
            <Button kind="quiet" onClick={() => setChosen(undefined)}>
              {text("backFromVerdict")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
