import type { Assessment } from "@lodestar/core";
import type { Coverage, RatingAgreement } from "../assessed.ts";
import { votesOf, votesOn } from "./an-assessment.ts";
import { titleOf } from "./ternsund-names.ts";

const heard = (
  by: Coverage["by"],
  id: string | null,
  name: string,
  people: number,
  count: number,
): Coverage => ({
  by,
  id,
  name,
  people,
  heard: count,
  influenceHeard: Math.min(1, (count / people) * 1.02),
});
const rated = (
  item: string,
  title: string,
  people: number,
  mean: number,
  withinGroup: number,
  ordinal: number,
): RatingAgreement => ({
  item,
  title,
  people,
  mean,
  scale: [1, 5],
  withinGroup,
  ordinal,
  withinUnits: 0.71,
  units: 2,
});
const ranked = (item: string, meanRank: number, spread: number) => ({
  item,
  title: titleOf(item),
  meanRank,
  spread,
});

/** What people at the ferry line said, ranked and rated. */
export const ternsundVoices: Pick<Assessment, "coverage" | "chain" | "traceability" | "agreement"> = {
  coverage: [
    heard("all", null, "all", 40, 38),
    heard("side", "inner", "inner", 28, 27),
    heard("side", "outer", "outer", 12, 11),
    heard("unit", "u-sail", "Sailing", 6, 6),
    heard("unit", "u-harbour", "Harbours and Terminals", 4, 4),
    heard("unit", "u-pass", "Passengers and Tickets", 3, 3),
    heard("unit", "u-fleet", "Fleet and Engineering", 3, 3),
    heard("unit", "u-people", "People and Crewing", 3, 3),
    heard("unit", "u-yard", "Boatyard Holmgate", 3, 3),
    heard("unit", "u-safe", "Safety and Environment", 2, 2),
    heard("unit", "u-fin", "Finance and Contracts", 2, 2),
    heard("unit", "u-dir", "Ternsund Ferries", 2, 1),
    heard("unit", null, "Without a unit", 12, 11),
  ],
  chain: {
    weakest: "organisation_supports_strategy",
    reason: "",
    links: [
      {
        link: "strategy_supports_purpose",
        median: 72,
        people: 24,
        agreement: -0.08,
        bands: [5, 0, 0, 14, 15],
      },
      {
        link: "organisation_supports_strategy",
        median: 58,
        people: 24,
        agreement: 0.47,
        bands: [0, 3, 15, 16, 0],
      },
    ],
    weakestUnits: [
      { unit: "u-sail", name: "Sailing", link: "organisation_supports_strategy", median: 30, people: 5 },
      { unit: "u-dir", name: "Ternsund Ferries", link: "strategy_supports_purpose", median: 52, people: 10 },
      {
        unit: "u-people",
        name: "People and Crewing",
        link: "organisation_supports_strategy",
        median: 55,
        people: 3,
      },
    ],
  },
  traceability: {
    statements: 125,
    authors: 38,
    inTheme: 91,
    withDisposition: 97,
    outcomes: { adopted: 67, merged: 18, deferred: 7, declined: 5 },
    planItems: 79,
    planItemsWithOrigin: 68,
    answersDue: 101,
    confirmed: 0.62,
    asked: 50,
    peopleAsked: 31,
  },
  agreement: {
    rankings: {
      value: 0.56,
      among: "units",
      judges: 9,
      people: 15,
      items: 7,
      p: 0.0001,
      reason: "",
      order: [
        ranked("g-reliable", 2.2, 0.9),
        ranked("g-safe", 2.6, 1.2),
        ranked("g-crew", 3.2, 1.9),
        ranked("g-access", 4.3, 1.4),
        ranked("g-clean", 4.5, 1.3),
        ranked("g-money", 5.1, 2.1),
        ranked("g-craft", 5.8, 1.2),
      ],
    },
    ratings: [
      rated("pr-01", "Safety comes before punctuality, also on a Friday in July.", 33, 5, 1, 1),
      rated("pr-02", "The boat should wait when the bus is late.", 32, 3, -0.55, -0.47),
      rated("pr-03", "I can name the three things that matter most in 2027.", 39, 3.31, 0.52, 0.48),
      rated("pr-04", "When I say no, somebody listens.", 39, 2.49, 0.4, 0.44),
      rated("pr-05", "Sailing and Harbours plan together.", 39, 2.72, 0.61, 0.62),
      rated("pr-08", "What we report is answered.", 39, 2.62, 0.59, 0.55),
      rated("o-fast", titleOf("o-fast"), 9, 1.78, 0.4, 0.53),
    ],
    votes: votesOf(26, [
      votesOn(
        "We are called a boatyard. In 2026 we built nothing. If we do not lay one keel next year, the last three people who can loft a hull retire, and that is the end of it.",
        [16, 0, 0],
        [0.8064, 0],
        "agreed",
      ),
      votesOn(
        "Give the control room the right to decide, and the duty to say why within the hour.",
        [24, 0, 1],
        [0.8046, 0.0],
        "agreed",
      ),
      votesOn(
        "Let retired masters look after new mates, two days a month, paid. Five of them have already said yes to me over coffee.",
        [20, 0, 1],
        [0.7733, 0],
        "agreed",
      ),
      votesOn(
        "A board with big letters, not an app. Half of my passengers are over seventy.",
        [16, 0, 3],
        [0.6243, 0],
        "agreed",
      ),
      votesOn(
        "One island fare. One. My mother should be able to explain it.",
        [16, 0, 3],
        [0.6243, 0],
        "agreed",
      ),
      votesOn(
        "Give me a roster that is fixed six weeks ahead. I cannot ask a mate to plan his daughter's christening around a text message.",
        [18, 1, 4],
        [0.581, 0.0077],
        "agreed",
      ),
      votesOn("A boat in reserve from October to March.", [13, 1, 3], [0.5274, 0.0105], "agreed"),
      votesOn(
        "A cabin on the Petrel in which one can sleep. It is next to the bow thruster.",
        [14, 1, 6],
        [0.4537, 0.0085],
        "unsettled",
      ),
      votesOn(
        "Half the afternoon boats to Skarvoy run with an empty car deck. Sell it to freight at a third of the price.",
        [9, 0, 8],
        [0.3096, 0],
        "unsettled",
      ),
      votesOn(
        "Leave on the minute. One boat that waits four minutes at Holmgate is four boats late by noon.",
        [12, 11, 2],
        [0.3003, 0.2667],
        "divided",
      ),
      votesOn(
        'Hold the 17:40 up to eight minutes when the bus is on the bridge. Eight, not three, and not "when the master feels like it".',
        [11, 11, 2],
        [0.2789, 0.2789],
        "divided",
      ),
      votesOn(
        "Eight percent less fuel on the diesel boats. One knot slower on the long legs gives us six of the eight.",
        [3, 4, 10],
        [0.0619, 0.0956],
        "unsettled",
      ),
    ]),
  },
};
