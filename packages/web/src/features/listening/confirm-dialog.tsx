import { type ReactNode, useState } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

type ConfirmDialogProps = {
  readonly title: string;
  readonly words: ReactNode;
  readonly act: string;
  readonly isDanger?: boolean;
  /** Gives something where it was done. */
  readonly onAct: () => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks before what cannot be taken back: mail that goes out, answers that end. */
export function ConfirmDialog({ title, words, act, isDanger, onAct, onClose }: ConfirmDialogProps) {
  const text = useTexts(listening);
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const done = await onAct();
    setBusy(false);
    if (done !== undefined) onClose();
  };
  return (
    <Dialog
      title={title}
      description={words}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind={isDanger === true ? "danger" : "primary"} isBusy={isBusy} onClick={() => void run()}>
            {act}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    />
  );
}
