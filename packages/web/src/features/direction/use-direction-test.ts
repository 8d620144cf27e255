import { readDirectionTest } from "@lodestar/contract";
import { mayEdit } from "@lodestar/core";
import { useQuery } from "@tanstack/react-query";
import { problemIn } from "../../api/api-problem.ts";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { useTable } from "../../api/use-table.ts";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";

export const testedLinks = ["strategy_supports_purpose", "organisation_supports_strategy"] as const;
export type TestedLink = (typeof testedLinks)[number];

/** Stands in addresses for the organisation as a whole, which has no id. */
export const wholeUnit = "*";

/** Where units stand between the two links, for those who may see findings. */
export function useDirectionTest() {
  const { id: organisation, may } = useOrganisation();
  const { data, error, refetch } = useQuery({
    ...apiQuery(derivedKey(organisation, "direction-test"), readDirectionTest, { params: { organisation } }),
    enabled: may("findings.read"),
    placeholderData: (before) => before,
  });
  return {
    data,
    loading: {
      state: data !== undefined ? "ready" : error === null ? "loading" : "failed",
      problem: error === null ? undefined : problemIn(error),
      retry: () => void refetch(),
    } as const,
  };
}

/** The ratings of one unit that the person may see, and their own to give, change or take back. */
export function useUnitRatings(unit: string | null, name: string) {
  const text = useTexts(direction);
  const change = useChange();
  const { may, member } = useOrganisation();
  const all = useTable("linkRatings").rows.filter((row) => row.unit === unit);
  const { stakeholder } = member;
  const own = (link: TestedLink) =>
    all.find((row) => row.link === link && stakeholder !== null && row.stakeholder === stakeholder);
  const wanted = { table: "linkRatings", before: null, after: { stakeholder }, units: [] } as const;
  return {
    stakeholder,
    mayRate: stakeholder !== null && may("rows.change") && mayEdit(member, wanted),
    own,
    of: (link: TestedLink) => all.filter((row) => row.link === link),
    rate: (link: TestedLink, value: number | null) => {
      const row = own(link);
      if (stakeholder === null || (value === null && row === undefined)) return;
      const said = text(value === null ? "ownRatingGone" : "ownRated", { what: name });
      const place = row && ({ table: "linkRatings", id: row.id, version: row.version } as const);
      const kept = value === null ? 0 : Math.min(100, Math.max(0, value));
      if (place === undefined)
        void change({
          said,
          edits: [
            { do: "add", table: "linkRatings", id: newId(), row: { stakeholder, unit, link, value: kept } },
          ],
        });
      else if (value === null) void change({ said, edits: [{ do: "remove", ...place }] });
      else void change({ said, edits: [{ do: "set", ...place, row: { value: kept } }] });
    },
  };
}
