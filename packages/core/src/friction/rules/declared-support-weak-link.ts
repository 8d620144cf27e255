import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";
import type { Row } from "../../organisation/schema.ts";
import { median } from "../measures/median.ts";
import { ordinalAgreement } from "../measures/ordinal-agreement.ts";
import { termsIn } from "../places.ts";
import { type Found, type Place, type Rule } from "../rule.ts";
import type { Situation } from "../situation.ts";
import { spokenTitle } from "../spoken-title.ts";

type Link = Row<"linkRatings">["link"];
const LINKS: readonly Link[] = ["strategy_supports_purpose", "organisation_supports_strategy"];

/** Ratings of 0-100 are counted in five bands of 20 points where a spread is judged. */
export const BANDS = 5;
export const bandOf = (rating: number) => Math.min(BANDS - 1, Math.floor(rating / (100 / BANDS)));

/** Stands for the organisation as a whole, whatever was rated. */
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
    linkRatings: ({ organisation }, row) => [
      WHOLE,
      organisation.tables.linkRatings.columns.unit.values[row]!,
    ],
    units: ({ organisation }, row) => [WHOLE, organisation.tables.units.columns.id.values[row]!],
  },
  at: (situation, unit) => LINKS.flatMap((link) => weakLink(situation, unit, link) ?? []),
  question: ({ organisation }, { parties, evidence }) => {
    const where = evidence["whole"] === true ? "" : ` in ${spokenTitle(organisation, parties[0]!)}`;
    return evidence["link"] === "strategy_supports_purpose"
      ? `What in the strategy does not serve the purpose${where}?`
      : `What in the way the organisation works does not serve its strategy${where}?`;
  },
};

function weakLink(situation: Situation, unit: Place, link: Link): Found | undefined {
  const { organisation, thresholds } = situation;
  if (unit !== WHOLE && !organisation.isKind(unit, "units")) return undefined;
  const { ratings, raters } = ratingsOf(situation, unit, link);
  const mayBeSplit = raters >= thresholds.ratersForSpread;
  if (raters === 0 || (unit !== WHOLE && !mayBeSplit)) return undefined;
  const middle = median(ratings).value!;
  const bands = new Array<number>(BANDS).fill(0);
  for (const rating of ratings) bands[bandOf(rating)]!++;
  const agreement = ordinalAgreement(bands).value!;
  if (middle >= thresholds.weakLink && !(mayBeSplit && agreement < 0)) return undefined;
  return {
    severity: "serious",
    parties: unit === WHOLE ? theRoot(situation) : [unit],
    aspect: unit === WHOLE ? `${link} of the whole` : link,
    evidence: { link, whole: unit === WHOLE, median: middle, agreement, raters, bands },
  };
}

/** The ratings of a link, of one unit or of whatever was rated, and how many people gave them. */
function ratingsOf({ graph, organisation }: Situation, unit: Place, link: Link) {
  const { columns } = organisation.tables.linkRatings;
  const rows =
    unit === WHOLE ? organisation.tables.linkRatings.rows() : graph.rowsBy("linkRatings", "unit").rows(unit);
  const ratings: number[] = [];
  const raters = new Set<Item>();
  for (const row of rows) {
    if (!columns.link.is(row, link)) continue;
    ratings.push(columns.value.values[row]!);
    raters.add(columns.stakeholder.values[row]!);
  }
  return { ratings, raters: raters.size };
}

/** The one unit that all others belong to; nothing where there are several. */
function theRoot({ organisation }: Situation): Item[] {
  const { units } = organisation.tables;
  const { id, parent } = units.columns;
  const roots = [...units.rows()].filter((row) => !organisation.isKind(parent.values[row]!, "units"));
  return roots.length === 1 ? [id.values[roots[0]!]!] : [];
}
