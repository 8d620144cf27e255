import { type PastChange, listChanges } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import { apiQuery, derivedKey } from "../../../api/client.ts";
import { useOrganisation } from "../../../api/organisation-context.ts";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../../messages/use-texts.ts";
import { columnWords } from "../../../shell/column-words.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { PlanItem } from "../outline/plan-item.ts";
import styles from "../plan.module.css";
import { Section } from "./section.tsx";

const mostShown = 20;

/** Who changed the item, what, when and why, the latest first. */
export function ItemHistory({ item }: { readonly item: PlanItem }) {
  const text = useTexts(planTexts);
  const { id: organisation } = useOrganisation();
  const { data, isPending } = useQuery({
    ...apiQuery(derivedKey(organisation, "history", item.id), listChanges, {
      params: { organisation },
      query: { item: item.id, limit: mostShown },
    }),
    retry: false,
  });
  return (
    <Section title={text("section_history")}>
      {isPending && <Skeleton kind="text" count={2} />}
      {data?.changes.length === 0 && <p className={styles.note}>{text("historyEmpty")}</p>}
      <ol className={styles.list}>
        {data?.changes.map((change) => (
          <Past key={change.seq} change={change} id={item.id} />
        ))}
      </ol>
      {data?.hasMore === true && <p className={styles.note}>{text("historyMore")}</p>}
    </Section>
  );
}

function Past({ change, id }: { readonly change: PastChange; readonly id: string }) {
  const text = useTexts(planTexts);
  const { ago, list } = useFormats();
  const touched = change.rows.find((row) => row.id === id);
  const said = () => {
    if (touched?.row === null) return text("historyRemoved");
    if (touched === undefined || touched.before === null) return text("historyAdded");
    return text("historyChanged", { fields: list(changedColumns(touched.before, touched.row).map(nameOf)) });
  };
  const nameOf = (column: string) => {
    const key = `field_${column}`;
    return key in planTexts.messages ? text(key as "field_title").toLowerCase() : columnWords(column);
  };
  return (
    <li className={styles.past}>
      <span>
        {change.actor.name} {said()}
      </span>
      <small>
        <time dateTime={change.at}>{ago(change.at, Date.now())}</time>
        {change.reason !== null && ` · ${text("historyBecause", { reason: change.reason })}`}
      </small>
    </li>
  );
}

type Values = Readonly<Record<string, unknown>>;

const changedColumns = (before: Values, after: Values): readonly string[] =>
  Object.keys(after).filter(
    (column) => column !== "version" && JSON.stringify(before[column]) !== JSON.stringify(after[column]),
  );
