import type { Adjacency } from "../../graph/adjacency.ts";
import { ringMembers, wayRound } from "../../graph/rings.ts";
import type { Organisation } from "../../organisation/organisation.ts";
import { sortedParties } from "../places.ts";
import { NOTHING, type Found, type Place } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitleOf } from "../spoken-title.ts";

/** Members of a ring that a question names before it says how many more there are. */
const MOST_NAMED = 6;

/** The item that stands for each ring: its smallest member. */
export function ringPlaces(ring: Int32Array): Place[] {
  const places: Place[] = [];
  for (let item = 0; item < ring.length; item++) if (ring[item] === item) places.push(item);
  return places;
}

/** The ring an item stands for as one severe finding about all its members, with one shortest way round it. */
export function cycleAt(
  situation: Situation,
  links: Adjacency,
  ring: Int32Array,
  place: Place,
): readonly Found[] {
  if (ring[place] !== place) return NOTHING;
  const parties = sortedParties(situation, ringMembers(links, ring, place));
  const way = wayRound(links, parties).map((item) => situation.organisation.id(item));
  return [{ severity: "severe", parties, evidence: { way } }];
}

/** One way round a ring in words: “A” supports “B”, which supports “A” again. */
export function cycleInWords(organisation: Organisation, { evidence }: Found, verb: string): string {
  const titles = (evidence["way"] as readonly string[]).map((id) => `“${spokenTitleOf(organisation, id)}”`);
  if (titles.length === 1) return `${titles[0]} ${verb} itself`;
  const unnamed = titles.length - MOST_NAMED;
  const named = unnamed > 0 ? [...titles.slice(0, MOST_NAMED), `${unnamed} more`] : titles;
  return `${named[0]} ${[...named.slice(1), `${named[0]} again`].map((next) => `${verb} ${next}`).join(", which ")}`;
}
