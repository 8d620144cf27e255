import { type Refusal, type Result, accept, refuse } from "../../organisation/result.ts";
import type { PriorityRule, RulesCompared, SplitPair } from "./rules-compared.ts";

/** What a decision for one rule's order records, before its decider adds the reason. */
export type RuleDecision = {
  readonly rule: PriorityRule;
  readonly question: string;
  /** One for each rule that gives an order. */
  readonly options: readonly string[];
  readonly outcome: string;
  /** Where other rules say otherwise, one sentence a pair: what whoever dissents may point to. */
  readonly otherwise: readonly string[];
};

const NAMES: Readonly<Record<PriorityRule, string>> = {
  borda: "Borda’s count",
  kemeny: "Kemeny’s order",
  schulze: "Schulze’s strongest paths",
  bradley_terry: "Bradley and Terry’s strengths",
  points: "Hundred points",
};

/**
 * A decision for the order that one rule gives, in words: it names the rule, and says which other rules would put
 * which options the other way round. `titles` are those of the options. Used by docs/method/rules-compared.md.
 */
export function ruleDecision(
  compared: RulesCompared,
  rule: PriorityRule,
  titles: readonly string[],
): Result<RuleDecision, Refusal<"no_order" | "title_missing">> {
  const given = compared.orders.filter(({ places }) => places.length > 0);
  const chosen = given.find((order) => order.rule === rule);
  if (chosen === undefined) return refuse("no_order", `${NAMES[rule]} gives no order here.`);
  if (chosen.places.flat().some((option) => titles[option] === undefined))
    return refuse("title_missing", "There is not one title for each option.");

  const inWords = (places: readonly (readonly number[])[]) =>
    places.map((tied) => tied.map((option) => titles[option]!).join(" = ")).join(" > ");
  return accept({
    rule,
    question: "In which order do these priorities stand?",
    options: given.map((order) => `${NAMES[order.rule]}: ${inWords(order.places)}`),
    outcome: `${NAMES[rule]}: ${inWords(chosen.places)}`,
    otherwise: compared.splits.flatMap((split) => otherwise(split, rule, titles)),
  });
}

function otherwise(split: SplitPair, rule: PriorityRule, titles: readonly string[]): string[] {
  const first = titles[split.first]!;
  const second = titles[split.second]!;
  const sides = [
    { rules: split.firstAbove, words: `“${first}” above “${second}”` },
    { rules: split.secondAbove, words: `“${second}” above “${first}”` },
  ];
  return sides.flatMap(({ rules, words }) =>
    rules.length === 0 || rules.includes(rule)
      ? []
      : [`${words}: ${rules.map((name) => NAMES[name]).join(", ")}.`],
  );
}
