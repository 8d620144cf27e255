import type { ReactNode } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import styles from "./today.module.css";

type FrameProps = {
  /** What waits, in few words. */
  readonly kind: string;
  readonly title: string;
  readonly table: string;
  readonly id: string;
  readonly besides?: string;
  readonly children?: ReactNode;
};

/** What all of them show: what it is, and the way to its page. */
export function WaitingFrame({ kind, title, table, id, besides, children }: FrameProps) {
  const { id: organisation } = useOrganisation();
  return (
    <li className={styles.entry} aria-label={title}>
      <p className={styles.kind}>{kind}</p>
      <h2 className={styles.title}>
        <Link to={addressOfItem(organisation, table, id)}>{title}</Link>
      </h2>
      {besides !== undefined && besides !== "" && <p className={styles.besides}>{besides}</p>}
      {children}
    </li>
  );
}
