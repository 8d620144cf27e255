import { removeOrganisation } from "@lodestar/contract";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { settings } from "../../messages/en/settings.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./settings.module.css";

/** Removes all there is. Nothing brings it back, so its name has to be typed. */
export function RemoveOrganisation() {
  const text = useTexts(settings);
  const words = useProblemWords();
  const { id, name } = useOrganisation();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const remove = async () => {
    const answer = await api(removeOrganisation, { params: { organisation: id }, query: { name: typed } });
    if (answer.ok) window.location.assign("/");
    else toast({ words: words(answer.problem).advice, kind: "problem" });
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{text("remove")}</h2>
      <p className={styles.soft}>{text("removeWords")}</p>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {text("remove")}
      </Button>
      <Dialog
        title={text("remove")}
        description={text("removeWords")}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="danger" disabled={typed !== name} onClick={() => void remove()}>
              {text("removeNow")}
            </Button>
            <Button onClick={() => setOpen(false)}>{text("cancel")}</Button>
          </>
        }
      >
        <TextField label={text("removeConfirm")} hint={name} value={typed} onChange={setTyped} />
      </Dialog>
    </section>
  );
}
