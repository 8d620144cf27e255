import type { NewRow, RowOf } from "@lodestar/contract";
import { mayEdit } from "@lodestar/core";
import { useMemo } from "react";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { useTable } from "../../api/use-table.ts";
import { friction } from "../../messages/en/friction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import type { Option } from "../../ui/combobox.tsx";

export type FrictionTable = "barriers" | "decisions";

/** Whether the person may record barriers and decisions: they belong to no unit. */
export function useMaySettle(): boolean {
  const { may, member } = useOrganisation();
  return may("rows.change") && mayEdit(member, { table: "barriers", before: null, after: {}, units: [] });
}

/** What a planner can do with barriers and decisions, each one act that can be undone. */
export function useFrictionActs() {
  const text = useTexts(friction);
  const change = useChange();
  return {
    add: (table: FrictionTable, row: NewRow<"barriers"> | NewRow<"decisions">, said: string) => {
      const id = newId();
      void change({ said: text("added", { what: said }), edits: [{ do: "add", table, id, row }] });
      return id;
    },
    set: (
      table: FrictionTable,
      { id, version }: { id: string; version: number },
      row: object,
      said: string,
    ) =>
      void change({ said: text("changed", { what: said }), edits: [{ do: "set", table, id, version, row }] }),
    remove: (table: FrictionTable, { id, version }: { id: string; version: number }, said: string) =>
      void change({ said: text("removed", { what: said }), edits: [{ do: "remove", table, id, version }] }),
  };
}

/** So many are offered at once. */
const mostOffered = 60;

/** Names of whatever a barrier or a decision may be about, and where they are at home. */
export function useNamed() {
  const { language } = useFormats();
  const [northstar, elements] = [useTable("northstar"), useTable("elements")];
  const [objectives, targets, initiatives] = [
    useTable("objectives"),
    useTable("targets"),
    useTable("initiatives"),
  ];
  const [people, units] = [useTable("stakeholders"), useTable("units")];
  return useMemo(() => {
    const titled = { northstar, elements, objectives, targets, initiatives };
    const items = Object.entries(titled).flatMap(([table, { rows }]) =>
      (rows as readonly RowOf<"objectives">[]).map(({ id, title }) => ({ id, title, table })),
    );
    const unitItems = units.rows.map(({ id, name }) => ({ id, title: name, table: "units" }));
    const known = new Map([...items, ...unitItems].map((item) => [item.id, item]));
    const offered = (options: readonly Option[], words: string) => {
      const low = words.trim().toLocaleLowerCase(language);
      return options
        .filter(({ label }) => label.toLocaleLowerCase(language).includes(low))
        .slice(0, mostOffered);
    };
    const option = ({ id, title }: { readonly id: string; readonly title: string }): Option => ({
      value: id,
      label: title,
    });
    const everybody = people.rows.map(({ id, name }) => ({ value: id, label: name }));
    return {
      known,
      optionOf: (id: string): Option => option(known.get(id) ?? { id, title: id }),
      personOption: (id: string): Option => ({ value: id, label: people.byId.get(id)?.name ?? id }),
      findItems: (words: string) => offered([...known.values()].map(option), words),
      findPeople: (words: string) => offered(everybody, words),
    };
  }, [northstar, elements, objectives, targets, initiatives, people, units, language]);
}
