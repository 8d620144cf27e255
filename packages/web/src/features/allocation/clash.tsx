import { allocation } from "../../messages/en/allocation.ts";
import { useTexts } from "../../messages/use-texts.ts";
import styles from "./allocation.module.css";
import type { Answer } from "./use-allocation.ts";
import { useRuleWords } from "./use-rule-words.ts";

/** Where nothing keeps to every rule: which rules cannot hold together. */
export function Clash({ answer }: { readonly answer: Answer }) {
  const text = useTexts(allocation);
  const words = useRuleWords(answer);
  const isImpossible = answer.scenarios.some(({ state }) => state === "impossible");
  if (!isImpossible) return null;
  return (
    <section className={styles.clash} aria-labelledby="allocation-clash">
      <h2 id="allocation-clash" className={styles.heading}>
        {text("clashTitle")}
      </h2>
      {answer.clash === null ? (
        <p>{text("clashUnknown")}</p>
      ) : (
        <>
          <ul>
            {answer.clash.map((rule) => (
              <li key={JSON.stringify(rule)}>{words(rule)}</li>
            ))}
          </ul>
          <p className={styles.note}>{text("clashWords")}</p>
        </>
      )}
    </section>
  );
}
