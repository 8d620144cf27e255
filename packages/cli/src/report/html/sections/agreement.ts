import { capitalised, chance, coefficient, equals, figure, percent, tallied } from "../amounts.ts";
import type { RankedItem, RatingAgreement } from "../assessed.ts";
import { barWithAmount, meanOnScale } from "../figures.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { type Names, wordsForKind } from "../names.ts";
import { said } from "../said.ts";
import { type Material, type Section, method } from "../section.ts";
import { andMore, table } from "../table.ts";
import { agreementInWords } from "./chain.ts";

/** Ranked and rated items shown one by one. */
const MOST_RANKED = 40;
const MOST_RATED = 30;

export function agreement({ assessment, names }: Material): Section | undefined {
  const { rankings } = assessment.agreement;
  const ratings = assessment.agreement.ratings.filter((rating) => !isApproval(rating));
  const body = [
    rankings.order.length > 0 && ranked(rankings, names),
    ratings.length > 0 && rated(ratings),
    approvals(assessment.agreement.ratings.filter(isApproval)),
  ];
  if (body.every((part) => part === false || part === undefined)) return undefined;
  const note = [
    rankings.order.length > 0 && aboutRankings,
    ratings.length > 0 && aboutRatings,
    rankings.order.length + ratings.length > 0 &&
      method(
        ...(rankings.order.length > 0 ? RANKING_PAGES : []),
        ...(ratings.length > 0 ? RATING_PAGES : []),
      ),
  ];
  return { id: "agreement", title: "Where people agree", note, body };
}

const RANKING_PAGES = ["priority-agreement", "kendall-w"];
const RATING_PAGES = ["rating-agreement", "ordinal-agreement", "within-group-agreement"];
const aboutRankings = markup`<p>W is 1 where all rank alike and 0 where their orders have nothing in common; p is how often chance alone would give as much.</p>`;
const aboutRatings = markup`<p>A is 1 where all answer alike, 0 where answers are spread evenly, −1 in two camps; r<sub>WG</sub> is 1 without any spread and 0 where answers are spread like random ones.</p>`;

/** A scale of two points holds approvals: only who approves is in it, and its mean says nothing. */
export const isApproval = ({ scale }: RatingAgreement) => scale[1] - scale[0] === 1;

function approvals(ratings: readonly RatingAgreement[]): Content {
  if (ratings.length === 0) return undefined;
  const sorted = ratings.toSorted((a, b) => b.people - a.people);
  return [
    markup`<h3>What people approve</h3>`,
    table(
      "Approvals, most first",
      [{ title: "Approved" }, { title: "People", kind: "figure" }],
      sorted
        .slice(0, MOST_RATED)
        .map(({ title, people }) => [
          said(title),
          barWithAmount(people / (sorted[0]!.people || 1), figure(people)),
        ]),
    ),
    andMore(sorted.length - MOST_RATED),
  ];
}

/** What is ranked, in words: goals, objectives, options. */
export const rankedThings = (order: readonly RankedItem[], names: Names) =>
  wordsForKind(order[0] === undefined ? undefined : names.kind(order[0].item));

function ranked(rankings: Material["assessment"]["agreement"]["rankings"], names: Names): Content {
  const { value, p, judges, items, among, order, reason } = rankings;
  const [one, many] = rankedThings(order, names);
  const people = tallied(rankings.people, "person", "people");
  const who = among === "units" ? `${tallied(judges, "unit")} (${people})` : people;
  const found =
    value === null
      ? reason
      : `${equals("W", value)}${p === null ? "" : `, ${chance(p)}`}, from ${who} ranking ${tallied(items, one, many)}.`;
  return [
    markup`<h3>The order people give</h3><p class="lead">${found}</p>`,
    table(
      "Mean rank, first at the left; the line reaches one standard deviation to each side",
      [
        { title: "Item" },
        { title: `Rank 1 to ${figure(items)}`, kind: "figure" },
        { title: "Mean", kind: "number" },
      ],
      order
        .slice(0, MOST_RANKED)
        .map(({ title, meanRank, spread }) => [
          said(title),
          meanOnScale(meanRank, spread, [1, Math.max(2, items)]),
          markup`${coefficient(meanRank, 1)} <span class="unseen">, spread ${figure(spread, 1)}</span>`,
        ]),
    ),
    andMore(order.length - MOST_RANKED),
  ];
}

/** Ratings on which people agree least first. */
export const leastAgreedFirst = (ratings: readonly RatingAgreement[]) => {
  const alike = ({ ordinal, withinGroup }: RatingAgreement) => ordinal ?? withinGroup ?? 1;
  return ratings.toSorted((a, b) => alike(a) - alike(b) || b.people - a.people);
};

function rated(ratings: readonly RatingAgreement[]): Content {
  return [
    markup`<h3>How people rate</h3>`,
    table(
      "Mean answers, those on which people agree least first",
      [{ title: "Rated" }, { title: "Answers", kind: "figure" }, { title: "Mean", kind: "number" }],
      leastAgreedFirst(ratings).slice(0, MOST_RATED).map(ratingRow),
    ),
    andMore(ratings.length - MOST_RATED),
  ];
}

const ratingRow = (rating: RatingAgreement): readonly Content[] => [
  markup`${said(rating.title)} <span class="reason">${ratingInWords(rating)}</span>`,
  meanOnScale(rating.mean, null, rating.scale),
  markup`${coefficient(rating.mean, 1)} <span class="scale-of">on ${figure(rating.scale[0], 1)}–${figure(rating.scale[1], 1)}</span>`,
];

function ratingInWords({ people, withinGroup, withinUnits, units, ordinal }: RatingAgreement): Markup {
  const within =
    withinUnits !== null && units > 0 && `; within ${tallied(units, "unit")} ${coefficient(withinUnits)}`;
  return markup`${tallied(people, "person", "people")}. ${ordinal !== null && agreementInWords(ordinal)} ${
    withinGroup !== null && [
      spreadInWords(withinGroup),
      markup` (r<sub>WG</sub>\u00a0=\u00a0`,
      coefficient(withinGroup),
      within,
      ").",
    ]
  }`;
}

/** r_WG is one minus the variance over that of random answers, so its complement can be told without a verdict. */
function spreadInWords(withinGroup: number): string {
  if (withinGroup >= 0.9995) return "No spread";
  if (withinGroup <= 0) return "As spread as random answers or more";
  return `${capitalised(percent(1 - withinGroup))} of the spread of random answers`;
}
