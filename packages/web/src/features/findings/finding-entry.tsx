import type { Finding } from "@lodestar/core";
import { useEffect, useRef } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { findings } from "../../messages/en/findings.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { FindingDecisions } from "./finding-decisions.tsx";
import styles from "./findings.module.css";
import type { Titles } from "./titles.ts";

type FindingEntryProps = {
  readonly finding: Finding;
  readonly titles: Titles;
  readonly isOpen: boolean;
  readonly isNew: boolean;
  readonly onToggle: (isOpen: boolean) => void;
};

/** One finding: its question, and opened, who and what it is about and what the rule saw. */
export function FindingEntry({ finding, titles, isOpen, isNew, onToggle }: FindingEntryProps) {
  const text = useTexts(findings);
  const entry = useRef<HTMLDetailsElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current) entry.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const titleOf = (id: string) => titles[id]?.title ?? id;
  return (
    <details
      ref={entry}
      id={`finding-${finding.id}`}
      className={styles.finding}
      open={isOpen}
      onToggle={(event) => event.currentTarget.open !== isOpen && onToggle(event.currentTarget.open)}
    >
      <summary className={styles.question}>
        <span className={styles.words}>{finding.question}</span>
        {isNew && <span className={styles.new}>{text("isNew")}</span>}
      </summary>
      {isOpen && (
        <div className={styles.opened}>
          <h4 className={styles.label}>{text("parties")}</h4>
          <ul className={styles.parties}>
            {finding.parties.map((id) => (
              <li key={id}>
                <Party id={id} titles={titles} />
              </li>
            ))}
          </ul>
          <h4 className={styles.label}>{text("evidence")}</h4>
          <EvidenceList evidence={finding.evidence} titleOf={titleOf} />
          <FindingDecisions finding={finding} titles={titles} />
        </div>
      )}
    </details>
  );
}

function Party({ id, titles }: { readonly id: string; readonly titles: Titles }) {
  const { id: organisation } = useOrganisation();
  const named = titles[id];
  if (named === undefined) return id;
  return <Link to={addressOfItem(organisation, named.table, id)}>{named.title}</Link>;
}
