import type { RowOf } from "@lodestar/contract";
import { withUnitsBelow } from "../stakeholders/unit-tree.ts";

export type Person = RowOf<"stakeholders">;
export const influenceBands = ["high", "middle", "low", "unknown"] as const;
export type InfluenceBand = (typeof influenceBands)[number];
export const voices = ["missing", "alone"] as const;

/** Whom a planner looks for. `null` does not ask. */
export type PeopleWish = {
  readonly words: string;
  /** `none` asks for those without one. */
  readonly unit: string | null;
  readonly side: "inner" | "outer" | "unknown" | null;
  readonly influence: InfluenceBand | null;
  readonly voice: (typeof voices)[number] | null;
};

export const everybody: PeopleWish = { words: "", unit: null, side: null, influence: null, voice: null };

export function influenceBand(influence: number | null): InfluenceBand {
  if (influence === null) return "unknown";
  return influence >= 67 ? "high" : influence >= 34 ? "middle" : "low";
}

type Around = {
  /** Stakeholders that have said anything so far. */
  readonly heard: ReadonlySet<string>;
  readonly units: readonly RowOf<"units">[];
  readonly register: readonly Person[];
  readonly language: string;
};

/** People that fit every part of a wish. */
export function peopleWished(people: readonly Person[], wish: PeopleWish, around: Around): readonly Person[] {
  const { words, unit, side, influence, voice } = wish;
  const wanted = words.toLocaleLowerCase(around.language).split(/\s+/u).filter(Boolean);
  const within = unit === null || unit === "none" ? null : withUnitsBelow(around.units, unit);
  const inUnit = Map.groupBy(around.register, (person) => person.unit[0] ?? "");
  return people.filter((person) => {
    if (side !== null && (person.side ?? "unknown") !== side) return false;
    if (unit === "none" && person.unit.length > 0) return false;
    if (within !== null && !person.unit.some((home) => within.has(home))) return false;
    if (influence !== null && influenceBand(person.influence) !== influence) return false;
    if (voice === "missing" && around.heard.has(person.id)) return false;
    if (voice === "alone" && (person.unit[0] === undefined || inUnit.get(person.unit[0])?.length !== 1))
      return false;
    const said = `${person.name} ${person.role ?? ""} ${person.email ?? ""}`.toLocaleLowerCase(
      around.language,
    );
    return wanted.every((word) => said.includes(word));
  });
}
