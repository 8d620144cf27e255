import { capitalised, chance, coefficient, equals, figure, percent, tallied } from "../amounts.ts";
import type { RankedItem, RatingAgreement } from "../assessed.ts";
import { barWithAmount, meanOnScale } from "../figures.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { type Names, wordsForKind } from "../names.ts";
import { said } from "../said.ts";
import { type Material, type Section, method } from "../section.ts";
import { andMore, table } from "../table.ts";
import { agreementByVotes } from "./agreement-by-votes.ts";
import { agreementInWords } from "./chain.ts";

/** Ranked and rated items shown one by one. */
const MOST_RANKED = 40;
const MOST_RATED = 30;

export function agreement({ assessment, names }: Material): Section | undefined {
  const { rankings, votes } = assessment.agreement;
  const ratings = assessment.agreement.ratings.filter((rating) => !isApproval(rating));
  const approved = assessment.agreement.ratings.filter(isApproval);
  const parts = [
    rankings.order.length > 0 && { body: ranked(rankings, names), ...ABOUT_RANKINGS },
    ratings.length > 0 && { body: rated(ratings), ...ABOUT_RATINGS },
    approved.length > 0 && { body: approvals(approved), says: undefined, pages: [] },
    votes.statements.length > 0 && { body: agreementByVotes(votes), ...ABOUT_VOTES },
  ].filter((part) => part !== false);
  if (parts.length === 0) return undefined;
  const pages = parts.flatMap((part) => part.pages);
  const note = [parts.map(({ says }) => says), pages.length > 0 && method(...pages)];
  return { id: "agreement", title: "Where people agree", note, body: parts.map(({ body }) => body) };
}

/** How to read a part of the section, and the pages that explain its numbers. */
type About = { readonly says: Markup; readonly pages: readonly string[] };

const ABOUT_RANKINGS: About = {
  says: markup`<p>W is 1 where all rank alike and 0 where their orders have nothing in common; p is how often chance alone would give as much.</p>`,
  pages: ["priority-agreement", "kendall-w"],
};
const ABOUT_RATINGS: About = {
  says: markup`<p>A is 1 where all answer alike, 0 where answers are spread evenly, −1 in two camps; r<sub>WG</sub> is 1 without any spread and 0 where answers are spread like random ones.</p>`,
  pages: ["rating-agreement", "ordinal-agreement", "within-group-agreement"],
};
const ABOUT_VOTES: About = {
  says: markup`<p>Who passes has voted and did not agree. “At least” is the share to count on with so many votes (95 %): three votes of three do not come first. Where that is more than half, or a fifth on each side, chance does not explain it.</p>`,
  pages: ["vote-agreement", "wilson-lower-bound"],
};

/** A scale of two points holds approvals: only who approves is in it, and its mean says nothing. */
export const isApproval = ({ scale }: RatingAgreement) => scale[1] - scale[0] === 1;

function approvals(ratings: readonly RatingAgreement[]): Content {
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
