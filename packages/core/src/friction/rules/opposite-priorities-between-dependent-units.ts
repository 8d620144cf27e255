import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";
import { itemsOf, sortedParties } from "../places.ts";
import { type Found, NOTHING, type Rule } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";
import { type Opposed, neighbourhood, unitOpposition } from "../unit-opposition.ts";

/**
 * Two units that depend on each other order the same goals in opposite ways. A unit opposed to most of its partners is
 * one finding, with the partners; other pairs are one finding each. Where both units of a pair are opposed to most of
 * their partners, the one with more of them is told, the other only for what is then left.
 * See docs/method/opposite-priorities-between-dependent-units.md.
 */
export const oppositePrioritiesBetweenDependentUnits: Rule = {
  id: "opposite_priorities_between_dependent_units",
  says: "Units that depend on each other order the goals in opposite ways.",
  places: itemsOf("units"),
  touchedBy: {
    units: (situation, row) => neighbourhood(situation, [situation.organisation.tables.units.columns.id.values[row]!]),
    asks: (situation, row) => {
      const { from, toUnit } = situation.organisation.tables.asks.columns;
      return neighbourhood(situation, [situation.graph.unitOf(from.values[row]!), toUnit.values[row]!]);
    },
    dependencies: (situation, row) => {
      const { before, after } = situation.organisation.tables.dependencies.columns;
      return neighbourhood(situation, [situation.graph.unitOf(before.values[row]!), situation.graph.unitOf(after.values[row]!)]);
    },
    objectives: (situation, row) => aroundWork(situation, situation.organisation.tables.objectives.columns.id.values[row]!),
    initiatives: (situation, row) => aroundWork(situation, situation.organisation.tables.initiatives.columns.id.values[row]!),
    actions: (situation, row) => aroundWork(situation, situation.organisation.tables.actions.columns.id.values[row]!),
    rankings: (situation, row) => aroundPerson(situation, situation.organisation.tables.rankings.columns.stakeholder.values[row]!),
    stakeholders: (situation, row) => aroundPerson(situation, situation.organisation.tables.stakeholders.columns.id.values[row]!),
    northstar: (situation) => itemsOf("units")(situation),
  },
  at(situation, unit) {
    if (!situation.organisation.isKind(unit, "units")) return NOTHING;
    const { opposed } = situation.recall(unitOpposition);
    const others = opposed(unit);
    if (others.length === 0) return NOTHING;
    if (isToldAsOne(situation, unit)) return [asOne(situation, unit, others)];
    const pairs = others.filter(({ unit: other }) => unit < other && !isToldAsOne(situation, other));
    return pairs.length === 0 ? NOTHING : pairs.map((pair) => asPair(situation, unit, pair));
  },
  question: ({ organisation }, { parties, evidence }) => {
    const names = parties.map((unit) => organisation.title(unit));
    return evidence["partners"] === undefined
      ? `${names[0]} and ${names[1]} need each other and want opposite things first: which order do both accept?`
      : `${names[0]} orders the goals the other way round than ${names.length - 1} units it works with: what does it see that they do not?`;
  },
};

/** Opposed to most of its partners, and to two at least: with one partner there is only a pair. */
function isMainlyOpposed(situation: Situation, unit: Item): boolean {
  const { partners, opposed } = situation.recall(unitOpposition);
  return opposed(unit).length >= 2 && opposed(unit).length * 2 > partners(unit).length;
}

/** A unit is told as one unless every unit it is opposed to is told as one itself and has more against it. */
function isToldAsOne(situation: Situation, unit: Item): boolean {
  if (!isMainlyOpposed(situation, unit)) return false;
  const { opposed } = situation.recall(unitOpposition);
  const against = opposed(unit).length;
  const isAhead = (other: Item) =>
    opposed(other).length > against || (opposed(other).length === against && other < unit);
  return !opposed(unit).every(({ unit: other }) => isMainlyOpposed(situation, other) && isAhead(other));
}

function asOne(situation: Situation, unit: Item, others: readonly Opposed[]): Found {
  const { organisation } = situation;
  const byUnit = new Map(others.map((other) => [other.unit, other]));
  const sorted = sortedParties(situation, [...byUnit.keys()]);
  const partners = sorted.map((other) => ({ unit: organisation.id(other), tau: byUnit.get(other)!.tau, goals: byUnit.get(other)!.goals }));
  const allPartners = situation.recall(unitOpposition).partners(unit).length;
  return { severity: "serious", parties: [unit, ...sorted], evidence: { unit: organisation.id(unit), partners, of: allPartners } };
}

function asPair(situation: Situation, unit: Item, { unit: other, tau, goals }: Opposed): Found {
  return { severity: "serious", parties: sortedParties(situation, [unit, other]), evidence: { tau, goals } };
}

function aroundWork(situation: Situation, item: Item): Iterable<Item> {
  const unit = situation.graph.unitOf(item);
  if (unit === NO_TERM) return [];
  return neighbourhood(situation, [unit, ...situation.recall(unitOpposition).partners(unit)]);
}

/** The units somebody leads. */
const ledUnits: Derivation<ReadonlyMap<Item, readonly Item[]>> = {
  from: ["units"],
  derive: ({ organisation }) => {
    const led = new Map<Item, Item[]>();
    const { id, lead } = organisation.tables.units.columns;
    for (const row of organisation.tables.units.rows())
      for (const person of lead.termsOf(row)) led.set(person, [...(led.get(person) ?? []), id.values[row]!]);
    return led;
  },
};

function aroundPerson(situation: Situation, person: Item): Iterable<Item> {
  const { organisation } = situation;
  if (!organisation.isKind(person, "stakeholders")) return [];
  const homes = organisation.tables.stakeholders.columns.unit.termsOf(organisation.row[person]!);
  return neighbourhood(situation, [...homes, ...(situation.recall(ledUnits).get(person) ?? [])]);
}

