import { capitalised, counted, equals, figure, numberWord } from "../amounts.ts";
import type { ChainLink, Coverage } from "../assessed.ts";
import { type Content, markup } from "../markup.ts";
import { listed } from "../names.ts";
import { label } from "../said.ts";
import { linkInWords } from "../sections/chain.ts";
import { coverageOfAll, leastHeardFirst } from "../sections/heard.ts";
import { NOTHING_TO_SAY, type Sentence, type Telling } from "./sentence.ts";

/** Who has been heard, and which sides and units not at all. */
export const peopleHeard: Telling = ({ assessment: { coverage } }) => {
  const all = coverageOfAll(coverage);
  if (all === undefined) return NOTHING_TO_SAY;
  const section = "heard" as const;
  if (all.heard === 0)
    return [
      {
        weight: 54,
        section,
        text: `Nobody of the ${counted(all.people, "person", "people")} has been heard yet.`,
      },
    ];
  if (all.heard === all.people) {
    const text =
      all.people === 1
        ? "You have heard one person."
        : `You have heard all ${counted(all.people, "person", "people")}.`;
    return [{ weight: 32, section, text }];
  }
  const missing = all.people - all.heard;
  const text = markup`You have heard ${figure(all.heard)} of ${counted(all.people, "person", "people")}${nobodyFrom(coverage)}.`;
  return [{ weight: 60 + 20 * (missing / all.people), section, text }];
};

const OF_SIDES: Readonly<Record<string, string>> = { inner: "inside", outer: "outside" };

/** Silent units named one by one; more of them are counted. */
const MOST_NAMED = 3;

function nobodyFrom(coverage: readonly Coverage[]): Content {
  const silent = (by: Coverage["by"]) =>
    leastHeardFirst(coverage, by).filter(({ heard, id }) => heard === 0 && id !== null);
  const [side] = silent("side");
  if (side !== undefined) return `, nobody from ${OF_SIDES[side.id!] ?? "elsewhere"}`;
  const units = silent("unit");
  if (units.length === 0) return undefined;
  if (units.length > MOST_NAMED) return `, nobody from ${figure(units.length)} of the units`;
  return markup`, nobody from ${listed(units.map(({ name }) => label(name)))}`;
}

/** How many statements wait for an answer, of the rounds that have been answered at all. */
export const statementsAnswered: Telling = ({ assessment: { traceability } }) => {
  const { statements, withDisposition, answersDue, authors } = traceability;
  const section = "words" as const;
  if (statements === 0) return NOTHING_TO_SAY;
  if (withDisposition === 0) {
    const who = authors > 0 ? `${capitalised(counted(authors, "person", "people"))} said` : "There are";
    const text = `${who} ${counted(statements, "thing")}; what became of them is not recorded.`;
    return [{ weight: 40, section, text }];
  }
  const open = answersDue - withDisposition;
  if (open <= 0)
    return [
      {
        weight: 31,
        section,
        text: `All ${counted(answersDue, "statement")} that were due an answer have one.`,
      },
    ];
  const verb = open === 1 ? "waits" : "wait";
  const text = `Of ${figure(answersDue)} things people said in rounds you have answered, ${numberWord(open)} still ${verb} for an answer.`;
  return [{ weight: 58 + 20 * (open / answersDue), section, text }];
};

/** A median below the middle of the scale is a link more people doubt than trust. */
const WEAK = 50;

/** The weakest link of the chain, the unit where it is weakest, and whether people are in two camps about a link. */
export const weakestLink: Telling = ({ assessment: { chain } }) => {
  const link = chain.links.find((each) => each.link === chain.weakest);
  if (link === undefined || link.median === null) return NOTHING_TO_SAY;
  const [unit] = chain.weakestUnits;
  const lower = unit !== undefined && unit.median < Math.min(WEAK, link.median);
  const where = lower && markup`; in ${label(unit.name)} a link stands at ${figure(unit.median, 1)}`;
  const text = markup`The weakest link is that ${linkInWords(link.link)}: the median of ${counted(link.people, "person", "people")} is ${figure(link.median, 1)} of 100${where}.`;
  const weight = link.median < WEAK ? 78 : lower ? 68 : 50;
  return [{ weight, section: "chain", text }, ...chain.links.flatMap(twoCamps)];
};

function twoCamps({ link, agreement, people }: ChainLink): readonly Sentence[] {
  if (agreement === null || agreement >= 0 || people < 5) return NOTHING_TO_SAY;
  const text = `People are nearer to two camps than to one on whether ${linkInWords(link)} (${equals("A", agreement)}).`;
  return [{ weight: 62 - 12 * agreement, section: "chain", text }];
}
