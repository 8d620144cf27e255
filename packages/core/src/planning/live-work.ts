import type { Derivation } from "../friction/situation.ts";
import type { ChoiceColumn } from "../organisation/columns.ts";
import type { Status } from "./status.ts";

/** How far work is from being over, by its status. */
export const OVER = 0;
/** Done: it is no longer judged, but what it cost and reached still counts. */
export const FINISHED = 1;
/** Neither done nor given up. */
export const LIVE = 2;

/** By row of a table: `OVER` for work that was declined or dropped, and for rows that are gone. */
export type WorkByRow = { readonly objectives: Uint8Array; readonly initiatives: Uint8Array };

/** What of the work is live, for measures that look at all of it; rules ask about one item through the graph. */
export const liveWork: Derivation<WorkByRow> = {
  from: ["objectives", "initiatives"],
  derive: ({ organisation }) => {
    const standing = (table: "objectives" | "initiatives"): Uint8Array => {
      const { columns, length } = organisation.tables[table];
      const byRow = new Uint8Array(length);
      const standings = standingByStatus(columns.status);
      for (let row = 0; row < length; row++)
        if (organisation.tables[table].has(row)) byRow[row] = standings[columns.status.values[row]!]!;
      return byRow;
    };
    return { objectives: standing("objectives"), initiatives: standing("initiatives") };
  },
};

/** By the code of a status; work whose status is unknown is live. */
function standingByStatus(status: ChoiceColumn<Status>): Uint8Array {
  const standings = new Uint8Array(status.choices.length + 1).fill(LIVE);
  standings[status.code("done")] = FINISHED;
  standings[status.code("declined")] = standings[status.code("dropped")] = OVER;
  return standings;
}
