import type { Waiting } from "@lodestar/core";
import { useRow } from "../../api/use-table.ts";
import { today as catalogue } from "../../messages/en/today.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { AskForm } from "./ask-form.tsx";
import { CheckInForm } from "./check-in-form.tsx";
import { useAnswers } from "./use-today.ts";
import { WaitingFrame } from "./waiting-frame.tsx";

type EntryProps = { readonly waiting: Waiting; readonly today: string };

/** One thing that waits, with what answers it. */
export function WaitingEntry({ waiting, today }: EntryProps) {
  const { id } = waiting;
  if (waiting.kind === "ask") return <AskForm id={id} today={today} />;
  if (waiting.kind === "check_in") return <CheckInForm id={id} days={waiting.days} today={today} />;
  if (waiting.kind === "action") return <OverdueAction waiting={waiting} today={today} />;
  if (waiting.kind === "barrier") return <OpenBarrier waiting={waiting} today={today} />;
  return <OpenDecision id={id} />;
}

function OverdueAction({ waiting: { id, days }, today }: EntryProps) {
  const text = useTexts(catalogue);
  const answers = useAnswers(today);
  const row = useRow("actions", id);
  if (row === undefined) return null;
  return (
    <WaitingFrame
      kind={text("kind_action")}
      title={row.title}
      table="actions"
      id={id}
      besides={text("days", { count: days ?? 0 })}
    >
      <Button
        onClick={() =>
          answers.set(
            "actions",
            row,
            { status: "done", doneOn: today },
            text("doneSaid", { what: row.title }),
          )
        }
      >
        {text("done")}
      </Button>
    </WaitingFrame>
  );
}

const responses = ["remove", "mitigate", "accept", "watch"] as const;

function OpenBarrier({ waiting: { id }, today }: EntryProps) {
  const text = useTexts(catalogue);
  const answers = useAnswers(today);
  const row = useRow("barriers", id);
  if (row === undefined) return null;
  return (
    <WaitingFrame kind={text("kind_barrier")} title={row.title} table="barriers" id={id}>
      <Select<(typeof responses)[number]>
        label={text("respond")}
        value={null}
        onChange={(response) =>
          answers.set("barriers", row, { response }, text("responded", { what: row.title }))
        }
        choices={responses.map((value) => ({ value, label: text(`response_${value}`) }))}
      />
    </WaitingFrame>
  );
}

function OpenDecision({ id }: { readonly id: string }) {
  const text = useTexts(catalogue);
  const row = useRow("decisions", id);
  if (row === undefined) return null;
  return <WaitingFrame kind={text("kind_decision")} title={row.question} table="decisions" id={id} />;
}
