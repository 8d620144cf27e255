import { findings } from "../../messages/en/findings.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import styles from "./findings.module.css";
import { ruleName } from "./rule-name.ts";

type EvidenceListProps = {
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly titleOf: (id: string) => string;
};

/** What a rule saw, name by name; ids are told by the titles of what they name. */
export function EvidenceList({ evidence, titleOf }: EvidenceListProps) {
  return (
    <dl className={styles.evidence}>
      {Object.entries(evidence).map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{ruleName(name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))}</dt>
          <dd>
            <EvidenceValue value={value} titleOf={titleOf} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function EvidenceValue({
  value,
  titleOf,
}: {
  readonly value: unknown;
  readonly titleOf: (id: string) => string;
}) {
  const text = useTexts(findings);
  const { number, day, list } = useFormats();
  const said = (each: unknown): string => {
    if (typeof each === "number") return number(each);
    if (typeof each === "boolean") return text(each ? "yes" : "no");
    if (typeof each === "string") return /^\d{4}-\d{2}-\d{2}$/.test(each) ? day(each) : titleOf(each);
    if (Array.isArray(each)) return list(each.map(said));
    if (typeof each === "object" && each !== null)
      return Object.entries(each)
        .map(([key, inner]) => `${titleOf(key)}: ${said(inner)}`)
        .join("; ");
    return text("unknown");
  };
  return said(value);
}
