import { plan as planTexts } from "../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { PlanItem } from "./outline/plan-item.ts";
import type { PlanOutline } from "./outline/plan-outline.ts";
import styles from "./plan.module.css";

/** How far a target is; of an objective, how many of its targets are reached. Nothing where nothing is measured. */
export function TargetProgress({
  item,
  outline,
}: {
  readonly item: PlanItem;
  readonly outline: PlanOutline;
}) {
  const text = useTexts(planTexts);
  const { share } = useFormats();
  if (item.kind === "target" && item.progress !== null)
    return (
      <span className={styles.progress}>
        <span className={styles.track} aria-hidden>
          <span style={{ inlineSize: `${item.progress * 100}%` }} />
        </span>
        {share(item.progress)}
      </span>
    );
  if (item.kind !== "objective") return null;
  const targets = outline.childrenOf(item.id).filter((child) => child.item?.kind === "target");
  if (targets.length === 0) return null;
  const reached = targets.filter((child) => child.item?.progress === 1).length;
  return <span className={styles.quiet}>{text("reached", { reached, count: targets.length })}</span>;
}
