import { capitalised, counted, figure, numberWord, percent, tallied } from "../amounts.ts";
import type { StatementVotes, VoteAgreement } from "../assessed.ts";
import { mark, stack } from "../figures.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { quoted } from "../said.ts";
import { andMore, table } from "../table.ts";

/** Words are shown whole up to this length; a vote is on all of them. */
const LONGEST_WORDS = 300;

const MOST_AGREED = 10;
const MOST_DIVIDED = 8;
const MOST_DISAGREED = 6;

/** A statement whose votes are told; those of a few people in an anonymous round are not. */
export type Tally = StatementVotes &
  Readonly<Record<"agree" | "disagree" | "pass" | "agreeAtLeast" | "disagreeAtLeast", number>>;

const tallies = ({ statements }: VoteAgreement): readonly Tally[] =>
  statements.filter((each): each is Tally => each.agree !== null);

/** What each side surely holds at least. */
const eachSideAtLeast = (votes: Tally) => Math.min(votes.agreeAtLeast, votes.disagreeAtLeast);

/** Where the votes are too few to tell, a quarter on each side is enough to be shown beside those that surely divide. */
const isDividing = ({ agree, disagree, people, standing }: Tally) =>
  standing === "divided" || (standing === "unsettled" && Math.min(agree, disagree) * 4 >= people);

/** Statements that more than half agree with, the surest first. */
export const mostAgreed = (votes: VoteAgreement): readonly Tally[] =>
  tallies(votes).filter((each) => !isDividing(each) && each.agree * 2 > each.people);

/** Statements that more than half disagree with, the surest first. */
export const mostDisagreed = (votes: VoteAgreement): readonly Tally[] =>
  tallies(votes)
    .filter((each) => !isDividing(each) && each.disagree * 2 > each.people)
    .sort((a, b) => b.disagreeAtLeast - a.disagreeAtLeast);

/** Statements with many on either side, those first on which the smaller side is surely largest. */
export const mostDivided = (votes: VoteAgreement): readonly Tally[] =>
  tallies(votes)
    .filter(isDividing)
    .sort((a, b) => eachSideAtLeast(b) - eachSideAtLeast(a));

/** "25 agree, 29 disagree, 15 pass". */
export const votesInWords = ({ agree, disagree, pass }: Tally) =>
  `${figure(agree)} agree, ${figure(disagree)} disagree, ${figure(pass)} pass`;

/** A list of statements: what it shows, how its rows are chosen, and what one can count on in each. */
type List = {
  readonly title: string;
  readonly says: string;
  readonly what: string;
  readonly found: readonly Tally[];
  readonly most: number;
  readonly atLeast: (votes: Tally) => number;
};

export function agreementByVotes(votes: VoteAgreement): Content {
  if (votes.statements.length === 0) return undefined;
  const filled = listsOf(votes).filter(({ found }) => found.length > 0);
  return [
    markup`<h3>How people vote</h3><p class="lead">${standingsInWords(votes)}</p>`,
    filled.length > 0 && legend,
    filled.map(listed),
  ];
}

const listsOf = (votes: VoteAgreement): readonly List[] => [
  {
    title: "What unites people",
    says: "More than half of those who voted agree",
    what: "agree",
    found: mostAgreed(votes),
    most: MOST_AGREED,
    atLeast: ({ agreeAtLeast }) => agreeAtLeast,
  },
  {
    title: "What divides people",
    says: "Many of those who voted on either side",
    what: "on each side",
    found: mostDivided(votes),
    most: MOST_DIVIDED,
    atLeast: eachSideAtLeast,
  },
  {
    title: "What people turn down",
    says: "More than half of those who voted disagree",
    what: "disagree",
    found: mostDisagreed(votes),
    most: MOST_DISAGREED,
    atLeast: ({ disagreeAtLeast }) => disagreeAtLeast,
  },
];

/** How many statements stand how, in sentences. */
export function standingsInWords({ notShown, people, standings, statements, votes }: VoteAgreement): string {
  const { agreed, disagreed, divided, unsettled } = standings;
  const withheld = statements.length - agreed - disagreed - divided - unsettled;
  const who = tallied(people, "person", "people");
  const sentences = [
    `${who} voted on ${tallied(statements.length, "statement")}, ${onEach(statements)}: ${tallied(votes, "vote")}.`,
    `By more than chance explains, most agree with ${orNone(agreed)}, most disagree with ${orNone(disagreed)}, and ${orNone(divided)} ${divided === 1 ? "divides" : "divide"} them.`,
    unsettled > 0 && `On ${numberWord(unsettled)} the votes are too few or too mixed to tell.`,
    withheld > 0 && `On ${numberWord(withheld)} so few voted in an anonymous round that it is not told how.`,
    notShown > 0 &&
      `${capitalised(counted(notShown, "statement"))} kept but not shown ${notShown === 1 ? "is" : "are"} left out.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}

const orNone = (count: number) => (count === 0 ? "none" : numberWord(count));

/** From the fewest to the most people on one statement. */
function onEach(statements: readonly StatementVotes[]): string {
  const people = statements.map((each) => each.people);
  const fewest = people.reduce((a, b) => Math.min(a, b));
  const most = people.reduce((a, b) => Math.max(a, b));
  return fewest === most ? `${figure(most)} on each` : `${figure(fewest)} to ${figure(most)} on each`;
}

const legend = markup`<p class="legend">
  <span>${mark("full", "yes")} agree</span>
  <span>${mark("notice", "open")} pass</span>
  <span>${mark("cross", "no")} disagree</span>
</p>`;

function listed({ title, says, what, found, most, atLeast }: List): Content {
  const columns = [
    { title: "Statement" },
    { title: "Votes", kind: "figure" },
    { title: "At least", kind: "number" },
  ] as const;
  const rows = found.slice(0, most).map((votes) => row(votes, what, atLeast(votes)));
  return [
    markup`<h4>${title}</h4>`,
    table(`${says}, the surest first`, columns, rows),
    andMore(found.length - most),
  ];
}

const row = (votes: Tally, what: string, atLeast: number): readonly Content[] => [
  quoted(votes.title, LONGEST_WORDS),
  bars(votes),
  markup`${percent(Math.floor(atLeast * 100) / 100)}<span class="scale-of"><span class="narrow">at least </span>${what}</span>`,
];

const bars = (votes: Tally): Markup =>
  markup`${stack(
    [
      { count: votes.agree, tone: "yes" },
      { count: votes.pass, tone: "open" },
      { count: votes.disagree, tone: "no" },
    ],
    votes.people,
  )}<span class="scale-of">Of ${figure(votes.people)}: ${votesInWords(votes)}</span>`;
