import type { Comparison } from "@lodestar/core";
import { capitalised, counted, figure, numberWord } from "../html/amounts.ts";
import { type ItemChange, periodNames, type SharedChange } from "./compared.ts";
import { listedNames, listedTitles, said, type Words } from "./words.ts";

/** A period is undecided where at least this share of its objectives, or asks, is. */
const UNDECIDED = 0.9;
/** Titles named in a sentence. */
const NAMED = 3;
/** Of the items that carried on, the share of other titles from which the ids are doubtful, and the fewest items. */
const DOUBTFUL_SHARE = 0.5;
const DOUBTFUL_ITEMS = 5;

/** What a leader would want to know first, in sentences. */
export const inShort = (comparison: Comparison): readonly Words[] =>
  [
    objectivesCarriedOn,
    stillProposed,
    directionInShort,
    otherOwners,
    cameBack,
    easierTargets,
    asksInShort,
    doubtfulIds,
  ].flatMap((tell) => tell(comparison));

function objectivesCarriedOn(comparison: Comparison): Words[] {
  const { before, after, carried, added, dropped, perhaps } = comparison.kinds.objectives;
  const names = periodNames(comparison);
  if (before + after === 0) return [];
  const done = dropped.filter(({ status }) => status === "done").length;
  const rest = [
    ...(dropped.length > 0
      ? [
          `${figure(dropped.length)} ${dropped.length === 1 ? "does" : "do"} not appear again${done > 0 ? ` (${figure(done)} done)` : ""}`,
        ]
      : []),
    added.length === 0 ? "none is new" : `${figure(added.length)} ${added.length === 1 ? "is" : "are"} new`,
  ];
  const open =
    perhaps.length === 0 ? "" : ` ${capitalised(numberWord(perhaps.length))} may go on under another title.`;
  return [
    [
      `${howMany(carried.length, before)} of ${names.before} carry on in ${names.after}. ${capitalised(rest.join("; "))}.${open}`,
    ],
  ];
}

function howMany(carried: number, before: number): string {
  const all = counted(before, "objective");
  if (carried === before) return `All ${all}`;
  return carried === 0 ? `None of the ${all}` : `${figure(carried)} of the ${figure(before)} objectives`;
}

/** Said once for the whole plan, not for each objective. */
function stillProposed(comparison: Comparison): Words[] {
  const { statuses } = comparison.after;
  const names = periodNames(comparison);
  const total = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  const proposed = statuses["proposed"] ?? 0;
  const isUndecided = total > 0 && proposed >= total * UNDECIDED;
  const shared = comparison.kinds.objectives.shared.filter(({ change }) => change.what !== "dueOn");
  const moves = shared.map((change) => [sharedInWords(change)]);
  if (!isUndecided) return moves;
  return [
    [
      `${names.after} is not decided yet: ${figure(proposed)} of its ${counted(total, "objective")} are proposed.`,
    ],
    ...moves,
  ];
}

function sharedInWords({ change, items, of }: SharedChange): string {
  const whose = `${figure(items)} of the ${figure(of)} that carry on`;
  const [before, after] = [sideInWords(change.before), sideInWords(change.after)];
  if (change.what === "owner") return `${whose} went from ${before ?? "nobody"} to ${after ?? "nobody"}.`;
  if (change.what === "unit") return `${whose} moved from ${before ?? "no unit"} to ${after ?? "no unit"}.`;
  return `${whose} were ${before ?? "unknown"} before and are ${after ?? "unknown"} now.`;
}

const sideInWords = (side: ItemChange["before"]) => (typeof side === "object" ? side?.title : side);

function otherOwners({ kinds }: Comparison): Words[] {
  const titles = kinds.objectives.carried
    .filter(({ changes }) => changes.some(({ what }) => what === "owner"))
    .map(({ title }) => title);
  if (titles.length === 0)
    return kinds.objectives.carried.length === 0
      ? []
      : [["Every objective that carries on has the owner it had."]];
  const verb = titles.length === 1 ? "has" : "have";
  return [
    [
      `${capitalised(numberWord(titles.length))} ${verb} another owner: `,
      ...listedTitles(titles, NAMED),
      ".",
    ],
  ];
}

function cameBack({ proposedAgain }: Comparison): Words[] {
  const titles = proposedAgain.filter(({ kind }) => kind === "objectives").map(({ after }) => after.title);
  if (titles.length === 0) return [];
  return [
    [
      `${capitalised(numberWord(titles.length))} had been declined and came back: `,
      ...listedTitles(titles, NAMED),
      ".",
    ],
  ];
}

/** A promise that shrank is easily overlooked. */
function easierTargets({ kinds: { targets } }: Comparison): Words[] {
  const easier = targets.carried.filter(({ changes }) =>
    changes.some((change) => change.what === "target" && change.became === "easier"),
  );
  if (easier.length === 0) return [];
  const titles = easier.map(({ title }) => title);
  return [
    [`${capitalised(counted(easier.length, "target"))} became easier: `, ...listedTitles(titles, NAMED), "."],
  ];
}

function asksInShort(comparison: Comparison): Words[] {
  const { asks } = comparison;
  if (asks.before + asks.after === 0) return [];
  const again = asks.carried.length;
  const made = `Of ${counted(asks.before, "ask")}, ${again === 0 ? "none was" : again === 1 ? "one was" : `${numberWord(again)} were`} made again. `;
  const silent = asks.carried.filter(({ fate }) => fate === "still unanswered");
  const units = [...new Set(silent.map(({ toUnit }) => toUnit.title))];
  const words: Words =
    silent.length === 0
      ? ["No ask stayed without an answer in both periods."]
      : [
          `${capitalised(counted(silent.length, "ask"))} stayed without an answer in both periods, from `,
          ...listedNames(units, NAMED),
          ".",
        ];
  return [[made, ...words, ...undecidedAsks(comparison)]];
}

function undecidedAsks(comparison: Comparison): Words {
  const { asks, after } = comparison;
  const waiting = after.answers["asked"] ?? 0;
  if (waiting === 0 || waiting < asks.after * UNDECIDED) return [];
  return [
    ` ${periodNames(comparison).after} has hardly any answers yet: ${figure(waiting)} of its ${figure(asks.after)} asks wait for one.`,
  ];
}

/** Purpose and goals: what ought to stay. */
function directionInShort(comparison: Comparison): Words[] {
  const { northStar, goals } = comparison.kinds;
  const reworded = northStar.carried.flatMap(({ title, changes }) =>
    changes.some(({ what }) => what === "title") ? [title] : [],
  );
  const sentences: Words[] = [];
  if (reworded.length > 0)
    sentences.push(["The north star reads differently: ", ...listedTitles(reworded, NAMED), "."]);
  if (goals.before > 0 && goals.carried.length === 0 && goals.after > 0)
    sentences.push([
      `None of the ${counted(goals.before, "goal")} carries on; ${numberWord(goals.added.length)} ${goals.added.length === 1 ? "is" : "are"} new.`,
    ]);
  else {
    if (goals.dropped.length > 0)
      sentences.push([
        `${capitalised(counted(goals.dropped.length, "goal"))} left the north star: `,
        ...titlesOf(goals.dropped),
        ".",
      ]);
    if (goals.added.length > 0)
      sentences.push([
        `${capitalised(counted(goals.added.length, "goal"))} came in: `,
        ...titlesOf(goals.added),
        ".",
      ]);
  }
  return sentences;
}

const titlesOf = (items: readonly { readonly title: string }[]) =>
  listedTitles(
    items.map(({ title }) => title),
    NAMED,
  );

function doubtfulIds(comparison: Comparison): Words[] {
  const { objectives } = comparison.kinds;
  if (objectives.idsReused) return [["The ids of objectives were given anew, so only titles were compared."]];
  const byId = objectives.carried.filter(({ matchedBy }) => matchedBy === "id");
  const reworded = byId.filter(({ changes }) => changes.some(({ what }) => what === "title"));
  if (byId.length < DOUBTFUL_ITEMS || reworded.length <= byId.length * DOUBTFUL_SHARE) return [];
  const [first] = reworded;
  return [
    [
      `${figure(reworded.length)} of ${figure(byId.length)} objectives have the same id and another title, such as `,
      said(first!.title),
      ": do the ids mean the same in both folders?",
    ],
  ];
}
