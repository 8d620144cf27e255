import type { ReactNode } from "react";
import { useOrganisation } from "../../../api/organisation-context.ts";
import { addressOfItem } from "../../../routes/address-of-item.ts";
import { Link } from "../../../routes/link.tsx";
import { KindMark } from "../kind-mark.tsx";
import { kindOf } from "../outline/plan-kind.ts";
import styles from "../plan.module.css";

export type ItemLinkProps = {
  readonly table: string;
  readonly id: string;
  /** Of a row of the north star: only a goal is part of the plan. */
  readonly isGoal?: boolean;
  readonly title: string;
  /** At the end of the line: its share, how it stands. */
  readonly end?: ReactNode;
};

/** One item, with the link that opens it. A goal opens here, where its plan is. */
export function ItemLink({ table, id, isGoal = false, title, end }: ItemLinkProps) {
  const organisation = useOrganisation();
  const kind = table === "northstar" && !isGoal ? undefined : kindOf(table as "objectives");
  const address = addressOfItem(organisation.id, kind === "goal" ? "objectives" : table, id);
  return (
    <span className={styles.link}>
      {kind !== undefined && <KindMark kind={kind} />}
      <Link to={address} aria-current={undefined}>
        {title}
      </Link>
      {end !== undefined && end !== null && end !== false && <span className={styles.quiet}>{end}</span>}
    </span>
  );
}
