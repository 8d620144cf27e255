import type { RespondentRound, Round } from "@lodestar/contract";
import { useMemo } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { useItems } from "./use-items.ts";

/** A round as the people asked will see it, out of what the page knows already. */
export function useRespondentRound(round: Round): RespondentRound {
  const { name } = useOrganisation();
  const { byId } = useItems();
  const units = useTable("units").rows;
  return useMemo(() => {
    const { id, title, introduction, language, confidentiality, phase, closesAt, timeZone, questions } =
      round;
    const asked = new Set(questions.flatMap((question) => ("items" in question ? question.items : [])));
    return {
      ...{ id, title, introduction, language, confidentiality, phase, closesAt, timeZone, questions },
      organisation: name,
      items: [...asked].map((item) => ({
        id: item,
        title: byId.get(item)?.title ?? item,
        description: null,
      })),
      units: units.map((unit) => ({ id: unit.id, name: unit.name })),
      votable: {},
    };
  }, [round, name, byId, units]);
}
