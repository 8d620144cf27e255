import type { AllocationScenario, Edit } from "@lodestar/contract";
import { mayEdit } from "@lodestar/core";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { useTable } from "../../api/use-table.ts";
import { allocation } from "../../messages/en/allocation.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { statusAfter } from "./status-after.ts";
import type { Answer } from "./use-allocation.ts";
import { useMoney } from "./use-rule-words.ts";

/** Takes a scenario: a decision with what it chose and cut, and the statuses that follow, as one change. `undefined` for who may not. */
export function useTakeScenario(answer: Answer): ((scenario: AllocationScenario) => void) | undefined {
  const text = useTexts(allocation);
  const { day, list, number } = useFormats();
  const money = useMoney(answer);
  const { id: organisation, may, member } = useOrganisation();
  const initiatives = useTable("initiatives");
  const change = useChange();
  const navigate = useNavigate();
  if (!may("rows.change") || !mayEdit(member, { table: "decisions", before: null, after: {}, units: [] }))
    return undefined;
  const valued = (value: number) => number(value, { maximumFractionDigits: 1 });
  return (scenario) => {
    const chosen = new Set(scenario.chosen);
    const cut = answer.initiatives.filter(({ id }) => !chosen.has(id));
    const values = {
      scenario: text(`kind_${scenario.kind}`),
      chosen: chosen.size,
      money: money(scenario.money),
      cut: list(cut.map(({ title }) => title)),
    };
    const others = answer.scenarios
      .filter(({ kind, chosen: given }) => kind !== scenario.kind && given.length > 0)
      .map((other) =>
        text("takeOther", {
          scenario: text(`kind_${other.kind}`),
          value: valued(other.value),
          money: money(other.money),
        }),
      );
    const decision = newId();
    const row = {
      question: text("takeQuestion", { from: day(answer.period.from), to: day(answer.period.to) }),
      outcome: text(cut.length === 0 ? "takeOutcomeAll" : "takeOutcome", values),
      reason: text("takeReason", { value: valued(scenario.value), others: others.join(" ") }).trim(),
      about: answer.initiatives.map(({ id }) => id),
    };
    const statuses = answer.initiatives.flatMap(({ id }): Edit[] => {
      const now = initiatives.byId.get(id);
      const status = now === undefined ? undefined : statusAfter(now.status, chosen.has(id));
      return now === undefined || status === undefined
        ? []
        : [{ do: "set", table: "initiatives", id, version: now.version, row: { status } }];
    });
    void change({
      said: text("taken", { scenario: text(`kind_${scenario.kind}`) }),
      edits: [{ do: "add", table: "decisions", id: decision, row }, ...statuses],
    });
    void navigate(addressOfItem(organisation, "decisions", decision));
  };
}
