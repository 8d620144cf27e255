import { capitalised, coefficient, counted, figure, numberWord } from "../amounts.ts";
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

function nobodyFrom(coverage: readonly Coverage[]): Content {
  const silent = (by: Coverage["by"]) => leastHeardFirst(coverage, by).filter(({ heard }) => heard === 0);
  const sides = silent("side");
  const groups = sides.length > 0 ? sides : silent("unit").filter(({ id }) => id !== null);
  if (groups.length === 0) return undefined;
  const names = groups.map(({ name }) => label(name));
  return markup`, nobody from ${sides.length > 0 ? "the side " : ""}${listed(names, 3)}`;
}

/** How many statements wait for an answer. */
export const statementsAnswered: Telling = ({ assessment: { traceability } }) => {
  const { statements, withDisposition, authors } = traceability;
  const open = statements - withDisposition;
  const section = "words" as const;
  if (statements === 0) return NOTHING_TO_SAY;
  if (withDisposition === 0) {
    const who = authors > 0 ? `${capitalised(counted(authors, "person", "people"))} said` : "There are";
    return [
      {
        weight: 40,
        section,
        text: `${who} ${counted(statements, "thing")}; what became of them is not recorded.`,
      },
    ];
  }
  if (open === 0)
    return [{ weight: 31, section, text: `All ${counted(statements, "statement")} have been answered.` }];
  const verb = open === 1 ? "has" : "have";
  return [
    {
      weight: 58 + 20 * (open / statements),
      section,
      text: `Of ${figure(statements)} things people said, ${numberWord(open)} ${verb} not been answered.`,
    },
  ];
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
  const text = `People are nearer to two camps than to one on whether ${linkInWords(link)} (A = ${coefficient(agreement)}).`;
  return [{ weight: 62 - 12 * agreement, section: "chain", text }];
}
