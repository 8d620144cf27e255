import type { Coverage } from "../exchange/assessment.ts";
import type { Situation } from "../friction/situation.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item, Organisation } from "../organisation/organisation.ts";

const WAYS_TO_BE_HEARD = ["statements", "ratings", "rankings", "points", "votes", "verdicts", "linkRatings"] as const;

type Group = { people: number; heard: number; influence: number; influenceHeard: number };

/**
 * Who of the stakeholders has been heard at all, as a whole, by side and by home unit; groups with most unheard people
 * first. Pulses do not count: they are anonymous. See docs/method/coverage.md.
 */
export function coverage(situation: Situation): Coverage[] {
  const { organisation } = situation;
  const heard = heardPeople(organisation);
  const { id, side, unit, influence } = organisation.tables.stakeholders.columns;
  const all = noGroup();
  const sides = new Map<"inner" | "outer", Group>();
  const units = new Map<Item, Group>();
  for (const row of organisation.tables.stakeholders.rows()) {
    const isHeard = heard[id.values[row]!] === 1;
    const weight = influence.values[row]! || 0;
    const home = unit.isUnknown(row) ? NO_TERM : unit.termsOf(row)[0]!;
    count(all, isHeard, weight);
    count(groupOf(units, home), isHeard, weight);
    const itsSide = side.value(row);
    if (itsSide !== null) count(groupOf(sides, itsSide), isHeard, weight);
  }
  if (all.people === 0) return [];
  const ofUnits = Array.from(units, ([home, group]) =>
    home === NO_TERM
      ? line("unit", null, "No unit", group)
      : line("unit", organisation.id(home), organisation.title(home), group),
  );
  return [
    line("all", null, "Everybody", all),
    ...Array.from(sides, ([name, group]) => line("side", name, name === "inner" ? "Inner" : "Outer", group)).sort(byName),
    ...ofUnits.sort((a, b) => b.people - b.heard - (a.people - a.heard) || byName(a, b)),
  ];
}

/** 1 for every person who has said, rated, ranked or answered anything. */
export function heardPeople(organisation: Organisation): Uint8Array {
  const heard = new Uint8Array(organisation.lexicon.count);
  for (const table of WAYS_TO_BE_HEARD) {
    const { columns, length } = organisation.tables[table];
    const { values } = columns.stakeholder;
    for (let row = 0; row < length; row++) if (organisation.tables[table].has(row) && values[row] !== NO_TERM) heard[values[row]!] = 1;
  }
  return heard;
}

const noGroup = (): Group => ({ people: 0, heard: 0, influence: 0, influenceHeard: 0 });

function groupOf<K>(groups: Map<K, Group>, key: K): Group {
  let group = groups.get(key);
  if (group === undefined) groups.set(key, (group = noGroup()));
  return group;
}

function count(group: Group, isHeard: boolean, influence: number): void {
  group.people++;
  group.influence += influence;
  if (!isHeard) return;
  group.heard++;
  group.influenceHeard += influence;
}

function line(by: Coverage["by"], id: string | null, name: string, group: Group): Coverage {
  const { people, heard, influence } = group;
  return { by, id, name, people, heard, influenceHeard: influence === 0 ? null : group.influenceHeard / influence };
}

const byName = (a: Coverage, b: Coverage) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
