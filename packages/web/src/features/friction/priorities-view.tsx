import { readPriorityOrders } from "@lodestar/contract";
import { type PriorityRule, type VoiceWeight, voiceWeights } from "@lodestar/core";
import { useQuery } from "@tanstack/react-query";
import { problemIn } from "../../api/api-problem.ts";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { friction } from "../../messages/en/friction.ts";
import { priorities } from "../../messages/en/priorities.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./friction.module.css";
import type { PriorityOrders } from "./priority-orders.ts";
import { RuleChoice } from "./rule-choice.tsx";
import { RuleTable } from "./rule-table.tsx";

/** What people ranked, put in one order by each rule; where the rules disagree; and which of them holds. */
export function PrioritiesView() {
  const text = useTexts(priorities);
  const hidden = useTexts(friction);
  const { id: organisation, may } = useOrganisation();
  const [wanted, setWeights] = useParam("weights");
  const weights: VoiceWeight = voiceWeights.find((name) => name === wanted) ?? "equal";
  const { data, error, refetch } = useQuery({
    ...apiQuery(derivedKey(organisation, "priority-orders", weights), readPriorityOrders, {
      params: { organisation },
      query: { weights },
    }),
    enabled: may("findings.read"),
    placeholderData: (before) => before,
  });
  if (!may("findings.read"))
    return <EmptyState title={hidden("agreementHidden")}>{hidden("agreementHiddenWords")}</EmptyState>;
  const loading = {
    state: data !== undefined ? "ready" : error === null ? "loading" : "failed",
    problem: error === null ? undefined : problemIn(error),
    retry: () => void refetch(),
  } as const;
  return (
    <Loaded of={loading} skeleton="rows" count={6}>
      {() =>
        data === undefined || !data.compared.orders.some(({ places }) => places.length > 0) ? (
          <EmptyState title={text("noneTitle")}>{text("noneWords")}</EmptyState>
        ) : (
          <div className={styles.agreement}>
            <section aria-labelledby="one-order">
              <h2 id="one-order" className={styles.heading}>
                {text("title")}
              </h2>
              <p className={styles.caption}>{text("about")}</p>
              <Select<VoiceWeight>
                label={text("weights")}
                value={weights}
                onChange={(value) => setWeights(value ?? undefined, "replace")}
                choices={voiceWeights.map((value) => ({ value, label: text(`weights_${value}`) }))}
              />
              {weights === "influence" && (
                <p className={styles.caption}>{text("withoutInfluence", { count: data.withoutInfluence })}</p>
              )}
              <p className={styles.caption}>
                <strong>
                  <Standing orders={data} />
                </strong>
              </p>
              <RuleTable orders={data} />
            </section>
            <Splits orders={data} />
            <RuleChoice orders={data} />
          </div>
        )
      }
    </Loaded>
  );
}

function Standing({ orders: { compared, options } }: { readonly orders: PriorityOrders }) {
  const text = useTexts(priorities);
  const first = compared.firstByAll.map((option) => `“${options[option]?.title ?? ""}”`).join(", ");
  if (first === "") return text("firstDiffers", { count: compared.splits.length });
  return compared.isOneOrder === false
    ? text("firstByAll", { first, count: compared.splits.length })
    : text("oneOrder", { first });
}

/** So many disagreements are told one by one. */
const MOST = 12;

function Splits({ orders: { compared, options } }: { readonly orders: PriorityOrders }) {
  const text = useTexts(priorities);
  const named = (rules: readonly PriorityRule[]) => rules.map((rule) => text(`rule_${rule}`)).join(", ");
  if (compared.splits.length === 0) return null;
  return (
    <section aria-labelledby="splits">
      <h2 id="splits" className={styles.heading}>
        {text("splits")}
      </h2>
      <ul className={styles.splits}>
        {compared.splits.slice(0, MOST).map(({ first, second, firstAbove, secondAbove, tied }) => {
          const isFirst = firstAbove.length >= secondAbove.length;
          const [above, below] = isFirst ? [first, second] : [second, first];
          const [rules, others] = isFirst ? [firstAbove, secondAbove] : [secondAbove, firstAbove];
          const titles = { above: options[above]?.title ?? "", below: options[below]?.title ?? "" };
          return (
            <li key={`${first} ${second}`}>
              {others.length > 0
                ? text("split", { ...titles, rules: named(rules), others: named(others) })
                : text("splitTied", { ...titles, rules: named(rules), tied: named(tied) })}
            </li>
          );
        })}
      </ul>
      {compared.splits.length > MOST && <p>{text("moreSplits", { count: compared.splits.length - MOST })}</p>}
    </section>
  );
}
