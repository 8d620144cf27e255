import { type Round, changeRound } from "@lodestar/contract";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { type Deadline, DeadlineFields } from "./deadline-fields.tsx";
import { useRoundAct } from "./use-rounds.ts";

type ExtendDialogProps = { readonly round: Round; readonly onClose: () => void };

/** Another deadline for a round that runs, or ran out. */
export function ExtendDialog({ round, onClose }: ExtendDialogProps) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const [deadline, setDeadline] = useState<Deadline>(round);
  const keep = async () => {
    const { closesAt, timeZone } = deadline;
    const body = { version: round.version, closesAt, timeZone };
    const params = { organisation, round: round.id };
    if ((await act(changeRound, { params, body }, () => text("extended"))) !== undefined) onClose();
  };
  return (
    <Dialog
      title={text("extendTitle")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => void keep()}>
            {text("keepDeadline")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <DeadlineFields deadline={deadline} onChange={setDeadline} />
    </Dialog>
  );
}
