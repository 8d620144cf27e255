import { NO_TERM, type Term } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import type { Situation } from "./situation.ts";

export type Scale = readonly [lowest: number, highest: number];

/** What people said about one thing on one scale: a value and the home unit of each person, `NO_TERM` where unknown. */
export type RatedItem = {
  readonly item: Item;
  readonly scale: Scale;
  readonly values: number[];
  readonly homes: Item[];
};

/** A rated item while it is gathered: who rated it at which place, in which round; that only with several rounds. */
type Gathering = RatedItem & { readonly place: Map<Item, number>; readonly rounds: Term[] };

/**
 * The ratings by thing and scale; a scale that is not written with the rating is that of the proposition. Of several
 * rounds a person's last counts, by the name of the round. Ratings without a scale are left out, for agreement is
 * relative to how far apart answers could be. O(ratings). See docs/method/rating-agreement.md.
 */
export function ratedItems({ organisation }: Situation): RatedItem[] {
  const table = organisation.tables.ratings;
  const { item, round, scaleMax, scaleMin, stakeholder, value } = table.columns;
  const { propositions, stakeholders } = organisation.tables;
  const byItem = new Map<Item, Gathering[]>();
  const isOneRound = round.values.subarray(0, table.length).every((each) => each === round.values[0]);
  const nameOf = (term: Term) => (term === NO_TERM ? "" : organisation.lexicon.text(term));
  const isLater = (one: Term, other: Term) => one === other || nameOf(one) >= nameOf(other);
  for (let row = 0; row < table.length; row++) {
    if (!table.has(row)) continue;
    const what = item.values[row]!;
    const at = organisation.isKind(what, "propositions") ? organisation.row[what]! : -1;
    const lowest = known(scaleMin.values[row]!, propositions.columns.scaleMin.values[at]);
    const highest = known(scaleMax.values[row]!, propositions.columns.scaleMax.values[at]);
    const given = value.values[row]!;
    if (!(lowest < highest && given >= lowest && given <= highest)) continue;
    const person = stakeholder.values[row]!;
    const home = organisation.isKind(person, "stakeholders")
      ? firstTerm(stakeholders.columns.unit, organisation.row[person]!)
      : NO_TERM;
    const gathering = gatheringOf(byItem, what, lowest, highest);
    const before = isOneRound ? undefined : placeOf(gathering, person, round.values[row]!, isLater);
    if (before === undefined) {
      gathering.values.push(given);
      gathering.homes.push(home);
    } else if (before !== EARLIER) gathering.values[before] = given;
  }
  return [...byItem.values()].flat();
}

const known = (written: number, otherwise: number | undefined): number =>
  Number.isNaN(written) ? (otherwise ?? NaN) : written;

function firstTerm(
  list: { readonly start: Int32Array; readonly count: Int32Array; readonly terms: Int32Array },
  row: number,
): Item {
  return list.count[row] === 0 ? NO_TERM : list.terms[list.start[row]!]!;
}

function gatheringOf(byItem: Map<Item, Gathering[]>, item: Item, lowest: number, highest: number): Gathering {
  let gatherings = byItem.get(item);
  if (gatherings === undefined) byItem.set(item, (gatherings = []));
  for (const gathering of gatherings)
    if (gathering.scale[0] === lowest && gathering.scale[1] === highest) return gathering;
  const begun: Gathering = {
    item,
    scale: [lowest, highest],
    values: [],
    homes: [],
    rounds: [],
    place: new Map(),
  };
  gatherings.push(begun);
  return begun;
}

/** Stands for the place of a rating that a later round has replaced. */
const EARLIER = -1;

/** Where the rating stands that this one replaces; `undefined` where it is the person's first. */
function placeOf(
  { place, rounds, values }: Gathering,
  person: Item,
  round: Term,
  isLater: (one: Term, other: Term) => boolean,
): number | undefined {
  const before = place.get(person);
  if (before === undefined) {
    place.set(person, values.length);
    rounds.push(round);
    return undefined;
  }
  if (!isLater(round, rounds[before]!)) return EARLIER;
  rounds[before] = round;
  return before;
}
