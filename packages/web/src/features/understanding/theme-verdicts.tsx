import type { AskedReadback } from "@lodestar/contract";
import { Link2Off } from "lucide-react";
import { useTable } from "../../api/use-table.ts";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Quote } from "../../ui/quote.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { ThemeCourse } from "./theme-course.tsx";
import styles from "./understanding.module.css";
import { useReadbacks, useRevokeLinks } from "./use-readbacks.ts";
import { useHeld } from "./use-understanding.ts";
import type { ThemeRow, VerdictRow } from "./word-list.ts";

/** What people answered to a theme, the newest revision first. */
export function ThemeVerdicts({ theme }: { readonly theme: ThemeRow }) {
  const text = useTexts(understanding);
  const { verdicts } = useHeld();
  const now = theme.revision ?? 1;
  const own = verdicts.rows
    .filter((verdict) => verdict.theme === theme.id)
    .toSorted((a, b) => (b.revision ?? now) - (a.revision ?? now));
  const asked = useReadbacks().filter((readback) => readback.theme === theme.id && readback.revision === now);
  const silent = asked.filter(({ answeredAt }) => answeredAt === null);
  return (
    <section aria-label={text("theirAnswers")}>
      <h3 className={styles.label}>{text("theirAnswers")}</h3>
      {own.length === 0 && asked.length === 0 && <p className={styles.note}>{text("notShared")}</p>}
      <ThemeCourse theme={theme} />
      <ul className={styles.verdicts}>
        {own.map((verdict) => (
          <li key={verdict.id}>
            <Verdict verdict={verdict} now={now} />
          </li>
        ))}
      </ul>
      {silent.length > 0 && <Silent asked={silent} />}
    </section>
  );
}

/** Who was asked and has said nothing: that is not agreement. */
function Silent({ asked }: { readonly asked: readonly AskedReadback[] }) {
  const text = useTexts(understanding);
  const { instant } = useFormats();
  const people = useTable("stakeholders").byId;
  const revoke = useRevokeLinks();
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  return (
    <>
      <h4 className={styles.label}>{text("silent")}</h4>
      <ul className={styles.verdicts}>
        {asked.map(({ stakeholder, askedAt }) => (
          <li key={stakeholder} className={styles.silent}>
            <span>{text("silentSince", { name: nameOf(stakeholder), when: instant(askedAt) })}</span>
            <IconButton
              size="small"
              label={text("revokeLink", { name: nameOf(stakeholder) })}
              onClick={() => void revoke(stakeholder)}
            >
              <Link2Off />
            </IconButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ verdict, now }: { readonly verdict: VerdictRow; readonly now: number }) {
  const text = useTexts(understanding);
  const { number } = useFormats();
  const people = useTable("stakeholders").byId;
  const revision = verdict.revision ?? now;
  const isOld = revision < now;
  const name = people.get(verdict.stakeholder)?.name ?? verdict.stakeholder;
  return (
    <div className={styles.verdict} data-old={isOld || undefined}>
      <span className={styles.verdictLine}>
        <StateMark
          state={verdict.verdict === "missing" ? "corrected" : verdict.verdict}
          {...(verdict.verdict === "missing" && { words: text("verdict_missing") })}
        />
        <span>{name}</span>
        {isOld && <span className={styles.soft}>{text("outOfDate", { revision: number(revision) })}</span>}
      </span>
      {verdict.text !== null && <Quote size="small">{verdict.text}</Quote>}
    </div>
  );
}
