import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { today as catalogue } from "../../messages/en/today.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { OwnReadbacks } from "./own-readbacks.tsx";
import { OwnWords } from "./own-words.tsx";
import styles from "./today.module.css";
import { useOwnReadbacks } from "./use-own-readbacks.ts";
import { useWaiting } from "./use-today.ts";
import { WaitingEntry } from "./waiting-entry.tsx";

/** So many things are shown at once: a list that is never done is never begun. */
const SHOWN = 5;

/** What waits for the person, the most harmful first, each answerable in place; and what became of what they said. */
export function TodayPage() {
  const text = useTexts(catalogue);
  const { waiting, today, loading } = useWaiting();
  const isReady = loading.every(({ state }) => state === "ready");
  const readbacks = useOwnReadbacks();
  const count = waiting.length + readbacks.open.length;
  return (
    <Page width="reading">
      <PageHeader title={text("title")} standing={isReady && text("standing", { count })} />
      <OwnReadbacks {...readbacks} />
      <Loaded of={loading} skeleton="rows" count={5}>
        {() => (count > 0 && waiting.length === 0 ? null : <WaitingList waiting={waiting} today={today} />)}
      </Loaded>
      <OwnWords />
    </Page>
  );
}

/** Who is not in the register, with the way to say so for those who may. */
function NotKnown() {
  const text = useTexts(catalogue);
  const { id, may } = useOrganisation();
  const navigate = useNavigate();
  const members = `/o/${encodeURIComponent(id)}/members`;
  return (
    <EmptyState
      title={text("nobodyTitle")}
      actions={
        may("members.change") && (
          <Button kind="primary" onClick={() => void navigate(members)}>
            {text("sayWho")}
          </Button>
        )
      }
    >
      {text("nobodyWords")}
    </EmptyState>
  );
}

function WaitingList({ waiting, today }: Pick<ReturnType<typeof useWaiting>, "waiting" | "today">) {
  const text = useTexts(catalogue);
  const { member } = useOrganisation();
  const [isLong, setIsLong] = useState(false);
  if (waiting.length === 0)
    return member.stakeholder === null && member.units.length === 0 ? (
      <NotKnown />
    ) : (
      <EmptyState title={text("nothingTitle")}>{text("nothingWords")}</EmptyState>
    );
  const shown = isLong ? waiting : waiting.slice(0, SHOWN);
  return (
    <section aria-label={text("waiting")}>
      <ul className={styles.waiting}>
        {shown.map((each) => (
          <WaitingEntry key={`${each.kind} ${each.id}`} waiting={each} today={today} />
        ))}
      </ul>
      {shown.length < waiting.length && (
        <Button onClick={() => setIsLong(true)}>
          {text("more", { count: waiting.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
