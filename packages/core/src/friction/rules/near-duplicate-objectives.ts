import { alikeTitles } from "../alike-titles.ts";
import { sortedParties } from "../places.ts";
import { type Found, NOTHING, type Rule } from "../rule.ts";

/**
 * Objectives of different units whose titles say the same: work done twice, or one word for two things.
 * See docs/method/near-duplicates.md.
 */
export const nearDuplicateObjectives: Rule = {
  id: "near_duplicate_objectives",
  says: "Objectives of different units say the same.",
  places: (situation) => {
    const { id } = situation.organisation.tables.objectives.columns;
    return Array.from(situation.recall(alikeTitles).rows(), (row) => id.values[row]!);
  },
  prepare: (situation) => situation.recall(alikeTitles).prepare(),
  touchedBy: {
    objectives: (situation, row) => {
      const { id } = situation.organisation.tables.objectives.columns;
      return situation
        .recall(alikeTitles)
        .follow(row)
        .map((each) => id.values[each]!);
    },
  },
  at(situation, objective) {
    const { graph, organisation } = situation;
    if (!organisation.isKind(objective, "objectives")) return NOTHING;
    const { id, unit } = organisation.tables.objectives.columns;
    const row = organisation.row[objective]!;
    const found: Found[] = [];
    for (const { a, b, similarity } of situation.recall(alikeTitles).pairsOf(row)) {
      if (unit.isUnknown(a) || unit.isUnknown(b) || unit.values[a] === unit.values[b]) continue;
      const parties = sortedParties(situation, [id.values[a]!, id.values[b]!]);
      // Told at the party whose id comes first, whatever the order of the rows.
      if (parties[0] !== objective || !parties.every((item) => graph.takesPart(item))) continue;
      const units = parties.map((item) => unit.value(organisation.row[item]!));
      found.push({ severity: "notice", parties, evidence: { similarity, units } });
    }
    return found.length === 0 ? NOTHING : found;
  },
  question: ({ organisation }, { parties: [first, second] }) =>
    `Are “${organisation.title(first!)}” and “${organisation.title(second!)}” the same work, and who does it?`,
};
