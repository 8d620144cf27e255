import type { Derivation } from "../friction/situation.ts";

/** Stands for "no check-in" where rows of check-ins are kept. */
export const NONE = -1;

/**
 * By row of a target: the row of its latest check-in on or before today, `NONE` where there is none. Of two on one day
 * the later row counts.
 */
export const latestCheckIns: Derivation<Int32Array> = {
  from: ["checkins", "targets"],
  derive: ({ organisation, today }) => {
    const { checkins, targets } = organisation.tables;
    const latest = new Int32Array(targets.length).fill(NONE);
    const target = checkins.columns.target.values;
    const date = checkins.columns.date.values;
    for (let row = 0; row < checkins.length; row++) {
      if (date[row]! > today || !checkins.has(row) || !organisation.isKind(target[row]!, "targets")) continue;
      const at = organisation.row[target[row]!]!;
      if (latest[at] === NONE || date[row]! >= date[latest[at]!]!) latest[at] = row;
    }
    return latest;
  },
};
