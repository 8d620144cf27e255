import type {
  AllocationInitiative,
  AllocationQuestion,
  ResponseOf,
  Worth,
  tryAllocation,
} from "@lodestar/contract";
import {
  type Actor,
  type Item,
  type PortfolioOf,
  type Result,
  SMALLEST_GROUP,
  type Situation,
  accept,
  approvals,
  formatDay,
  frameNamed,
  goalPriorities,
  initiativeValues,
  mayDo,
  portfolioOf,
  refuse,
  seenBy,
  wordsOf,
} from "@lodestar/core";
import type { Refused } from "../../command.ts";
import type { LiveOrganisation } from "../../live/live-organisation.ts";

type Told = ResponseOf<typeof tryAllocation>;

/** A question with all that an answer is made of: what is true of the organisation at one moment. */
export type AskedAllocation = {
  readonly question: AllocationQuestion;
  readonly of: PortfolioOf;
  readonly initiatives: readonly AllocationInitiative[];
  /** Approved initiatives of each person, by their place in the portfolio; `null` where too few may be told of. */
  readonly approvals: readonly (readonly number[])[] | null;
  /** By side, for each person the statements of theirs behind the initiatives; empty where too few may be told of. */
  readonly voices: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly idOf: (item: Item) => string;
  readonly titleOf: (id: string) => string;
  readonly told: Omit<Told, "scenarios" | "clash" | "prices" | "tenthMore" | "fifthLess">;
};

/** Reads a question against the organisation as it is now, as somebody may see it. */
export function askedAllocation(
  actor: Actor,
  live: LiveOrganisation,
  question: AllocationQuestion,
): Result<AskedAllocation, Refused> {
  const { situation } = live.analysis;
  const { organisation } = situation;
  const named = [...question.musts, ...question.lockedOut, ...question.byHand, ...question.exclusions.flat()];
  const strange = named.find((id) => !organisation.isKind(organisation.item(id), "initiatives"));
  if (strange !== undefined) return refuse("refers_to_nothing", `There is no initiative ${strange}.`);
  const noUnit = question.floors.find(({ unit }) => !organisation.isKind(organisation.item(unit), "units"));
  if (noUnit !== undefined) return refuse("refers_to_nothing", `There is no unit ${noUnit.unit}.`);
  const of = portfolioOf(situation, portfolioQuestion(situation, question));
  return accept(withFacts(actor, live, question, of));
}

function portfolioQuestion(situation: Situation, question: AllocationQuestion) {
  const { organisation } = situation;
  const items = (ids: readonly string[]) => ids.map((id) => organisation.item(id));
  return {
    frame: frameNamed(situation, question.period),
    money: question.money,
    musts: new Set([...items(question.musts), ...mustsBy(situation, question.mustBy)]),
    lockedOut: new Set(items(question.lockedOut)),
    exclusions: question.exclusions.map(items),
    floors: question.floors.map(({ unit, least }) => ({ unit: organisation.item(unit), least })),
  };
}

/** Initiatives under way, or that directly serve a committed objective. */
function mustsBy({ organisation, graph }: Situation, by: AllocationQuestion["mustBy"]): Item[] {
  const { initiatives, objectives } = organisation.tables;
  const isCommitted = (parent: Item) =>
    organisation.isKind(parent, "objectives") &&
    objectives.columns.kind.is(organisation.row[parent] ?? 0, "committed");
  return Array.from(initiatives.rows()).flatMap((row) => {
    const item = initiatives.columns.id.values[row] ?? 0;
    const isMust =
      (by.includes("active") && initiatives.columns.status.is(row, "active")) ||
      (by.includes("committed") && [...graph.contributions.up.targets(item)].some(isCommitted));
    return isMust ? [item] : [];
  });
}

function withFacts(
  actor: Actor,
  live: LiveOrganisation,
  question: AllocationQuestion,
  plain: PortfolioOf,
): AskedAllocation {
  const { situation } = live.analysis;
  const { organisation } = situation;
  const items = plain.initiatives.map(({ initiative }) => initiative);
  const priorities = goalPriorities(situation, question.priorities);
  const given = approvals(situation, items);
  const maySeeAll = mayDo(actor.role, "rounds.change");
  const isTold = given.size > 0 && (maySeeAll || given.size >= SMALLEST_GROUP);
  const hasApprovals = isTold && [...given.values()].some((own) => own.size > 0);
  const worth =
    question.worth ?? (priorities.shares.size > 0 ? "priorities" : hasApprovals ? "approvals" : "estimates");
  const values = initiativeValues(situation, items, priorities);
  const initiatives = plain.initiatives.map((work, at): AllocationInitiative => {
    const row = organisation.tables.initiatives.row(organisation.row[work.initiative] ?? 0);
    const { value = 0, goals = [], estimate } = values[at] ?? {};
    const known = estimate ?? { stated: null, mean: null, factor: 1 };
    const approvers = [...given.values()].filter((own) => own.has(work.initiative)).length;
    return {
      id: row.id,
      title: row.title,
      unit: work.unit === null ? null : organisation.id(work.unit),
      status: row.status,
      cost: work.cost ?? 0,
      effortDays: work.effortDays,
      value: worthOf(worth, { value, stated: known.stated, approvers: isTold ? approvers : 0 }),
      goals: goals.map(({ goal, priority, share }) => {
        return { id: organisation.id(goal), title: organisation.title(goal), priority, share };
      }),
      estimate: known,
      approvals: isTold ? approvers : null,
      isMust: plain.portfolio.initiatives[at]?.isMust ?? false,
      wishes: wishesSeenBy(actor, situation, work.initiative),
    };
  });
  const portfolio = {
    ...plain.portfolio,
    initiatives: plain.portfolio.initiatives.map((each, at) => {
      return { ...each, worth: initiatives[at]?.value ?? 0 };
    }),
  };
  const placeOf = new Map(items.map((item, place) => [item, place]));
  const named = (item: Item) => ({ id: organisation.id(item), title: organisation.title(item) });
  const frame = portfolioQuestion(situation, question).frame;
  return {
    question,
    of: { ...plain, portfolio },
    initiatives,
    approvals: isTold
      ? Array.from(given.values(), (own) => [...own].flatMap((item) => placeOf.get(item) ?? []))
      : null,
    voices: voicesBehind(situation, items, maySeeAll),
    idOf: (item) => organisation.id(item),
    titleOf: (id) => organisation.title(organisation.item(id)),
    told: {
      seq: live.seq,
      period: { from: formatDay(frame.from), to: formatDay(frame.to) },
      currency: organisation.fact("currency"),
      worth,
      priorities: { basis: priorities.basis, people: priorities.people },
      money: plain.money,
      recorded: plain.recorded,
      spent: plain.spent,
      initiatives: [...initiatives],
      unplaced: plain.unplaced.map(({ initiative, lacks }) => ({ ...named(initiative), lacks: [...lacks] })),
      lockedOut: question.lockedOut.map((id) => named(organisation.item(id))),
      outside: plain.outside.length,
      people: isTold ? given.size : null,
    },
  };
}

function worthOf(
  worth: Worth,
  of: { readonly value: number; readonly stated: number | null; readonly approvers: number },
): number {
  if (worth === "approvals") return of.approvers;
  return worth === "estimates" ? (of.stated ?? 0) : of.value;
}

/** The words behind an initiative, as somebody may read them, with their author only where they may know. */
function wishesSeenBy(actor: Actor, situation: Situation, initiative: Item): AllocationInitiative["wishes"] {
  const { organisation } = situation;
  const titled = (item: Item | null) => (item === null ? null : organisation.title(item));
  return wordsOf(situation, initiative).flatMap(({ statement, through }) => {
    const row = organisation.tables.statements.row(organisation.row[statement] ?? 0);
    const seen = seenBy(actor, "statements", row);
    if (seen === undefined || seen.moderated === "yes") return [];
    const by = seen.stakeholder === "" ? null : organisation.title(organisation.item(seen.stakeholder));
    return [
      {
        statement: row.id,
        said: seen.text,
        by,
        theme: titled(through.theme),
        objective: titled(through.objective),
      },
    ];
  });
}

/** People with words behind the initiatives, by the side they are on; told only where no side is too small to be told of. */
function voicesBehind(situation: Situation, items: readonly Item[], maySeeAll: boolean) {
  const { organisation } = situation;
  const { side } = organisation.tables.stakeholders.columns;
  const own = new Map<Item, Set<string>>();
  const { stakeholder } = organisation.tables.statements.columns;
  for (const item of items)
    for (const { statement } of wordsOf(situation, item)) {
      const author = stakeholder.values[organisation.row[statement] ?? 0] ?? -1;
      if (!organisation.isKind(author, "stakeholders")) continue;
      own.set(author, (own.get(author) ?? new Set<string>()).add(organisation.id(statement)));
    }
  const bySide = new Map<string, string[][]>();
  for (const [person, statements] of own) {
    const name = side.value(organisation.row[person] ?? 0) ?? "unknown";
    bySide.set(name, [...(bySide.get(name) ?? []), [...statements]]);
  }
  const isTold = maySeeAll || [...bySide.values()].every((people) => people.length >= SMALLEST_GROUP);
  return isTold ? bySide : new Map<string, string[][]>();
}
