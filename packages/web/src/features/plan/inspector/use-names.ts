import { search } from "@lodestar/contract";
import { api } from "../../../api/client.ts";
import { useOrganisation } from "../../../api/organisation-context.ts";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useTexts } from "../../../messages/use-texts.ts";
import type { FindOptions, Option } from "../../../ui/combobox.tsx";
import type { PlanKind } from "../outline/plan-kind.ts";
import type { Plan } from "../use-plan.ts";

/** So many are offered at once. */
const mostOffered = 40;

/** Options whose label holds the words, those that begin with them first. */
export function offered(options: Iterable<Option>, words: string): readonly Option[] {
  const wanted = words.trim().toLowerCase();
  const found: Option[] = [];
  const first: Option[] = [];
  for (const option of options) {
    const place = option.label.toLowerCase().indexOf(wanted);
    if (place === 0) first.push(option);
    else if (place > 0) found.push(option);
    if (first.length >= mostOffered) break;
  }
  return [...first, ...found].slice(0, mostOffered);
}

export const personOption = ({ personById, unitById }: Plan, id: string): Option => {
  const person = personById.get(id);
  const unit = unitById.get(person?.unit[0] ?? "")?.name;
  return { value: id, label: person?.name ?? id, ...(unit === undefined ? {} : { detail: unit }) };
};

export const unitOption = ({ unitById }: Plan, id: string): Option => ({
  value: id,
  label: unitById.get(id)?.name ?? id,
});

export const findPeople =
  (plan: Plan): FindOptions =>
  (words) =>
    offered(
      plan.people.map(({ id }) => personOption(plan, id)),
      words,
    );

/** Units that the person may plan for: all, or their own. */
export const findUnits =
  (plan: Plan): FindOptions =>
  (words) => {
    const isOwnOnly = plan.actor.role === "leader";
    const units = plan.units.filter(({ id }) => !isOwnOnly || plan.actor.units.includes(id));
    return offered(
      units.map(({ id }) => unitOption(plan, id)),
      words,
    );
  };

export const findItems =
  (plan: Plan, kinds: readonly PlanKind[], isOffered: (id: string) => boolean): FindOptions =>
  (words) => {
    const items = [...plan.outline.items.values()].filter(
      ({ kind, id }) => kinds.includes(kind) && isOffered(id),
    );
    return offered(
      items.map(({ id, title }) => ({ value: id, label: title })),
      words,
    );
  };

const originTables: readonly string[] = ["statements", "themes", "decisions"];

/** Looks for words and decisions on the server: there may be very many. */
export function useFindOrigins(): FindOptions {
  const { id } = useOrganisation();
  const text = useTexts(planTexts);
  return async (words, signal) => {
    if (words.trim() === "") return [];
    const answer = await api(search, {
      params: { organisation: id },
      query: { q: words.trim(), limit: 50 },
      signal,
    });
    if (!answer.ok) return [];
    return answer.value.hits
      .filter(({ table }) => originTables.includes(table))
      .map(({ id: value, table, title }) => ({
        value,
        label: title,
        detail: text(`origin_${table as "themes"}`),
      }));
  };
}
