import type { Item } from "../../organisation/organisation.ts";
import type { ItemKind } from "../../organisation/schema.ts";
import { itemsOf, sortedParties } from "../places.ts";
import { type Found, NOTHING, type Rule } from "../rule.ts";
import type { Derivation, Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";
import { type Opposed, opposedPartners, unitPartners, unitsJoinedBy } from "../unit-opposition.ts";

/**
 * Two units that depend on each other order the same goals in opposite ways. A unit opposed to most of its partners is
 * one finding, with all it is opposed to; other pairs are one finding each. A unit is not told again where all it is
 * opposed to are told so themselves and have more against them. See
 * docs/method/opposite-priorities-between-dependent-units.md.
 */
export const oppositePrioritiesBetweenDependentUnits: Rule = {
  id: "opposite_priorities_between_dependent_units",
  says: "Units that depend on each other order the goals in opposite ways.",
  places: itemsOf("units"),
  touchedBy: {
    units: (situation, row) =>
      aroundUnits(situation, [situation.organisation.tables.units.columns.id.values[row]!]),
    stakeholders: (situation, row) =>
      aroundPerson(situation, situation.organisation.tables.stakeholders.columns.id.values[row]!),
    rankings: (situation, row) =>
      aroundPerson(situation, situation.organisation.tables.rankings.columns.stakeholder.values[row]!),
    northstar: itemsOf("units"),
    objectives: (situation, row) => aroundWork(situation, "objectives", row),
    initiatives: (situation, row) => aroundWork(situation, "initiatives", row),
    actions: (situation, row) => aroundWork(situation, "actions", row),
    asks: (situation, row) => {
      const { from, toUnit } = situation.organisation.tables.asks.columns;
      return neighbourhood(situation, [situation.graph.unitOf(from.values[row]!), toUnit.values[row]!]);
    },
    dependencies: (situation, row) => {
      const { before, after } = situation.organisation.tables.dependencies.columns;
      const ends = [before.values[row]!, after.values[row]!];
      return neighbourhood(
        situation,
        ends.map((end) => situation.graph.unitOf(end)),
      );
    },
  },
  at(situation, unit) {
    if (!situation.organisation.isKind(unit, "units")) return NOTHING;
    const others = situation.recall(opposedPartners)(unit);
    if (others.length === 0) return NOTHING;
    if (isMainlyOpposed(situation, unit))
      return isToldByOthers(situation, unit) ? NOTHING : [asOne(situation, unit, others)];
    return others
      .filter(({ unit: other }) => unit < other && !isMainlyOpposed(situation, other))
      .map((other) => asPair(situation, unit, other));
  },
  question: ({ organisation }, { parties, evidence }) => {
    const names = parties.map((unit) => spokenTitle(organisation, unit));
    return evidence["partners"] === undefined
      ? `${names[0]!} and ${names[1]!} need each other and want opposite things first: which order do both accept?`
      : `${names[0]!} orders the goals the other way round than ${names.length - 1} units it works with: what does it see that they do not?`;
  },
};

/** Opposed to most of its partners, and to two at least: with one partner there is only a pair. */
function isMainlyOpposed(situation: Situation, unit: Item): boolean {
  const against = situation.recall(opposedPartners)(unit).length;
  return against >= 2 && against * 2 > situation.recall(unitPartners)(unit).size;
}

/** Whether every unit that a unit is opposed to is mainly opposed too and has more against it: those findings name it. */
function isToldByOthers(situation: Situation, unit: Item): boolean {
  return situation
    .recall(opposedPartners)(unit)
    .every(({ unit: other }) => isMainlyOpposed(situation, other) && comesFirst(situation, other, unit));
}

/** Whether a unit has more against it than another; of equals the one whose id sorts first. */
function comesFirst(situation: Situation, one: Item, other: Item): boolean {
  const opposed = situation.recall(opposedPartners);
  const more = opposed(one).length - opposed(other).length;
  return more !== 0 ? more > 0 : situation.organisation.id(one) < situation.organisation.id(other);
}

function asOne(situation: Situation, unit: Item, others: readonly Opposed[]): Found {
  const { organisation } = situation;
  const byUnit = new Map(others.map((other) => [other.unit, other]));
  const sorted = sortedParties(situation, [...byUnit.keys()]);
  const partners = sorted.map((other) => ({ ...byUnit.get(other)!, unit: organisation.id(other) }));
  const of = situation.recall(unitPartners)(unit).size;
  return {
    severity: "serious",
    parties: [unit, ...sorted],
    evidence: { unit: organisation.id(unit), partners, of },
  };
}

function asPair(situation: Situation, unit: Item, { unit: other, tau, goals }: Opposed): Found {
  return {
    severity: "serious",
    parties: sortedParties(situation, [unit, other]),
    evidence: { tau, goals },
  };
}

/** Where findings may follow when units are opposed to others than before: there, and at all they are opposed to. */
function neighbourhood(situation: Situation, units: readonly Item[]): Set<Item> {
  const opposed = situation.recall(opposedPartners);
  return new Set(units.flatMap((unit) => [unit, ...opposed(unit).map((other) => other.unit)]));
}

/** Where findings may follow a change of the order or the work of some units: whoever depends on them may be opposed to others now. */
function aroundUnits(situation: Situation, units: readonly Item[]): Set<Item> {
  const partnersOf = situation.recall(unitPartners);
  return neighbourhood(situation, [...units, ...units.flatMap((unit) => [...partnersOf(unit)])]);
}

/** Where findings may follow a change of some work: its unit and the units it is joined to. */
function aroundWork(situation: Situation, table: ItemKind, row: number): Set<Item> {
  const item = situation.organisation.tables[table].columns.id.values[row]!;
  const actions = situation.graph.rowsBy("actions", "initiative").rows(item);
  const { id } = situation.organisation.tables.actions.columns;
  const joined = [item, ...actions.map((action) => id.values[action]!)].flatMap((each) =>
    unitsJoinedBy(situation, each),
  );
  return neighbourhood(situation, [situation.graph.unitOf(item), ...joined]);
}

/** The units that order the goals as somebody does, or in whose order somebody has a part. */
function aroundPerson(situation: Situation, person: Item): Set<Item> {
  const { organisation } = situation;
  const home = organisation.isKind(person, "stakeholders")
    ? organisation.tables.stakeholders.columns.unit.termsOf(organisation.row[person]!).slice(0, 1)
    : [];
  return aroundUnits(situation, [...home, ...(situation.recall(ledUnits).get(person) ?? [])]);
}

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
