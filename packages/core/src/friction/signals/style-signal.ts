import type { Item } from "../../organisation/organisation.ts";
import type { Situation } from "../situation.ts";
import { FEWEST_LOOKED_AT, SHARE_WORTH_ASKING, type Signal, evidenceOf, silent } from "./signal.ts";

/**
 * Leadership from above: people corrected or rejected what was read back to them, and its wording stayed. More than one
 * in three objections of at least five people. O(verdicts). See docs/method/silent-killer-signals.md.
 */
export function styleSignal(situation: Situation): Signal {
  const { organisation } = situation;
  const { verdicts, themes } = organisation.tables;
  const { stakeholder, theme, revision, verdict } = verdicts.columns;
  const people = new Set<Item>();
  const unchanged: Item[] = [];
  let objections = 0;
  for (const row of verdicts.rows()) {
    const about = theme.values[row]!;
    if (verdict.is(row, "confirmed") || !organisation.isKind(about, "themes")) continue;
    const now = themes.columns.revision.value(organisation.row[about]!) ?? 1;
    people.add(stakeholder.values[row]!);
    objections++;
    if (now <= (revision.value(row) ?? now)) unchanged.push(about);
  }
  const n = people.size;
  if (n < FEWEST_LOOKED_AT || unchanged.length <= objections * SHARE_WORTH_ASKING) return silent("style", n);
  const asked = { killer: "style", unchanged: unchanged.length, objections } as const;
  return { killer: "style", n, asked, evidence: evidenceOf(situation, unchanged) };
}
