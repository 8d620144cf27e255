import { chance, coefficient } from "../../html/amounts.ts";
import type { RatingAgreement } from "../../html/assessed.ts";
import { leastAgreedFirst, rankedThings } from "../../html/sections/agreement.ts";
import { voteLines } from "./vote-lines.ts";
import { columnLines } from "../columns.ts";
import { figure, tallied } from "../numbers.ts";
import type { Line } from "../page.ts";
import { andMore, type Passage, type Report, told } from "../report.ts";

const MOST_RANKED = 8;
const MOST_RATED = 5;

/** How alike people order, rate and vote. */
export function agreementLines(report: Report): Passage {
  const { rankings, ratings, votes } = report.assessment.agreement;
  const parts = [
    ...(rankings.order.length === 0 ? [] : [rankingLines(report)]),
    ...(ratings.length === 0 ? [] : [ratingLines(report, ratings)]),
    ...(votes.statements.length === 0 ? [] : [voteLines(report.page, votes)]),
  ];
  if (parts.length === 0) return undefined;
  return {
    title: "Where people agree",
    lines: parts.flatMap((lines, at) => (at === 0 ? lines : [[], ...lines])),
  };
}

function rankingLines({ assessment, names, page }: Report): Line[] {
  const { value, p, judges, items, among, order, reason } = assessment.agreement.rankings;
  const [one, many] = rankedThings(order, names);
  const who = among === "units" ? tallied(judges, "unit") : tallied(judges, "person", "people");
  const found = value === null ? reason : `W = ${coefficient(value)}${p === null ? "" : `, ${chance(p)}`}`;
  const columns = [
    { title: "in the order people give", fills: true },
    { title: "mean rank", align: "right" },
    { title: "spread", align: "right" },
  ] as const;
  const rows = order
    .slice(0, MOST_RANKED)
    .map(({ title, meanRank, spread }) => [
      page.say(title),
      page.say(coefficient(meanRank, 1)),
      page.say(coefficient(spread, 1)),
    ]);
  return [
    ...told(
      page,
      `${who} ranking ${tallied(items, one, many)}: ${found} (1: all alike, 0: nothing in common).`,
    ),
    ...columnLines(page, columns, rows),
    ...andMore(page, order.length > MOST_RANKED ? `${figure(order.length - MOST_RANKED)} more` : null),
  ];
}

function ratingLines({ page }: Report, ratings: readonly RatingAgreement[]): Line[] {
  const columns = [
    { title: "rated, least agreed first", fills: true },
    { title: "people", align: "right", spare: 1 },
    { title: "mean", align: "right" },
    { title: "A", align: "right" },
    { title: "r_WG", align: "right" },
  ] as const;
  const orNone = (value: number | null) => (value === null ? "—" : coefficient(value));
  const rows = leastAgreedFirst(ratings)
    .slice(0, MOST_RATED)
    .map(({ title, people, mean, scale, ordinal, withinGroup }) => [
      page.say(title),
      page.say(figure(people)),
      page.say(`${coefficient(mean, 1)} of ${figure(scale[1])}`),
      page.say(orNone(ordinal), ordinal !== null && ordinal < 0 ? "serious" : undefined),
      page.say(orNone(withinGroup)),
    ]);
  return [
    ...columnLines(page, columns, rows),
    ...andMore(page, ratings.length > MOST_RATED ? `${figure(ratings.length - MOST_RATED)} more` : null),
    ...told(
      page,
      "A and r_WG: 1 where all answer alike; A below 0: nearer to two camps than to one.",
      "quiet",
    ),
  ];
}
