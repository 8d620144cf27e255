import type { AllocationInitiative, AllocationScenario } from "@lodestar/contract";
import { allocation } from "../../messages/en/allocation.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Quote } from "../../ui/quote.tsx";
import styles from "./allocation.module.css";
import { inOrderOfWorth } from "./in-order-of-worth.ts";
import type { Answer } from "./use-allocation.ts";
import { useMoney } from "./use-rule-words.ts";

type CutProps = { readonly answer: Answer; readonly scenario: AllocationScenario };

/** What a scenario leaves out, with the words of those who asked for it. */
export function CutList({ answer, scenario }: CutProps) {
  const text = useTexts(allocation);
  const chosen = new Set(scenario.chosen);
  const cut = inOrderOfWorth(answer.initiatives).filter(({ id }) => !chosen.has(id));
  return (
    <section aria-labelledby="allocation-cut">
      <h2 id="allocation-cut" className={styles.heading}>
        {text("cutTitle")}
      </h2>
      <Groups scenario={scenario} />
      {cut.length === 0 && <p className={styles.note}>{text("noCut")}</p>}
      <ul className={styles.cuts}>
        {cut.map((initiative) => (
          <CutEntry key={initiative.id} answer={answer} scenario={scenario} initiative={initiative} />
        ))}
      </ul>
    </section>
  );
}

function Groups({ scenario: { groups } }: Pick<CutProps, "scenario">) {
  const text = useTexts(allocation);
  return (
    <ul className={styles.plain}>
      {groups.map(({ side, people, fell }) => (
        <li key={side}>
          {text(side === "inner" ? "side_inner" : side === "outer" ? "side_outer" : "side_unknown")}:{" "}
          {text("groupFell", { fell, people })}
        </li>
      ))}
    </ul>
  );
}

function CutEntry({
  answer,
  scenario,
  initiative,
}: CutProps & { readonly initiative: AllocationInitiative }) {
  const text = useTexts(allocation);
  const money = useMoney(answer);
  const { title, cost, wishes } = initiative;
  return (
    <li>
      <h3 className={styles.name}>
        {title} <span className={styles.note}>{money(cost)}</span>
      </h3>
      {wishes.length === 0 && <p className={styles.note}>{text("noWords")}</p>}
      {wishes.map(({ statement, said, by, theme, objective }) => {
        const way = objective ?? theme;
        return (
          <div key={statement}>
            <Quote
              size="small"
              by={[by ?? text("someone"), way === null ? "" : text("through", { name: way })]
                .filter((part) => part !== "")
                .join(", ")}
            >
              {said}
            </Quote>
            <p className={styles.note}>{text(scenario.fell.includes(statement) ? "fell" : "answered")}</p>
          </div>
        );
      })}
    </li>
  );
}
