import type { Chain, ChainLink } from "../exchange/assessment.ts";
import { median } from "../friction/measures/median.ts";
import { ordinalAgreement } from "../friction/measures/ordinal-agreement.ts";
import { BANDS, bandOf } from "../friction/rules/declared-support-weak-link.ts";
import type { Situation } from "../friction/situation.ts";
import { NO_TERM } from "../organisation/lexicon.ts";
import type { Item } from "../organisation/organisation.ts";

const LINKS = ["strategy_supports_purpose", "organisation_supports_strategy"] as const;
const MOST_UNITS = 10;

/** The chain purpose → strategy → organisation as people rate it: as strong as its weakest link. See docs/method/chain.md. */
export function chain(situation: Situation): Chain {
  const { columns } = situation.organisation.tables.linkRatings;
  const rows = [...situation.organisation.tables.linkRatings.rows()];
  const links = LINKS.map((link) => {
    const ofLink = rows.filter((row) => columns.link.is(row, link));
    const people = new Set(ofLink.map((row) => columns.stakeholder.values[row]!)).size;
    return chainLink(link, ofLink.map((row) => columns.value.values[row]!), people);
  });
  const rated = links.filter(({ median: middle }) => middle !== null);
  const weakest = rated.length === 0 ? null : rated.reduce((a, b) => (b.median! < a.median! ? b : a)).link;
  return { links, weakest, reason: weakest === null ? "Nobody has rated the links of the chain." : "", weakestUnits: weakestUnits(situation, rows) };
}

function chainLink(link: ChainLink["link"], ratings: readonly number[], people: number): ChainLink {
  const bands = new Array<number>(BANDS).fill(0);
  for (const rating of ratings) bands[bandOf(rating)]!++;
  return { link, median: median(ratings).value, people, agreement: ratings.length === 0 ? null : ordinalAgreement(bands).value, bands };
}

function weakestUnits({ organisation }: Situation, rows: readonly number[]): Chain["weakestUnits"] {
  const { unit, link, value } = organisation.tables.linkRatings.columns;
  const byUnit = new Map<Item, Map<string, number[]>>();
  for (const row of rows) {
    if (unit.values[row] === NO_TERM) continue;
    const links = byUnit.get(unit.values[row]!) ?? new Map<string, number[]>();
    byUnit.set(unit.values[row]!, links);
    links.set(link.value(row)!, [...(links.get(link.value(row)!) ?? []), value.values[row]!]);
  }
  const weakest = Array.from(byUnit, ([item, links]) => {
    const rated = Array.from(links, ([name, ratings]) => ({ link: name, median: median(ratings).value!, people: ratings.length }));
    const lowest = rated.reduce((a, b) => (b.median < a.median ? b : a));
    return { unit: organisation.id(item), name: organisation.title(item), ...lowest };
  });
  return weakest.sort((a, b) => a.median - b.median || (a.unit < b.unit ? -1 : 1)).slice(0, MOST_UNITS);
}
