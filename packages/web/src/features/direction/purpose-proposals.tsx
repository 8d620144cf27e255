import { type PurposeProposal, decidePurpose, listPurposeProposals } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemIn } from "../../api/api-problem.ts";
import { api, apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { DiffText } from "../../ui/diff-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { type Loading, Loaded } from "../../ui/loaded.tsx";
import { Quote } from "../../ui/quote.tsx";
import { type State, StateMark } from "../../ui/state-mark.tsx";
import styles from "./direction.module.css";

export type Proposals = Omit<Loading, "rows"> & { readonly rows: readonly PurposeProposal[] };

/** The proposals of another purpose, the latest first. */
export function useProposals(): Proposals {
  const { id: organisation } = useOrganisation();
  const query = useQuery(
    apiQuery(derivedKey(organisation, "purpose-proposals"), listPurposeProposals, {
      params: { organisation },
    }),
  );
  return {
    state: query.data !== undefined ? "ready" : query.error === null ? "loading" : "failed",
    problem: query.error === null ? undefined : problemIn(query.error),
    retry: () => void query.refetch(),
    rows: query.data?.proposals ?? [],
  };
}

export function PurposeProposals({ proposals }: { readonly proposals: Proposals }) {
  const text = useTexts(direction);
  const nothing = <EmptyState title={text("proposalsNone")}>{text("proposalsNoneWords")}</EmptyState>;
  return (
    <Loaded of={proposals} skeleton="text" count={6} empty={nothing}>
      {() => (
        <ul className={styles.proposals}>
          {proposals.rows.map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} onDecided={proposals.retry} />
          ))}
        </ul>
      )}
    </Loaded>
  );
}

const marks: Readonly<Record<PurposeProposal["state"], State>> = {
  open: "silent",
  confirmed: "confirmed",
  declined: "rejected",
  withdrawn: "silent",
};

type ProposalProps = { readonly proposal: PurposeProposal; readonly onDecided: () => void };

function Proposal({ proposal, onDecided }: ProposalProps) {
  const text = useTexts(direction);
  const formats = useFormats();
  const { current, title, description, reason, proposedBy, proposedAt, state, decidedBy, decidedAt } =
    proposal;
  const words = text(`state_${state}`);
  const decided =
    decidedBy === null || decidedAt === null
      ? words
      : text("decidedBy", { state: words, who: decidedBy.name, when: formats.instant(decidedAt) });
  return (
    <li className={styles.proposal}>
      <p className={styles.proposalHead}>
        {text("proposedBy", { who: proposedBy.name, when: formats.instant(proposedAt) })}
        <StateMark state={marks[state]} words={decided} />
      </p>
      <p className={styles.proposedWords}>
        <DiffText before={current?.title ?? ""} after={title} />
      </p>
      {(description ?? current?.description ?? "") !== "" && (
        <p>
          <DiffText before={current?.description ?? ""} after={description ?? ""} />
        </p>
      )}
      <Quote size="small" by={proposedBy.name}>
        {reason}
      </Quote>
      {state === "open" && <Decide proposal={proposal} onDecided={onDecided} />}
    </li>
  );
}

type Decision = "confirm" | "decline" | "withdraw";

const decidedWords = { confirm: "confirmed", decline: "declined", withdraw: "withdrawn" } as const;

/** The author may withdraw it; somebody else confirms or declines. */
function Decide({ proposal, onDecided }: ProposalProps) {
  const text = useTexts(direction);
  const problemWords = useProblemWords();
  const { id: organisation, member, may } = useOrganisation();
  const [busy, setBusy] = useState<Decision | undefined>();
  const decide = async (decision: Decision) => {
    setBusy(decision);
    const answer = await api(decidePurpose, {
      params: { organisation, id: proposal.id },
      body: { decision },
    });
    setBusy(undefined);
    if (answer.ok) toast({ words: text(decidedWords[decision]) });
    else {
      const { title, advice } = problemWords(answer.problem);
      toast({ kind: "problem", words: `${title} ${advice}` });
    }
    onDecided();
  };
  const button = (decision: Decision, kind: "plain" | "quiet" = "plain") => (
    <Button kind={kind} isBusy={busy === decision} onClick={() => void decide(decision)}>
      {text(decision)}
    </Button>
  );
  if (!may("purpose.confirm")) return <p className={styles.note}>{text("waitsForPlanner")}</p>;
  if (proposal.proposedBy.id === member.id)
    return (
      <div className={styles.actions}>
        <p className={styles.note}>{text("needsSecond")}</p>
        {button("withdraw")}
      </div>
    );
  return (
    <div className={styles.actions}>
      {button("confirm")}
      {button("decline", "quiet")}
    </div>
  );
}
