import { listFindings } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { apiQuery, derivedKey } from "../../../api/client.ts";
import { useOrganisation } from "../../../api/organisation-context.ts";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useTexts } from "../../../messages/use-texts.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { PlanItem } from "../outline/plan-item.ts";
import styles from "../plan.module.css";
import { Section } from "./section.tsx";

/** What the rules find about the item, each with its question. */
export function ItemFindings({ item }: { readonly item: PlanItem }) {
  const text = useTexts(planTexts);
  const { id: organisation } = useOrganisation();
  const { data, isPending } = useQuery({
    ...apiQuery(derivedKey(organisation, "findings", item.id), listFindings, {
      params: { organisation },
      query: { item: item.id },
    }),
    retry: false,
  });
  const saysOf = (rule: string) => data?.rules.find((each) => each.rule === rule)?.says ?? rule;
  return (
    <Section title={text("section_findings")}>
      {isPending && <Skeleton kind="text" count={2} />}
      {data?.findings.length === 0 && <p className={styles.note}>{text("findingsEmpty")}</p>}
      {data?.findings.map(({ id, rule, severity, question }) => (
        <div key={id} className={styles.finding} data-severity={severity}>
          <small>
            {text(`severity_${severity}`)} · {saysOf(rule)}
          </small>
          <p>{question}</p>
        </div>
      ))}
    </Section>
  );
}
