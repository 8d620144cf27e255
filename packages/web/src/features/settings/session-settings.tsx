import {
  type SignedInSession,
  endOtherSessions,
  endSession,
  listSessions as listSessionsEndpoint,
} from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { api, apiQuery } from "../../api/client.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { settings } from "../../messages/en/settings.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { browserName } from "./browser-name.ts";
import styles from "./settings.module.css";

/** Where somebody is signed in; each session but their own can be ended, and all others at once. */
export function SessionSettings() {
  const text = useTexts(settings);
  const { sessions, end, endOthers } = useSessions();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text("sessions")}</h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <SessionEntry key={session.id} session={session} onEnd={() => void end(session.id)} />
        ))}
      </ul>
      {sessions.length > 1 && <Button onClick={() => void endOthers()}>{text("endOthers")}</Button>}
    </section>
  );
}

type SessionEntryProps = { readonly session: SignedInSession; readonly onEnd: () => void };

function SessionEntry({ session, onEnd }: SessionEntryProps) {
  const text = useTexts(settings);
  const { day, instant } = useFormats();
  const { browser, beganAt, usedAt, isThis } = session;
  const name = browserName(browser) ?? text("unknownBrowser");
  return (
    <li className={styles.token}>
      <span>
        {name}{" "}
        <span className={styles.soft}>
          {text("began", { when: instant(beganAt) })} ·{" "}
          {isThis ? text("thisSession") : text("used", { day: day(usedAt.slice(0, 10)) })}
        </span>
      </span>
      {!isThis && (
        <Button size="small" aria-label={`${text("endSession")}: ${name}`} onClick={onEnd}>
          {text("endSession")}
        </Button>
      )}
    </li>
  );
}

function useSessions() {
  const text = useTexts(settings);
  const words = useProblemWords();
  const { data, refetch } = useQuery(apiQuery(["sessions"], listSessionsEndpoint, {}));
  const ending = async (asked: ReturnType<typeof api<typeof endSession>>, said: string) => {
    const answer = await asked;
    await refetch();
    toast(answer.ok ? { words: said } : { words: words(answer.problem).advice, kind: "problem" });
  };
  return {
    sessions: data?.sessions ?? [],
    end: (id: string) => ending(api(endSession, { params: { id } }), text("sessionEnded")),
    endOthers: () => ending(api(endOtherSessions, {}), text("othersEnded")),
  };
}
