import { useTable } from "../../api/use-table.ts";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./understanding.module.css";
import type { HandedLink } from "./use-readbacks.ts";

type HandOverDialogProps = { readonly links: readonly HandedLink[]; readonly onClose: () => void };

/** The links of people whom no mail reaches. They are shown once: only a hash of each is kept. */
export function HandOverDialog({ links, onClose }: HandOverDialogProps) {
  const text = useTexts(understanding);
  const people = useTable("stakeholders").byId;
  return (
    <Dialog isOpen title={text("handOver")} onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.note}>{text("handOverWords")}</p>
        {links.map(({ stakeholder, link }) => (
          <TextField
            key={stakeholder}
            label={text("linkFor", { name: people.get(stakeholder)?.name ?? stakeholder })}
            value={link}
            onChange={() => undefined}
          />
        ))}
      </div>
    </Dialog>
  );
}
