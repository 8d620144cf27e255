import { type PriorityRule, ruleDecision } from "@lodestar/core";
import { useState } from "react";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { priorities } from "../../messages/en/priorities.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./friction.module.css";
import type { PriorityOrders } from "./priority-orders.ts";
import { useMaySettle } from "./use-friction.ts";

/** Chooses the rule whose order holds, as a decision that names the rule and says what others would have said. */
export function RuleChoice({ orders: { compared, options } }: { readonly orders: PriorityOrders }) {
  const text = useTexts(priorities);
  const { id: organisation } = useOrganisation();
  const change = useChange();
  const navigate = useNavigate();
  const given = compared.orders.flatMap(({ rule, places }) => (places.length > 0 ? [rule] : []));
  const [rule, setRule] = useState<PriorityRule | null>(given[0] ?? null);
  if (!useMaySettle() || rule === null) return null;
  const record = () => {
    const titles = options.map(({ title }) => title);
    const made = ruleDecision(compared, rule, titles);
    if (!made.ok) return;
    const { question, outcome, otherwise } = made.value;
    const id = newId();
    const reason = otherwise.length === 0 ? null : text("reasonOthers", { others: otherwise.join(" ") });
    const about = options.map(({ item }) => item);
    void change({
      said: text("recorded", { rule: text(`rule_${rule}`) }),
      edits: [{ do: "add", table: "decisions", id, row: { question, outcome, reason, about } }],
    });
    void navigate(addressOfItem(organisation, "decisions", id));
  };
  return (
    <div className={styles.choose}>
      <Select<PriorityRule>
        label={text("choose")}
        value={rule}
        onChange={setRule}
        choices={given.map((value) => ({ value, label: text(`rule_${value}`) }))}
      />
      <Button kind="primary" onClick={record}>
        {text("record")}
      </Button>
    </div>
  );
}
