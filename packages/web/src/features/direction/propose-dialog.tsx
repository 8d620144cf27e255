import { proposePurpose } from "@lodestar/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { TextArea } from "../../ui/text-area.tsx";
import type { NorthStarRow } from "./chain-spread.ts";
import styles from "./direction.module.css";

export type ProposeDialogProps = {
  readonly purpose: NorthStarRow;
  readonly onClose: () => void;
  readonly onProposed: () => void;
};

/** Other words for the purpose, with a reason; a second person decides. */
export function ProposeDialog({ purpose, onClose, onProposed }: ProposeDialogProps) {
  const text = useTexts(direction);
  const problemWords = useProblemWords();
  const { id: organisation } = useOrganisation();
  const [title, setTitle] = useState(purpose.title);
  const [description, setDescription] = useState(purpose.description ?? "");
  const [reason, setReason] = useState("");
  const [state, setState] = useState<"writing" | "tried" | "busy">("writing");
  const [refused, setRefused] = useState<string | undefined>();
  const send = async () => {
    if (title.trim() === "" || reason.trim() === "") {
      setState("tried");
      return;
    }
    setState("busy");
    const words = description.trim();
    const body = { title, reason, description: words === "" ? null : words };
    const answer = await api(proposePurpose, { params: { organisation }, body });
    setState("writing");
    if (!answer.ok) {
      const { title: what, advice } = problemWords(answer.problem);
      setRefused(`${what} ${advice}`);
      return;
    }
    toast({ words: text("proposalSent") });
    onProposed();
  };
  const missing = (written: string, words: string) =>
    state === "tried" && written.trim() === "" ? words : undefined;
  return (
    <Dialog
      isOpen
      title={text("propose")}
      description={text("proposeIntro")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isBusy={state === "busy"} onClick={() => void send()}>
            {text("sendProposal")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea
          label={text("proposedTitle")}
          value={title}
          onChange={setTitle}
          error={missing(title, text("titleRequired"))}
        />
        <TextArea
          label={text("proposedDescription")}
          isOptional
          value={description}
          onChange={setDescription}
        />
        <TextArea
          label={text("proposedReason")}
          value={reason}
          onChange={setReason}
          error={missing(reason, text("reasonRequired"))}
        />
        {refused !== undefined && (
          <p role="alert" className={styles.refused}>
            {refused}
          </p>
        )}
      </div>
    </Dialog>
  );
}
