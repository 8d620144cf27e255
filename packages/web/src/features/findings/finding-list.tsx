import type { listFindings, ResponseOf } from "@lodestar/contract";
import { findings } from "../../messages/en/findings.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { FindingEntry } from "./finding-entry.tsx";
import type { FindingGroup } from "./finding-groups.ts";
import styles from "./findings.module.css";

type FindingListProps = {
  readonly groups: readonly FindingGroup[];
  readonly found: ResponseOf<typeof listFindings>;
  readonly fresh: ReadonlySet<string>;
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
};

/** Findings by severity and rule. What lies outside of the window is not drawn until it comes near. */
export function FindingList({ groups, found, fresh, open, onOpen }: FindingListProps) {
  const text = useTexts(findings);
  const says = new Map(found.rules.map((rule) => [rule.rule, rule]));
  return groups.map(({ severity, rule, findings: group }) => (
    <section
      key={`${severity} ${rule}`}
      className={styles.group}
      aria-labelledby={`${severity}-${rule} ${severity}-${rule}-severity`}
    >
      <header className={styles.groupHead}>
        <span id={`${severity}-${rule}-severity`} className={styles.severity} data-severity={severity}>
          {text(severity)}
        </span>
        <h2 id={`${severity}-${rule}`} className={styles.says}>
          {says.get(rule)?.says}
        </h2>
        <span className={styles.soft}>
          {text("count", { count: group.length })} ·{" "}
          {text("lookedAt", { count: says.get(rule)?.lookedAt ?? 0 })}
        </span>
      </header>
      {group.map((finding) => (
        <FindingEntry
          key={finding.id}
          finding={finding}
          titles={found.titles}
          isOpen={open === finding.id}
          isNew={fresh.has(finding.id)}
          onToggle={(isOpen) => onOpen(isOpen ? finding.id : undefined)}
        />
      ))}
    </section>
  ));
}
