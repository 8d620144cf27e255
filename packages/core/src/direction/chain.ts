import { median } from "../friction/measures/median.ts";
import { ordinalAgreement } from "../friction/measures/ordinal-agreement.ts";
import { BANDS, bandOf } from "../friction/rules/declared-support-weak-link.ts";
import type { Situation } from "../friction/situation.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import type { Row } from "../organisation/schema.ts";

type Link = Row<"linkRatings">["link"];

/** The chain purpose → strategy → organisation, each link rated 0-100 by people. */
export type Chain = {
  readonly links: readonly ChainLink[];
  /** The link with the lowest median; a chain is as strong as its weakest link. `null` where nothing is rated. */
  readonly weakest: Link | null;
  /** Why there is no weakest link, or why it stands alone. */
  readonly reason: string;
  /** Units whose lowest link is lowest, weakest first, ten at most, each by at least one person. */
  readonly weakestUnits: readonly {
    readonly unit: string;
    readonly name: string;
    readonly link: Link;
    readonly median: number;
    readonly people: number;
  }[];
};
export type ChainLink = {
  readonly link: Link;
  readonly median: number | null;
  readonly people: number;
  /** Van der Eijk's A over five bands of 20 points. */
  readonly agreement: number | null;
  /** Ratings in each band, lowest first. */
  readonly bands: readonly number[];
};

const LINKS: readonly Link[] = ["strategy_supports_purpose", "organisation_supports_strategy"];
const MOST_UNITS = 10;

/**
 * The chain as people rate it, whatever part of the organisation each of them rated: as strong as its weakest link.
 * O(ratings × log ratings). See docs/method/chain.md.
 */
export function chain(situation: Situation): Chain {
  const links = LINKS.map((link) => chainLink(situation, link));
  const rated = links.filter(({ median: middle }) => middle !== null);
  const weakest = rated.length === 0 ? null : rated.reduce((a, b) => (b.median! < a.median! ? b : a)).link;
  return { links, weakest, reason: reasonFor(rated), weakestUnits: weakestUnits(situation) };
}

function reasonFor(rated: readonly ChainLink[]): string {
  if (rated.length === 0) return "Nobody has rated the links of the chain.";
  if (rated.length === 1) return "Only one of the two links is rated.";
  return rated[0]!.median === rated[1]!.median ? "Both links are rated alike." : "";
}

function chainLink({ organisation }: Situation, link: Link): ChainLink {
  const table = organisation.tables.linkRatings;
  const { stakeholder, value } = table.columns;
  const ratings: number[] = [];
  const people = new Set<Item>();
  const bands = new Array<number>(BANDS).fill(0);
  for (let row = 0; row < table.length; row++) {
    if (!table.has(row) || !table.columns.link.is(row, link)) continue;
    ratings.push(value.values[row]!);
    people.add(stakeholder.values[row]!);
    bands[bandOf(value.values[row]!)]!++;
  }
  const agreement = ratings.length === 0 ? null : ordinalAgreement(bands).value;
  return { link, median: median(ratings).value, people: people.size, agreement, bands };
}

/** One link of one unit, rated by some people. */
type Rated = { readonly unit: Item; readonly link: Link; readonly median: number; readonly people: number };

function weakestUnits(situation: Situation): Chain["weakestUnits"] {
  const { organisation } = situation;
  const lowest: Rated[] = [];
  for (const [unit, ratings] of ratingsByUnit(situation)) {
    const links = LINKS.flatMap((link, place): Rated[] => {
      const given = ratings[place]!;
      return given.length === 0 ? [] : [{ unit, link, median: middleOf(given), people: given.length }];
    });
    lowest.push(links.reduce((a, b) => (b.median < a.median ? b : a)));
  }
  return lowest
    .sort(
      (a, b) =>
        a.median - b.median ||
        b.people - a.people ||
        (organisation.id(a.unit) < organisation.id(b.unit) ? -1 : 1),
    )
    .slice(0, MOST_UNITS)
    .map(({ unit, ...rated }) => ({ unit: organisation.id(unit), name: organisation.title(unit), ...rated }));
}

const middleOf = (given: readonly number[]) => (given.length === 1 ? given[0]! : median(given).value!);

/** Ratings of each unit that was rated, a list for each link. */
function ratingsByUnit({ organisation }: Situation): Map<Item, readonly number[][]> {
  const table = organisation.tables.linkRatings;
  const byUnit = new Map<Item, number[][]>();
  for (let row = 0; row < table.length; row++) {
    const unit = table.columns.unit.values[row]!;
    if (unit === NO_TERM || !table.has(row)) continue;
    let ratings = byUnit.get(unit);
    if (ratings === undefined) byUnit.set(unit, (ratings = LINKS.map(() => [])));
    ratings[LINKS.indexOf(table.columns.link.value(row)!)]!.push(table.columns.value.values[row]!);
  }
  return byUnit;
}
