import { listOutbox } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { members } from "../../messages/en/members.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./members.module.css";

/** Every mail that was sent, or would have been sent where no mail server is configured. */
export function Outbox() {
  const text = useTexts(members);
  const { instant } = useFormats();
  const { id: organisation } = useOrganisation();
  const { data } = useQuery(
    apiQuery(derivedKey(organisation, "outbox"), listOutbox, { params: { organisation } }),
  );
  if (data === undefined) return <Skeleton kind="rows" count={4} />;
  return (
    <>
      <p className={styles.soft}>
        {text(data.isMailConfigured ? "outboxConfigured" : "outboxNotConfigured")}
      </p>
      {data.mails.length === 0 && <p className={styles.soft}>{text("outboxEmpty")}</p>}
      {data.mails.map(({ id, to, subject, text: body, writtenAt, sentAt, lastError }) => (
        <details key={id} className={styles.mail}>
          <summary>
            <span className={styles.name}>{subject}</span>{" "}
            <span className={styles.soft}>
              {text("to", { email: to })} ·{" "}
              {sentAt !== null
                ? text("sent", { when: instant(sentAt) })
                : lastError !== null
                  ? text("failed", { why: lastError })
                  : text("waiting", { when: instant(writtenAt) })}
            </span>
          </summary>
          <pre className={styles.body}>{body}</pre>
        </details>
      ))}
    </>
  );
}
