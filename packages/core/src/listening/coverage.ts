import type { Derivation, Situation } from "../friction/situation.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { isStandIn } from "./stand-ins.ts";

/** Who has been heard: of all, of one side, or of those at home in one unit. */
export type Coverage = {
  readonly by: "unit" | "side" | "all";
  /** A unit, `inner` or `outer`; `null` for all, and for people whose unit or side is not known. */
  readonly id: string | null;
  readonly name: string;
  readonly people: number;
  readonly heard: number;
  /** Influence of those heard over influence of all, `null` where no influence is recorded. */
  readonly influenceHeard: number | null;
};

const WAYS_TO_BE_HEARD = [
  "statements",
  "ratings",
  "rankings",
  "points",
  "votes",
  "verdicts",
  "linkRatings",
] as const;

/** Counts by group; the last group holds those who belong to none. */
type Groups = {
  readonly people: Int32Array;
  readonly heard: Int32Array;
  readonly influence: Float64Array;
  readonly influenceHeard: Float64Array;
};

/**
 * Who of the stakeholders has been heard at all: all of them, then by side, then by home unit (the first of several),
 * units with most unheard people first. Units without people are left out, and so is a division that nobody recorded.
 * Pulses do not count, nor do stand-ins: they are anonymous. One pass over people and answers. See docs/method/coverage.md.
 */
export const coverage = (situation: Situation): readonly Coverage[] => situation.recall(covered);

const covered: Derivation<readonly Coverage[]> = {
  from: [...WAYS_TO_BE_HEARD, "stakeholders", "units"],
  derive: ({ organisation }) => {
    const { stakeholders, units } = organisation.tables;
    const { id, side, unit, influence } = stakeholders.columns;
    const heard = heardPeople(organisation);
    const all = noGroups(0);
    const sides = noGroups(side.choices.length);
    const homes = noGroups(units.length);
    for (let row = 0; row < stakeholders.length; row++) {
      if (!stakeholders.has(row) || isStandIn(organisation.lexicon, id.values[row]!)) continue;
      const isHeard = heard[id.values[row]!]!;
      const weight = influence.values[row]! || 0;
      const home = unit.isUnknown(row) ? NO_TERM : unit.terms[unit.start[row]!]!;
      count(all, 0, isHeard, weight);
      count(sides, side.isUnknown(row) ? side.choices.length : side.values[row]! - 1, isHeard, weight);
      count(
        homes,
        organisation.isKind(home, "units") ? organisation.row[home]! : units.length,
        isHeard,
        weight,
      );
    }
    return [
      ...lines("all", all, [], "Everybody"),
      ...lines(
        "side",
        sides,
        side.choices.map((choice) => [choice, choice === "inner" ? "Inner" : "Outer"]),
        "Side not known",
      ),
      ...lines("unit", homes, unitNames(organisation), "No unit").sort(mostUnheardFirst),
    ];
  },
};

/** 1 for every person who has said, rated, ranked or answered anything, by item. */
export function heardPeople(organisation: Organisation): Uint8Array {
  const heard = new Uint8Array(organisation.lexicon.count);
  for (const name of WAYS_TO_BE_HEARD) {
    const table = organisation.tables[name];
    const { values } = table.columns.stakeholder;
    for (let row = 0; row < table.length; row++)
      if (values[row] !== NO_TERM && table.has(row)) heard[values[row]!] = 1;
  }
  return heard;
}

const noGroups = (known: number): Groups => ({
  people: new Int32Array(known + 1),
  heard: new Int32Array(known + 1),
  influence: new Float64Array(known + 1),
  influenceHeard: new Float64Array(known + 1),
});

function count(groups: Groups, at: number, isHeard: number, influence: number): void {
  groups.people[at]!++;
  groups.heard[at]! += isHeard;
  groups.influence[at]! += influence;
  groups.influenceHeard[at]! += influence * isHeard;
}

const unitNames = ({ tables: { units } }: Organisation) =>
  Array.from({ length: units.length }, (_, row): [string, string] => [
    units.columns.id.value(row)!,
    units.columns.name.text(row),
  ]);

/** A line for each group with people in it; none where all people are in the last one, which is unknown. */
function lines(
  by: Coverage["by"],
  groups: Groups,
  names: readonly (readonly [string, string])[],
  rest: string,
): Coverage[] {
  const found: Coverage[] = [];
  for (const [at, people] of groups.people.entries()) {
    if (people === 0 || (at === names.length && by !== "all" && found.length === 0)) continue;
    const [id, name] = names[at] ?? [null, rest];
    const influence = groups.influence[at]!;
    const influenceHeard = influence === 0 ? null : groups.influenceHeard[at]! / influence;
    found.push({ by, id, name, people, heard: groups.heard[at]!, influenceHeard });
  }
  return found;
}

const mostUnheardFirst = (a: Coverage, b: Coverage) =>
  b.people - b.heard - (a.people - a.heard) || ((a.id ?? "") < (b.id ?? "") ? -1 : 1);
