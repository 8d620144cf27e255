import { median } from "../friction/measures/median.ts";
import { ordinalAgreement } from "../friction/measures/ordinal-agreement.ts";
import { quantile } from "../friction/measures/quantile.ts";
import type { Sight } from "../friction/answer-spreads.ts";
import { BANDS, bandOf } from "../friction/rules/declared-support-weak-link.ts";
import type { Situation } from "../friction/situation.ts";
import { shownGroups } from "../listening/shown-groups.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";
import type { Row } from "../organisation/schema.ts";

type Link = Row<"linkRatings">["link"];

/** The four fields of the square. */
export type Quadrant = "aligned" | "undelivered" | "misdirected" | "adrift";

/** How one link of one unit is rated. Numbers from 0 to 100. */
export type LinkRated = {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly people: number;
  /** Van der Eijk's A over five bands of 20 points; `null` for too few people to judge a spread. */
  readonly agreement: number | null;
};

export type UnitTested = {
  /** `null` for the organisation as a whole. */
  readonly unit: string | null;
  readonly name: string;
  readonly strategySupportsPurpose: LinkRated | null;
  readonly organisationSupportsStrategy: LinkRated | null;
  /** The lower of the two medians: a chain is as strong as its weakest link. `null` unless both links are rated. */
  readonly score: number | null;
  /** The link of the lower median; `null` where there is no score or both are alike. */
  readonly weakest: Link | null;
  readonly quadrant: Quadrant | null;
};

export type DirectionTest = {
  /** The lowest score first, then those that cannot be placed; equal ones by their ids. */
  readonly units: readonly UnitTested[];
  /** The median that divides the picture, and from which a link is not weak. */
  readonly divide: number;
  /** Units with ratings that are not told, because fewer than five people could be found out. */
  readonly withheld: number;
};

/** Who rated a unit, by link: one value a person. */
type Ratings = Readonly<Record<Link, readonly number[]>>;

/**
 * Each unit, and the organisation as a whole, between the two links of the chain: does the strategy support the purpose,
 * does the organisation support the strategy. For `groups` a link is told from five people on, and so that no smaller
 * group is found by subtraction. O(ratings × log ratings). See docs/method/direction-test.md.
 */
export function directionTest(situation: Situation, sight: Sight): DirectionTest {
  const rated = ratingsByUnit(situation);
  const mayTell = tellable(rated, sight);
  const { weakLink: divide } = situation.thresholds;
  const all = Array.from(rated, ([unit, ratings]) => {
    const told = (link: Link) => (mayTell(unit, link) ? linkRated(situation, ratings[link]) : null);
    return unitTested(
      situation,
      unit,
      told("strategy_supports_purpose"),
      told("organisation_supports_strategy"),
    );
  });
  const units = all.filter(
    ({ strategySupportsPurpose, organisationSupportsStrategy }) =>
      strategySupportsPurpose !== null || organisationSupportsStrategy !== null,
  );
  return { units: units.sort(weakestFirst), divide, withheld: all.length - units.length };
}

const weakestFirst = (a: UnitTested, b: UnitTested) =>
  (a.score ?? Infinity) - (b.score ?? Infinity) || ((a.unit ?? "") < (b.unit ?? "") ? -1 : 1);

function ratingsByUnit({ organisation }: Situation): ReadonlyMap<Item, Ratings> {
  const table = organisation.tables.linkRatings;
  const byUnit = new Map<Item, Record<Link, number[]>>();
  for (const row of table.rows()) {
    const unit = table.columns.unit.values[row]!;
    let ratings = byUnit.get(unit);
    if (ratings === undefined)
      byUnit.set(unit, (ratings = { strategy_supports_purpose: [], organisation_supports_strategy: [] }));
    ratings[table.columns.link.value(row)!].push(table.columns.value.values[row]!);
  }
  return byUnit;
}

/** Which link of which unit may be told. */
function tellable(rated: ReadonlyMap<Item, Ratings>, sight: Sight): (unit: Item, link: Link) => boolean {
  if (sight === "all") return () => true;
  const shown = (link: Link) =>
    shownGroups(new Map(Array.from(rated, ([unit, ratings]) => [String(unit), ratings[link].length])));
  const groups = {
    strategy_supports_purpose: shown("strategy_supports_purpose"),
    organisation_supports_strategy: shown("organisation_supports_strategy"),
  };
  return (unit, link) => groups[link].has(String(unit));
}

function linkRated({ thresholds }: Situation, ratings: readonly number[]): LinkRated | null {
  const middle = median(ratings);
  if (middle.value === null) return null;
  const bands = new Array<number>(BANDS).fill(0);
  for (const rating of ratings) bands[bandOf(rating)]!++;
  return {
    median: middle.value,
    lowerQuartile: quantile(ratings, 0.25).value!,
    upperQuartile: quantile(ratings, 0.75).value!,
    people: middle.people,
    agreement: ratings.length < thresholds.ratersForSpread ? null : ordinalAgreement(bands).value,
  };
}

function unitTested(
  { organisation, thresholds }: Situation,
  unit: Item,
  purpose: LinkRated | null,
  strategy: LinkRated | null,
): UnitTested {
  const named = {
    unit: unit === NO_TERM ? null : organisation.id(unit),
    name: unit === NO_TERM ? (organisation.fact("name") ?? "") : organisation.title(unit),
    strategySupportsPurpose: purpose,
    organisationSupportsStrategy: strategy,
  };
  if (purpose === null || strategy === null) return { ...named, score: null, weakest: null, quadrant: null };
  const [first, second] = [purpose.median, strategy.median];
  return {
    ...named,
    score: Math.min(first, second),
    weakest:
      first === second
        ? null
        : first < second
          ? "strategy_supports_purpose"
          : "organisation_supports_strategy",
    quadrant: quadrantOf(first >= thresholds.weakLink, second >= thresholds.weakLink),
  };
}

function quadrantOf(isStrategyRight: boolean, isOrganisationFit: boolean): Quadrant {
  if (isStrategyRight) return isOrganisationFit ? "aligned" : "undelivered";
  return isOrganisationFit ? "misdirected" : "adrift";
}
