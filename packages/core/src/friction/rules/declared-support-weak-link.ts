import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";
import type { Row } from "../../organisation/schema.ts";
import { median } from "../measures/median.ts";
import { ordinalAgreement } from "../measures/ordinal-agreement.ts";
import { termsIn } from "../places.ts";
import { type Found, NOTHING, type Place, type Rule } from "../rule.ts";
import type { Situation } from "../situation.ts";

type Link = Row<"linkRatings">["link"];
const LINKS: readonly Link[] = ["strategy_supports_purpose", "organisation_supports_strategy"];

/** Ratings of 0-100 are counted in five bands of 20 points where a spread is judged. */
export const BANDS = 5;
export const bandOf = (rating: number) => Math.min(BANDS - 1, Math.floor(rating / (100 / BANDS)));

/** Stands for the organisation as a whole, whoever was rated. */
const WHOLE: Place = NO_TERM;

/**
 * A link of the chain purpose → strategy → organisation is weak: the median of its ratings is below 50, or at least
 * five raters are in two camps. Judged for the whole, and for each unit that at least five people rated.
 * See docs/method/declared-support-weak-link.md.
 */
export const declaredSupportWeakLink: Rule = {
  id: "declared_support_weak_link",
  says: "People doubt that one part of the chain supports the next.",
  places: (situation) => [WHOLE, ...termsIn("linkRatings", "unit")(situation)],
  touchedBy: {
    linkRatings: ({ organisation }, row) => [WHOLE, organisation.tables.linkRatings.columns.unit.values[row]!],
    units: ({ organisation }, row) => [WHOLE, organisation.tables.units.columns.id.values[row]!],
  },
  at(situation, unit) {
    if (unit !== WHOLE && !situation.organisation.isKind(unit, "units")) return NOTHING;
    const found = LINKS.flatMap((link) => weakLink(situation, unit, link) ?? []);
    return found.length === 0 ? NOTHING : found;
  },
  question: ({ organisation }, { parties, evidence, aspect }) => {
    const where = aspect === undefined || parties.length === 0 || evidence["whole"] ? "" : ` in ${organisation.title(parties[0]!)}`;
    return evidence["link"] === "strategy_supports_purpose"
      ? `What in the strategy does not serve the purpose${where}?`
      : `What in the way the organisation works does not serve its strategy${where}?`;
  },
};

function weakLink(situation: Situation, unit: Place, link: Link): Found | undefined {
  const { thresholds } = situation;
  const ratings = ratingsOf(situation, unit, link);
  if (ratings.length === 0 || (unit !== WHOLE && ratings.length < thresholds.ratersForSpread)) return undefined;
  const middle = median(ratings).value!;
  const bands = new Array<number>(BANDS).fill(0);
  for (const rating of ratings) bands[bandOf(rating)]!++;
  const agreement = ordinalAgreement(bands).value;
  const isSplit = ratings.length >= thresholds.ratersForSpread && agreement !== null && agreement < 0;
  if (middle >= thresholds.weakLink && !isSplit) return undefined;
  return {
    severity: "serious",
    parties: unit === WHOLE ? rootUnits(situation) : [unit],
    aspect: unit === WHOLE ? `${link} of the whole` : link,
    evidence: { link, whole: unit === WHOLE, median: middle, agreement, raters: ratings.length, bands },
  };
}

/** Each rater's last rating of a link; of a unit, or of whatever was rated. */
function ratingsOf({ graph, organisation }: Situation, unit: Place, link: Link): number[] {
  const { columns } = organisation.tables.linkRatings;
  const rows = unit === WHOLE ? organisation.tables.linkRatings.rows() : graph.rowsBy("linkRatings", "unit").rows(unit);
  const ratings: number[] = [];
  for (const row of rows) if (columns.link.is(row, link)) ratings.push(columns.value.values[row]!);
  return ratings;
}

function rootUnits({ organisation }: Situation): Item[] {
  const { id, parent } = organisation.tables.units.columns;
  const roots: Item[] = [];
  for (const row of organisation.tables.units.rows()) if (parent.isUnknown(row)) roots.push(id.values[row]!);
  return roots.length === 1 ? roots : [];
}
