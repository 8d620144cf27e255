import { ACTIONS, THINGS } from "./synonyms.ts";

/** A meaning a line, a way to say it between commas; every inflection that `stem` undoes is meant as well. */
export const SYNONYMS = `${ACTIONS.trim()}\n${THINGS.trim()}`;

/**
 * Words that say nothing about what is to be done: left out unless a title has no others. Only as written here, for
 * "activity" is one, but "activate" is not.
 */
export const FILLERS: ReadonlySet<string> = new Set(
  words(`
a an the this that these those our my your their its his her we they and or both as so than then there here
of in on at by for to into onto within across through via along during among amongst with between per about around
be is are was were will shall can has have had having do does did get gets make makes making let which whose what
when where all every each any entire whole overall total further also very most available up
number numbers amount amounts level levels rate rates percent percentage % average programme programmes program programs
project projects initiative initiatives activity activities effort efforts measure measures
ensure ensures ensuring provide provides providing offer offers offering achieve achieves achieving reach reaches
reaching bring brings bringing
`),
);

/** Words that add little to a title: they weigh a quarter of others. */
export const LIGHT = [
  ...ACTIONS.trim()
    .split("\n")
    .map((line) => line.split(",")[0]!),
  ...words(`
new good clear full modern efficient effective efficiently effectively sustainable successful high key main major central
common joint single own internal current existing regular additional future remaining several many important relevant
consistent continuous reliable outdated old big large small great special general specific under over together online
process system site place area field position quality solution service management work team concept approach structure
framework method strategy set range part unit department business operation people user step value result case way need
aim target goal development degree year month week day quarter
`),
];

/** What a direction word may mean. Two titles agree when they have a meaning in common. */
export const DIRECTION = { more: 1, less: 2, larger: 4, better: 8 } as const;

export const ANY_DIRECTION = 15;

const { more, less, larger, better } = DIRECTION;

/** Words that say which way something goes, with all that each may mean: "improve" may be more or less of something. */
export const DIRECTION_WORDS: readonly (readonly [meanings: number, words: readonly string[]])[] = [
  [more | larger, [...words("increase raise rise grow growth boost more higher gain lift"), "scale up"]],
  [larger, words("expand expansion extend extension enlarge longer larger broaden widen lengthen prolong")],
  [more | better, words("strengthen strong stronger reinforce")],
  [
    less,
    words(`reduce reduction cut lower decrease shrink less fewer shorten shorter minimise down slash curb lessen smaller
      diminish`),
  ],
  [more | less | better, words("improve improvement better enhance enhancement optimise optimisation")],
];

/** Words that make another objective of a title when only one side has them: endings, refusals, mere preparation. */
export const DECISIVE = words(`
stop remove retire close avoid prevent forbid ban refuse out off away evaluate decide plan prepare pilot propose design
request non leave withdraw
`);

/** The word after one of these is not what it is alone: "from branch to online", "without paper". */
export const TURNING: readonly (readonly [turn: "from" | "not", words: readonly string[]])[] = [
  ["from", ["from"]],
  ["not", ["not", "no", "never", "without", "don't", "instead of", "except"]],
];

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
