import type { AllocationInitiative } from "@lodestar/contract";
import { useOrganisation } from "../../api/organisation-context.ts";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import styles from "./allocation.module.css";
import type { Answer } from "./use-allocation.ts";
import { useMoney } from "./use-rule-words.ts";

type WhyProps = { readonly answer: Answer; readonly initiative: AllocationInitiative };

/** What the value of an initiative is made of, factor by factor. */
export function WhyPanel({ onClose, ...of }: WhyProps & { readonly onClose: () => void }) {
  const text = useTexts(allocation);
  const { number } = useFormats();
  const money = useMoney(of.answer);
  const { id: organisation } = useOrganisation();
  const { initiative, answer } = of;
  const { cost, effortDays } = initiative;
  return (
    <Inspector title={initiative.title} kind={text("why")} onClose={onClose}>
      <div className={styles.why}>
        <p>
          <strong>
            {text("value")} {number(initiative.value, { maximumFractionDigits: 2 })}
          </strong>
        </p>
        {answer.worth === "priorities" && <ByPriorities {...of} />}
        {answer.worth === "estimates" && (
          <p>{text(initiative.estimate.stated === null ? "whyNobody" : "whyEstimates")}</p>
        )}
        {answer.worth === "approvals" && (
          <>
            <p>{text("whyApprovals", { count: initiative.approvals ?? 0 })}</p>
            <p className={styles.note}>{text("whyApprovalsHow")}</p>
          </>
        )}
        <p>
          {effortDays === null
            ? text("costsNoDays", { money: money(cost) })
            : text("costs", { money: money(cost), days: number(effortDays, { maximumFractionDigits: 1 }) })}
        </p>
        <Link to={addressOfItem(organisation, "initiatives", initiative.id)}>{text("openInPlan")}</Link>
      </div>
    </Inspector>
  );
}

function ByPriorities({ answer, initiative: { goals, estimate } }: WhyProps) {
  const text = useTexts(allocation);
  const { number, share } = useFormats();
  const points = 100 * goals.reduce((sum, goal) => sum + goal.priority * goal.share, 0);
  const { basis, people } = answer.priorities;
  const { stated, mean } = estimate;
  return (
    <>
      <p>{text("whyPriorities", { points: number(points), factor: number(estimate.factor) })}</p>
      {goals.length === 0 && <p>{text("whyNoGoal")}</p>}
      <ul className={styles.plain}>
        {goals.map((goal) => (
          <li key={goal.id}>
            {text("whyGoal", {
              goal: goal.title,
              priority: share(goal.priority, 1),
              share: share(goal.share, 1),
            })}
          </li>
        ))}
      </ul>
      <p>
        {stated === null || mean === null
          ? text("whyNoEstimate")
          : text("whyEstimate", { stated: number(stated), mean: number(mean) })}
      </p>
      <p className={styles.note}>
        {basis === "points" || basis === "rankings"
          ? text(`basis_${basis}`, { count: people })
          : text(`basis_${basis}`)}
      </p>
    </>
  );
}
