import { useState } from "react";
import { useTable } from "../../api/use-table.ts";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./allocation.module.css";
import { type Answer, useAllocation } from "./use-allocation.ts";
import type { Question } from "./use-question.ts";
import { useRuleWords } from "./use-rule-words.ts";

/** What each rule costs, what a tenth more money buys and what is left of a fifth less; asked when somebody wants to know. */
export function WhatIf({ question }: { readonly question: Question }) {
  const text = useTexts(allocation);
  const [isWanted, setWanted] = useState(false);
  const longer: Question = { ...question, scenarios: ["optimum"], whatIf: true };
  const { answer, isAsking, stop } = useAllocation(longer, isWanted);
  return (
    <section aria-labelledby="allocation-what-if">
      <h2 id="allocation-what-if" className={styles.heading}>
        {text("whatIf")}
      </h2>
      {!isWanted && <Button onClick={() => setWanted(true)}>{text("askWhatIf")}</Button>}
      {isAsking && (
        <p role="status">
          {text("searching")}{" "}
          <Button
            size="small"
            onClick={() => {
              stop();
              setWanted(false);
            }}
          >
            {text("cancel")}
          </Button>
        </p>
      )}
      {isWanted && !isAsking && answer !== undefined && <Found answer={answer} />}
    </section>
  );
}

function Found({ answer }: { readonly answer: Answer }) {
  const text = useTexts(allocation);
  const { share } = useFormats();
  const words = useRuleWords(answer);
  const best = answer.scenarios[0]?.value ?? 0;
  const less = answer.fifthLess;
  return (
    <ul className={styles.plain}>
      {answer.prices.map(({ rule, share: price }) => (
        <li key={JSON.stringify(rule)}>
          {price < 0.0005
            ? text("priceFree", { rule: words(rule) })
            : text("price", { rule: words(rule), share: share(price, 1) })}
        </li>
      ))}
      <li>
        <strong>{text("tenthMore")}.</strong> <Moved moved={answer.tenthMore} />
      </li>
      <li>
        <strong>{text("fifthLess")}.</strong> <Moved moved={less} />{" "}
        {less !== null && best > 0 && text("survives", { share: share(less.value / best) })}
      </li>
    </ul>
  );
}

function Moved({ moved }: { readonly moved: Answer["tenthMore"] }) {
  const text = useTexts(allocation);
  const { list, number } = useFormats();
  const initiatives = useTable("initiatives");
  if (moved === null) return text("noneKeeps");
  const named = (ids: readonly string[]) =>
    ids.length === 0 ? text("nothing") : list(ids.map((id) => `“${initiatives.byId.get(id)?.title ?? id}”`));
  const value = number(moved.value, { maximumFractionDigits: 1 });
  if (moved.gained.length + moved.lost.length === 0) return text("changesNothing", { value });
  return text("buys", { value, gained: named(moved.gained), lost: named(moved.lost) });
}
