import type { AllocationRule } from "@lodestar/contract";
import { useTable } from "../../api/use-table.ts";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { Answer } from "./use-allocation.ts";

/** Says amounts of money as the organisation counts it. */
export function useMoney({ currency }: Pick<Answer, "currency">): (amount: number) => string {
  const { money } = useFormats();
  return (amount) => money(amount, currency ?? "");
}

/** A rule in words, with by how much it is exceeded. */
export function useRuleWords(answer: Answer): (rule: AllocationRule) => string {
  const text = useTexts(allocation);
  const { number, share, list } = useFormats();
  const money = useMoney(answer);
  const units = useTable("units");
  const initiatives = useTable("initiatives");
  const unitOf = (id: string | null) => units.byId.get(id ?? "")?.name ?? id ?? text("noUnit");
  const titleOf = (id: string) => initiatives.byId.get(id)?.title ?? id;
  const days = (amount: number) => number(amount, { maximumFractionDigits: 1 });
  return (rule) => {
    if (rule.kind === "must") return text("rule_must", { title: titleOf(rule.item) });
    if (rule.kind === "precedence")
      return text("rule_precedence", { before: titleOf(rule.before), after: titleOf(rule.after) });
    if (rule.kind === "exclusion")
      return text("rule_exclusion", { titles: list(rule.items.map((id) => `“${titleOf(id)}”`)) });
    if (rule.kind === "floor")
      return text("rule_floor", { share: share(rule.least), unit: unitOf(rule.unit) });
    const amount = rule.kind === "money" ? money(rule.amount) : days(rule.amount);
    const values = { period: rule.period ?? text("wholePeriod"), amount, unit: unitOf(rule.unit) };
    const said =
      rule.kind === "days"
        ? text("rule_days", values)
        : text(rule.unit === null ? "rule_money" : "rule_moneyUnit", values);
    if (rule.over === undefined) return said;
    return text("over", { rule: said, over: rule.kind === "money" ? money(rule.over) : days(rule.over) });
  };
}
