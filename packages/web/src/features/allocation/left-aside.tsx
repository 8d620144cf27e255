import { useOrganisation } from "../../api/organisation-context.ts";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./allocation.module.css";
import type { Answer } from "./use-allocation.ts";
import type { Asking } from "./use-question.ts";

/** Initiatives that were not asked about: nobody knows what they take, somebody left them out, or they lie elsewhere in time. */
export function LeftAside({ answer, asking }: { readonly answer: Answer; readonly asking: Asking }) {
  const text = useTexts(allocation);
  const { list } = useFormats();
  const { id: organisation } = useOrganisation();
  return (
    <>
      {answer.unplaced.length > 0 && (
        <section aria-labelledby="allocation-unplaced">
          <h2 id="allocation-unplaced" className={styles.heading}>
            {text("unplaced")}
          </h2>
          <p className={styles.note}>{text("unplacedWords")}</p>
          <ul className={styles.plain}>
            {answer.unplaced.map(({ id, title, lacks }) => (
              <li key={id}>
                <Link to={addressOfItem(organisation, "initiatives", id)}>{title}</Link>:{" "}
                {list(lacks.map((lack) => text(`lacks_${lack}`)))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.lockedOut.length > 0 && (
        <section aria-labelledby="allocation-out">
          <h2 id="allocation-out" className={styles.heading}>
            {text("lockedOut")}
          </h2>
          <ul className={styles.plain}>
            {answer.lockedOut.map(({ id, title }) => (
              <li key={id}>
                {title}{" "}
                <Button kind="quiet" size="small" onClick={() => asking.hold(id, "free")}>
                  {text("putBack")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.outside > 0 && <p className={styles.note}>{text("outside", { count: answer.outside })}</p>}
    </>
  );
}
