import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { type OutlineRow, outlineRows } from "../../ui/grid/outline-rows.ts";
import { openedTo } from "./outline/expansion.ts";
import type { Place, PlanOutline } from "./outline/plan-outline.ts";
import styles from "./plan.module.css";
import { isStatus } from "./status-mark.tsx";
import type { Plan } from "./use-plan.ts";

const everyLevel = 1000;

/** The outline on paper, whole: on the page only the rows in view exist. */
export function PlanPrint({ plan, outline }: { readonly plan: Plan; readonly outline: PlanOutline }) {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting && <Paper plan={plan} outline={outline} />;
}

function Paper({ plan, outline }: { readonly plan: Plan; readonly outline: PlanOutline }) {
  const rows = useMemo(
    () =>
      outlineRows<Place>({
        roots: outline.roots,
        childrenOf: ({ id }) => outline.childrenOf(id),
        idOf: ({ id }) => id,
        expanded: openedTo(outline, everyLevel),
      }),
    [outline],
  );
  return (
    <div className={styles.paper}>
      {rows.map((row) => (
        <PaperLine key={row.key} row={row} plan={plan} />
      ))}
    </div>
  );
}

function PaperLine({ row, plan }: { readonly row: OutlineRow<Place>; readonly plan: Plan }) {
  const text = useTexts(planTexts);
  const { day, share } = useFormats();
  const { item } = row.item;
  const facts = [
    row.item.share === null ? undefined : share(row.item.share),
    plan.personById.get(item?.owner ?? "")?.name,
    isStatus(item?.status) ? text(`status_${item.status}`) : undefined,
    typeof item?.dueOn === "string" ? day(item.dueOn) : undefined,
    typeof item?.progress === "number" ? share(item.progress) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <div
      className={styles.line}
      data-kind={item?.kind ?? "group"}
      style={{ "--level": row.level } as React.CSSProperties}
    >
      <span>
        {item !== undefined && item.kind !== "goal" && <small>{text(`kind_${item.kind}`)} </small>}
        {item?.title ?? text("withoutGoal")}
      </span>
      <small>{facts.join(" · ")}</small>
    </div>
  );
}
