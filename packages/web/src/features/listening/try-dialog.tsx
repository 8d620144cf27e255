import type { RespondentRound } from "@lodestar/contract";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Dialog } from "../../ui/dialog.tsx";
import styles from "./listening.module.css";

type TryDialogProps = { readonly round: RespondentRound; readonly onClose: () => void };

/** The whole page of those who answer, to be tried from end to end. */
export function TryDialog({ round, onClose }: TryDialogProps) {
  const text = useTexts(listening);
  const mount = (place: HTMLDivElement | null) => {
    if (place === null || place.childElementCount > 0) return;
    void import("../../answer/preview.ts").then(({ previewView }) =>
      place.replaceChildren(previewView(round)),
    );
  };
  return (
    <Dialog title={text("tryTitle")} description={text("tryWords")} isOpen onClose={onClose}>
      <div ref={mount} className={styles.phone} />
    </Dialog>
  );
}
