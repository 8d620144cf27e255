import { type Round, changeRound, reopenRound } from "@lodestar/contract";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { type Deadline, DeadlineFields } from "./deadline-fields.tsx";
import { useRoundAct } from "./use-rounds.ts";

type ExtendDialogProps = { readonly round: Round; readonly onClose: () => void };

/** Another deadline for a round that runs or ran out; a closed one is opened again with it. */
export function ExtendDialog({ round, onClose }: ExtendDialogProps) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const isClosed = round.phase === "closed";
  const [deadline, setDeadline] = useState<Deadline>(isClosed ? { ...round, closesAt: null } : round);
  const keep = async () => {
    const { closesAt, timeZone } = deadline;
    const params = { organisation, round: round.id };
    const done = isClosed
      ? await act(reopenRound, { params, body: { closesAt } }, () => text("reopened", round))
      : await act(changeRound, { params, body: { version: round.version, closesAt, timeZone } }, () =>
          text("extended"),
        );
    if (done !== undefined) onClose();
  };
  return (
    <Dialog
      title={text(isClosed ? "reopenTitle" : "extendTitle")}
      description={isClosed && text("reopenWords")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => void keep()}>
            {text(isClosed ? "reopenNow" : "keepDeadline")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <DeadlineFields deadline={deadline} onChange={setDeadline} />
    </Dialog>
  );
}
