import type { AllocationScenario, ScenarioKind } from "@lodestar/contract";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./allocation.module.css";
import type { Answer } from "./use-allocation.ts";
import { useMoney, useRuleWords } from "./use-rule-words.ts";

type Shown = {
  readonly answer: Answer;
  readonly current: ScenarioKind;
  readonly onLook: (kind: ScenarioKind) => void;
};

/** The scenarios side by side: what each is worth, takes, and breaks. */
export function ScenarioColumns({ answer, current, onLook }: Shown) {
  const text = useTexts(allocation);
  return (
    <section aria-labelledby="allocation-scenarios">
      <h2 id="allocation-scenarios" className={styles.heading}>
        {text("scenarios")}
      </h2>
      <ul className={styles.scenarios}>
        {answer.scenarios.map((scenario) => (
          <ScenarioCard
            key={scenario.kind}
            answer={answer}
            scenario={scenario}
            isCurrent={scenario.kind === current}
            onLook={() => onLook(scenario.kind)}
          />
        ))}
      </ul>
    </section>
  );
}

type CardProps = {
  readonly answer: Answer;
  readonly scenario: AllocationScenario;
  readonly isCurrent: boolean;
  readonly onLook: () => void;
};

function ScenarioCard({ answer, scenario, isCurrent, onLook }: CardProps) {
  const text = useTexts(allocation);
  const { number } = useFormats();
  const money = useMoney(answer);
  const { kind, state } = scenario;
  const isThere = state === "best" || state === "cut_short" || state === "rule";
  const count = answer.initiatives.length;
  return (
    <li className={styles.scenario} data-current={isCurrent || undefined}>
      <h3 className={styles.name}>{text(`kind_${kind}`)}</h3>
      <p className={styles.note}>{text(`about_${kind}`)}</p>
      {isThere && (
        <dl className={styles.amounts}>
          <dt>{text("value")}</dt>
          <dd>{number(scenario.value, { maximumFractionDigits: 1 })}</dd>
          <dt>{text("moneyUsed")}</dt>
          <dd>{money(scenario.money)}</dd>
          <dt>{text("days")}</dt>
          <dd>{number(scenario.effortDays, { maximumFractionDigits: 0 })}</dd>
          <dt>{text("funded")}</dt>
          <dd>{text("fundedOf", { chosen: scenario.chosen.length, count })}</dd>
        </dl>
      )}
      <Standing answer={answer} scenario={scenario} />
      {isThere && (
        <Button size="small" aria-pressed={isCurrent} onClick={onLook}>
          {text(isCurrent ? "looking" : "look")}
        </Button>
      )}
    </li>
  );
}

function Standing({ answer, scenario }: Pick<CardProps, "answer" | "scenario">) {
  const text = useTexts(allocation);
  const { number, share } = useFormats();
  const words = useRuleWords(answer);
  const { state, gap, breaches } = scenario;
  const seconds = number(scenario.seconds, { maximumFractionDigits: 1 });
  if (state === "impossible" || state === "cancelled") return <p>{text("impossible")}</p>;
  if (state === "nobody_asked") return <p className={styles.note}>{text("nobodyAsked")}</p>;
  if (state === "cut_short")
    return <p>{gap === null ? text("clashUnknown") : text("cutShort", { gap: share(gap, 1) })}</p>;
  if (state === "best")
    return (
      <p className={styles.kept}>
        {gap === null || gap < 1e-9
          ? text("proved", { seconds })
          : text("provedGap", { gap: share(gap, 2), seconds })}
      </p>
    );
  if (breaches.length === 0) return <p className={styles.kept}>{text("keepsAll")}</p>;
  return (
    <details className={styles.broken}>
      <summary>{text("breaks", { count: breaches.length })}</summary>
      <ul>
        {breaches.map((rule) => (
          <li key={JSON.stringify(rule)}>{words(rule)}</li>
        ))}
      </ul>
    </details>
  );
}
