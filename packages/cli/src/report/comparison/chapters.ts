import type { Comparison } from "@lodestar/core";
import { figure } from "../html/amounts.ts";
import { changesInWords } from "./changes-in-words.ts";
import { type CarriedItem, type ComparedItem, ownChanges, periodNames, type Work } from "./compared.ts";
import { aboutAsks, aboutDeferred } from "./chapters-heard.ts";
import { chapter, type Chapter, type Entry } from "./story.ts";
import { said, type Words } from "./words.ts";

/** Everything there is to tell, the most important first. */
export const chaptersOf = (comparison: Comparison): readonly Chapter[] =>
  [
    direction(comparison),
    changedObjectives(comparison),
    proposedAgain(comparison),
    perhaps(comparison),
    targets(comparison),
    ...aboutAsks(comparison),
    aboutDeferred(comparison),
    goalWork(comparison),
    ...newAndGone(comparison),
    organisation(comparison),
  ].filter((each) => each !== undefined);

function direction({ kinds: { northStar, goals } }: Comparison): Chapter | undefined {
  const changed = [...northStar.carried, ...goals.carried].flatMap((item) => changedEntry(item, []));
  const gone = [...northStar.dropped, ...goals.dropped].map(({ title }): Entry => ({
    words: ["gone: ", said(title)],
  }));
  const added = [...northStar.added, ...goals.added].map(({ title }): Entry => ({
    words: ["new: ", said(title)],
  }));
  return chapter("Purpose and goals", [...changed, ...gone, ...added]);
}

function changedObjectives({ kinds: { objectives } }: Comparison): Chapter | undefined {
  const changed = objectives.carried
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((item) => changedEntry(item, objectives.shared));
  const same = objectives.carried.length - changed.length;
  const title = "Objectives that carry on with a change";
  return chapter(
    title,
    changed,
    same > 0 ? `${figure(same)} more carry on with nothing else changed.` : undefined,
  );
}

/** Other owners first, then other units, then the rest. */
function rank({ changes }: CarriedItem): number {
  const order = ["owner", "unit"];
  return Math.min(order.length, ...changes.map(({ what }) => order.indexOf(what)).filter((at) => at >= 0));
}

function changedEntry(item: CarriedItem, shared: Parameters<typeof ownChanges>[1]): Entry[] {
  const changes = changesInWords(item, shared);
  const found: Words = item.matchedBy === "similar title" ? ["taken to be one by its title"] : [];
  if (changes.length === 0 && found.length === 0) return [];
  const between = changes.length > 0 && found.length > 0 ? ["; "] : [];
  return [{ words: [said(item.title), ": ", ...changes, ...between, ...found] }];
}

/** What was declined and came back; initiatives only where their objective does not tell the same. */
function proposedAgain({ proposedAgain: again }: Comparison): Chapter | undefined {
  const objectives = new Set(
    again.filter(({ kind }) => kind === "objectives").map(({ after }) => after.title),
  );
  const told = again.filter(({ kind, after }) => kind === "objectives" || !objectives.has(after.title));
  const entries = told.map(({ before, after, reason, status }): Entry => {
    const was: Words = before.title === after.title ? [] : [" (was ", said(before.title), ")"];
    const why: Words = reason === null ? [] : [" Declined because: ", said(reason)];
    return {
      words: [said(after.title), ...was, `: now ${status ?? "without status"}.`, ...why],
      tone: "serious",
    };
  });
  return chapter("Declined before, proposed again", entries, "Has what spoke against it changed?");
}

function perhaps({ kinds: { objectives } }: Comparison): Chapter | undefined {
  const entries = objectives.perhaps.map(({ before, after, sameOwner, words }): Entry => {
    const owner = sameOwner === null ? "" : `same owner, ${sameOwner.title}; `;
    return {
      words: [said(before.title), " → ", said(after.title), ` (${owner}both say ${words.join(", ")})`],
    };
  });
  return chapter(
    "May carry on under another title",
    entries,
    "They are counted as gone and as new. Only people know.",
  );
}

function targets({ kinds: { targets: all } }: Comparison): Chapter | undefined {
  const entries = all.carried.flatMap((item): Entry[] => {
    const own = ownChanges(item, all.shared).filter(({ what }) => what === "target" || what === "direction");
    if (own.length === 0) return [];
    const isEasier = own.some((change) => change.what === "target" && change.became === "easier");
    const words = changesInWords({ ...item, changes: own }, []);
    return [{ words: [said(item.title), ": ", ...words], ...(isEasier && { tone: "notice" as const }) }];
  });
  return chapter("Targets with another value", entries);
}

/** Goals whose work is other than before. */
function goalWork(comparison: Comparison): Chapter | undefined {
  const { goalWork: goals, workWithoutGoal } = comparison;
  if (goals.length === 0) return undefined;
  const names = periodNames(comparison);
  const none: Work = { objectives: 0, initiatives: 0, cost: 0, effortDays: 0 };
  const without = { goal: { title: "Without a goal" }, ...workWithoutGoal };
  const has = (of: (work: Work) => number) =>
    goals.some(({ before, after }) => of(before ?? none) + of(after ?? none) > 0);
  const columns = [
    { title: "objectives", of: ({ objectives }: Work) => objectives },
    { title: "initiatives", of: ({ initiatives }: Work) => initiatives },
    { title: "cost", of: ({ cost }: Work) => cost },
    { title: "days", of: ({ effortDays }: Work) => effortDays },
  ].filter(({ of }, at) => at < 2 || has(of));
  const cell = (work: Work | null, of: (work: Work) => number) => (work === null ? "—" : figure(of(work)));
  const rows = [...goals, without].map(({ goal, before, after }) => ({
    said: goal.title,
    cells: columns.map(({ of }) => `${cell(before, of)} → ${cell(after, of)}`),
  }));
  const title = `Work below each goal, ${names.before} → ${names.after}`;
  return { title, entries: [], table: { titles: ["goal", ...columns.map(({ title: name }) => name)], rows } };
}

function newAndGone(comparison: Comparison): (Chapter | undefined)[] {
  const { added, dropped } = comparison.kinds.objectives;
  const names = periodNames(comparison);
  return [
    itemList(`Objectives new in ${names.after}`, added),
    itemList(`Objectives of ${names.before} that do not appear again`, dropped),
  ];
}

function itemList(title: string, items: readonly ComparedItem[]): Chapter | undefined {
  const list = chapter(title, items.map(itemEntry));
  return list && { ...list, isLong: true };
}

function itemEntry({ title, owner, status }: ComparedItem): Entry {
  const facts = [
    owner?.title,
    status === "proposed" || status === "accepted" || status === "active" ? undefined : status,
  ];
  const known = facts.filter((fact) => typeof fact === "string");
  return { words: [said(title), ...(known.length === 0 ? [] : [` (${known.join(", ")})`])] };
}

/** Units and parts of the business, and initiatives that changed hands. */
function organisation({
  kinds: { units, elements, initiatives, objectives },
}: Comparison): Chapter | undefined {
  const told = new Set(objectives.carried.map(({ title }) => title));
  const isOwn = ({ title, changes }: CarriedItem) =>
    !told.has(title) && changes.some(({ what }) => what === "owner" || what === "unit");
  const changed = [
    ...units.carried.flatMap((item) => changedEntry(item, units.shared)),
    ...elements.carried.flatMap((item) => changedEntry(item, elements.shared)),
    ...initiatives.carried.filter(isOwn).flatMap((item) => changedEntry(item, initiatives.shared)),
  ];
  const gone = [...units.dropped, ...elements.dropped].map(({ title }): Entry => ({
    words: ["gone: ", said(title)],
  }));
  const added = [...units.added, ...elements.added].map(({ title }): Entry => ({
    words: ["new: ", said(title)],
  }));
  return chapter("Units, parts of the business and initiatives", [...changed, ...gone, ...added]);
}
