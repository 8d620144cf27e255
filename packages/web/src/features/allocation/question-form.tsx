import { useState } from "react";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./allocation.module.css";
import type { Answer } from "./use-allocation.ts";
import { type Asking, worths } from "./use-question.ts";
import { useMoney } from "./use-rule-words.ts";

/** What is asked: how much money, for when, what counts, and what is not to be discussed. */
export function QuestionForm({ asking, answer }: { readonly asking: Asking; readonly answer: Answer }) {
  const text = useTexts(allocation);
  const { day } = useFormats();
  const { question } = asking;
  const heldCount = (question.musts?.length ?? 0) + (question.lockedOut?.length ?? 0);
  const year = answer.period.from.slice(0, 4);
  const periods = [year, `${year}-H1`, `${year}-H2`, ...[1, 2, 3, 4].map((each) => `${year}-Q${each}`)];
  return (
    <section className={styles.question} aria-labelledby="allocation-question">
      <h2 id="allocation-question" className={styles.heading}>
        {text("question")}
      </h2>
      <MoneyField key={question.money ?? "recorded"} asking={asking} answer={answer} />
      <Select
        label={text("period")}
        hint={text("periodRange", { from: day(answer.period.from), to: day(answer.period.to) })}
        value={question.period ?? null}
        onChange={asking.setPeriod}
        emptyLabel={text("periodCycle")}
        choices={periods.map((value) => ({ value, label: value }))}
      />
      <Select
        label={text("worth")}
        value={answer.worth}
        onChange={asking.setWorth}
        choices={worths.map((value) => ({ value, label: text(`worth_${value}`) }))}
      />
      <Checkbox
        isChecked={question.mustBy?.includes("active") ?? false}
        onChange={(isOn) => asking.setMustBy("active", isOn)}
      >
        {text("mustActive")}
      </Checkbox>
      <Checkbox
        isChecked={question.mustBy?.includes("committed") ?? false}
        onChange={(isOn) => asking.setMustBy("committed", isOn)}
      >
        {text("mustCommitted")}
      </Checkbox>
      <p className={styles.note}>{text("rules", { count: heldCount })}</p>
    </section>
  );
}

function MoneyField({ asking, answer }: { readonly asking: Asking; readonly answer: Answer }) {
  const text = useTexts(allocation);
  const money = useMoney(answer);
  const [draft, setDraft] = useState<number | null>(null);
  const costs = answer.initiatives.reduce((sum, { cost }) => sum + cost, 0) + answer.spent;
  const most = Math.max(costs * 1.1, (answer.recorded ?? 0) * 1.5, asking.question.money ?? 0, 1);
  const shown = draft ?? answer.money ?? costs;
  const settle = () => {
    if (draft !== null) asking.setMoney(draft);
  };
  return (
    <div className={styles.money}>
      <NumberField
        label={text("money")}
        hint={
          answer.recorded === null
            ? text("noBudget")
            : text("moneyRecorded", { money: money(answer.recorded) })
        }
        value={draft ?? answer.money}
        onChange={(value) => asking.setMoney(value === null ? null : Math.max(0, value))}
      />
      <input
        type="range"
        className={styles.slider}
        aria-label={text("moneySlider")}
        aria-valuetext={money(shown)}
        min={0}
        max={most}
        step={niceStep(most)}
        value={shown}
        onChange={(event) => setDraft(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      {answer.spent > 0 && (
        <p className={styles.note}>{text("moneySpent", { money: money(answer.spent) })}</p>
      )}
      {asking.question.money !== null && (
        <Button kind="quiet" size="small" onClick={() => asking.setMoney(null)}>
          {text("asRecorded")}
        </Button>
      )}
    </div>
  );
}

/** A round number, some hundred of which make the whole. */
const niceStep = (most: number): number => 10 ** Math.max(0, Math.floor(Math.log10(most)) - 2);
