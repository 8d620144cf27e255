import type { Edit, NewRow } from "@lodestar/contract";
import { mayEdit } from "@lodestar/core";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useTexts } from "../../messages/use-texts.ts";
import type { StakeholderRow } from "./register-rows.ts";
import type { UnitRow } from "./unit-tree.ts";

export type PeopleTable = "stakeholders" | "units";
type PeopleRow = StakeholderRow | UnitRow;

/** Whether the person may change the register: it belongs to no unit. */
export function useMayEditRegister(): boolean {
  const { may, member } = useOrganisation();
  return may("rows.change") && mayEdit(member, { table: "stakeholders", before: null, after: {}, units: [] });
}

/** What a person can do to the register and its units, each one act that can be undone. */
export function useRegisterActs() {
  const text = useTexts(stakeholders);
  const change = useChange();
  return {
    add: (table: PeopleTable, row: NewRow<"stakeholders"> | NewRow<"units">) => {
      const id = newId();
      const said = text("added", { what: row.name ?? "" });
      void change({ said, edits: [{ do: "add", table, id, row }] });
      return id;
    },
    set: (table: PeopleTable, { id, version, name }: PeopleRow, row: object) =>
      void change({
        said: text("changed", { what: name }),
        edits: [{ do: "set", table, id, version, row }],
      }),
    setMany: (edits: readonly Edit[]) =>
      change({ said: text("bulkChanged", { count: edits.length }), edits }),
    remove: (table: PeopleTable, { id, version, name }: PeopleRow) =>
      void change({
        said: text("removed", { what: name }),
        edits: [{ do: "remove", table, id, version }],
      }),
  };
}
