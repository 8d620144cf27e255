import type { Comparison } from "@lodestar/core";
import { capitalised, counted, figure, numberWord } from "../html/amounts.ts";
import { type ItemChange, periodNames, type SharedChange } from "./compared.ts";
import { listedTitles, said, type Words } from "./words.ts";

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
    otherOwners,
    cameBack,
    asksInShort,
    directionInShort,
    doubtfulIds,
  ].flatMap((tell) => tell(comparison));

function objectivesCarriedOn(comparison: Comparison): Words[] {
  const { before, after, carried, added, dropped, perhaps } = comparison.kinds.objectives;
  const names = periodNames(comparison);
  if (before + after === 0) return [];
  const given = dropped.filter(({ status }) => status === "done").length;
  const done = given === 0 ? "" : ` (${figure(given)} of them done)`;
  const open = perhaps.length === 0 ? "" : ` ${capitalised(numberWord(perhaps.length))} may go on under another title.`;
  return [
    [
      `${figure(carried.length)} of the ${counted(before, "objective")} of ${names.before} carry on in ${names.after}. `,
      `${figure(dropped.length)} do not appear again${done}; ${figure(added.length)} are new.${open}`,
    ],
  ];
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
  return [[`${names.after} is not decided yet: ${figure(proposed)} of its ${counted(total, "objective")} are proposed.`], ...moves];
}

function sharedInWords({ change, items, of }: SharedChange): string {
  const title = (side: ItemChange["before"]) => (typeof side === "object" ? (side?.title ?? "nobody") : (side ?? "unknown"));
  const whose = `${figure(items)} of the ${figure(of)} that carry on`;
  if (change.what === "owner") return `${whose} went from ${title(change.before)} to ${title(change.after)}.`;
  if (change.what === "unit") return `${whose} moved from ${title(change.before)} to ${title(change.after)}.`;
  return `${whose} were ${title(change.before)} before and are ${title(change.after)} now.`;
}

function otherOwners({ kinds }: Comparison): Words[] {
  const titles = kinds.objectives.carried.filter(({ changes }) => changes.some(({ what }) => what === "owner")).map(({ title }) => title);
  if (titles.length === 0) return kinds.objectives.carried.length === 0 ? [] : [["Every objective that carries on has the owner it had."]];
  const verb = titles.length === 1 ? "has" : "have";
  return [[`${capitalised(numberWord(titles.length))} ${verb} another owner: `, ...listedTitles(titles, NAMED), "."]];
}

function cameBack({ proposedAgain }: Comparison): Words[] {
  const titles = proposedAgain.filter(({ kind }) => kind === "objectives").map(({ after }) => after.title);
  if (titles.length === 0) return [];
  return [[`${capitalised(numberWord(titles.length))} had been declined and came back: `, ...listedTitles(titles, NAMED), "."]];
}

function asksInShort(comparison: Comparison): Words[] {
  const { asks, after } = comparison;
  const names = periodNames(comparison);
  if (asks.before + asks.after === 0) return [];
  const count = (fate: string) => asks.carried.filter((ask) => ask.fate === fate).length;
  const silent = count("still unanswered");
  const again = asks.carried.length;
  const waiting = after.answers["asked"] ?? 0;
  const sentence =
    silent === 0
      ? "No ask stayed without an answer in both periods."
      : `${capitalised(counted(silent, "ask"))} stayed without an answer in both periods.`;
  const made = `Of ${counted(asks.before, "ask")}, ${again === 0 ? "none was" : again === 1 ? "one was" : `${figure(again)} were`} made again.`;
  const undecided =
    waiting > 0 && waiting >= asks.after * UNDECIDED ? ` ${names.after} has no answers yet: ${figure(waiting)} of its ${figure(asks.after)} asks wait for one.` : "";
  return [[`${made} ${sentence}${undecided}`]];
}

/** Purpose and goals: what ought to stay. */
function directionInShort(comparison: Comparison): Words[] {
  const { northStar, goals } = comparison.kinds;
  const reworded = northStar.carried.flatMap(({ title, changes }) => (changes.some(({ what }) => what === "title") ? [title] : []));
  const sentences: Words[] = [];
  if (reworded.length > 0) sentences.push(["The north star reads differently: ", ...listedTitles(reworded, NAMED), "."]);
  if (goals.before > 0 && goals.carried.length === 0 && goals.after > 0)
    sentences.push([`None of the ${counted(goals.before, "goal")} carries on; ${numberWord(goals.added.length)} ${goals.added.length === 1 ? "is" : "are"} new.`]);
  else if (goals.dropped.length > 0)
    sentences.push([`${capitalised(counted(goals.dropped.length, "goal"))} left the north star: `, ...listedTitles(goals.dropped.map(({ title }) => title), NAMED), "."]);
  return sentences;
}

function doubtfulIds(comparison: Comparison): Words[] {
  const { objectives } = comparison.kinds;
  if (objectives.idsReused) return [["The ids of objectives were given anew, so only titles were compared."]];
  const byId = objectives.carried.filter(({ matchedBy }) => matchedBy === "id");
  const reworded = byId.filter(({ changes }) => changes.some(({ what }) => what === "title"));
  if (byId.length < DOUBTFUL_ITEMS || reworded.length <= byId.length * DOUBTFUL_SHARE) return [];
  const [first] = reworded;
  return [[`${figure(reworded.length)} of ${figure(byId.length)} objectives have the same id and another title, such as `, said(first!.title), ": do the ids mean the same in both folders?"]];
}
