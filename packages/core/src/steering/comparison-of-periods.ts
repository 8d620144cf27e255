import { parseDay } from "../calendar/day.ts";
import type { Organisation } from "../organisation/organisation.ts";
import {
  type CarriedItem,
  type ComparedItem,
  type ComparedKind,
  type ComparedPeriod,
  type Comparison,
  comparedKinds,
  type GoalWork,
  type KindComparison,
  type Named,
} from "./comparison.ts";
import { answersOf, compareAsks } from "./comparison-asks.ts";
import { changesOf, sharedChanges, type SameThings } from "./comparison-changes.ts";
import { deferredBefore, dispositionsOf } from "./comparison-dispositions.ts";
import { itemsSeen, type SeenItem } from "./comparison-items.ts";
import { type Candidate, compareTexts, type Pair, pairItems } from "./comparison-pairs.ts";
import { perhapsCarried } from "./comparison-perhaps.ts";
import { proposedAgain, type SeenPair } from "./comparison-proposals.ts";
import { isSameWork, workByGoal, type WorkByGoal } from "./comparison-work.ts";

type ComparedOnce = { readonly kind: KindComparison; readonly pairs: readonly SeenPair[] };

/**
 * Compares the plans of two periods; see docs/method/comparison.md. The same for any order of rows. O(n log n) in the
 * rows of both, and the work below each goal.
 */
export function compareOrganisations(before: Organisation, after: Organisation): Comparison {
  const [ids, carriedTo] = [new Map<string, string>(), new Map<string, Named>()];
  const same = { idBefore: (id: string) => ids.get(id) ?? id, periodDays: periodDays(before, after) };
  const compared = Object.fromEntries(
    comparedKinds.map((kind) => {
      const once = compareKind(itemsSeen(before, kind), itemsSeen(after, kind), same, kind === "objectives");
      for (const pair of once.pairs) note(pair, ids, carriedTo);
      return [kind, once];
    }),
  ) as Record<ComparedKind, ComparedOnce>;
  const asks = compareAsks(before, after, same.idBefore);
  for (const { idBefore, id, need } of asks.carried) carriedTo.set(idBefore, { id, title: need });

  const dispositions = { before: dispositionsOf(before), after: dispositionsOf(after) };
  const work = { before: workByGoal(before), after: workByGoal(after) };
  return {
    schema: "lodestar.comparison/1",
    organisation: after.fact("name") ?? before.fact("name"),
    before: periodOf(before),
    after: periodOf(after),
    kinds: Object.fromEntries(
      comparedKinds.map((kind) => [kind, compared[kind].kind]),
    ) as Comparison["kinds"],
    proposedAgain: (["objectives", "initiatives"] as const).flatMap((kind) =>
      proposedAgain(kind, compared[kind].pairs, dispositions),
    ),
    asks,
    deferred: deferredBefore({ before, after, carried: carriedTo }, dispositions.before, dispositions.after),
    goalWork: goalWork(compared.goals.kind, work.before, work.after),
    workWithoutGoal: { before: work.before.withoutGoal, after: work.after.withoutGoal },
  };
}

function note({ before, after }: SeenPair, ids: Map<string, string>, carriedTo: Map<string, Named>): void {
  ids.set(after.id, before.id);
  carriedTo.set(before.id, { id: after.id, title: after.title });
}

function compareKind(
  before: readonly SeenItem[],
  after: readonly SeenItem[],
  same: SameThings,
  mayBeOpen: boolean,
): ComparedOnce {
  const { pairs, idsReused } = pairItems(
    before.map((item) => candidate(item, (id) => id)),
    after.map((item) => candidate(item, same.idBefore)),
  );
  const carried = pairs.map((pair) => carriedItem(before[pair.before]!, after[pair.after]!, pair, same));
  const dropped = without(before, new Set(pairs.map((pair) => pair.before)));
  const added = without(after, new Set(pairs.map((pair) => pair.after)));
  return {
    pairs: pairs.map((pair) => ({ before: before[pair.before]!, after: after[pair.after]! })),
    kind: {
      before: before.length,
      after: after.length,
      carried: carried.toSorted((a, b) => compareTexts(a.id, b.id)),
      added,
      dropped,
      shared: sharedChanges(carried.map(({ changes }) => changes)),
      idsReused,
      perhaps: mayBeOpen ? perhapsCarried(dropped, added, { before, after }) : [],
    },
  };
}

const candidate = ({ id, knownBy, unit, parent }: SeenItem, idBefore: (id: string) => string): Candidate => ({
  id,
  title: knownBy,
  place: [unit?.id, parent].map((part) => (typeof part === "string" ? idBefore(part) : "")).join("\n"),
});

const carriedItem = (before: SeenItem, after: SeenItem, pair: Pair, same: SameThings): CarriedItem => ({
  ...asCompared(after),
  idBefore: before.id,
  matchedBy: pair.matchedBy,
  likeness: pair.likeness,
  changes: changesOf(before, after, same),
});

const asCompared = ({ id, title, unit, owner, status }: SeenItem): ComparedItem => ({
  id,
  title,
  unit,
  owner,
  status,
});

const without = (items: readonly SeenItem[], taken: ReadonlySet<number>) =>
  items.filter((_, place) => !taken.has(place)).map(asCompared);

function periodDays(before: Organisation, after: Organisation): number | null {
  const [from, to] = [parseDay(before.fact("ends_on") ?? ""), parseDay(after.fact("ends_on") ?? "")];
  return from === undefined || to === undefined ? null : to - from;
}

function periodOf(organisation: Organisation): ComparedPeriod {
  const { columns } = organisation.tables.objectives;
  const statuses: Record<string, number> = {};
  for (const row of organisation.tables.objectives.rows()) {
    const status = columns.status.value(row) ?? "unknown";
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return {
    cycle: organisation.fact("cycle"),
    startsOn: organisation.fact("starts_on"),
    endsOn: organisation.fact("ends_on"),
    statuses,
    answers: answersOf(organisation),
  };
}

/** Goals whose work is other than before: those that carried on, then new ones, then those that do not appear again. */
function goalWork(goals: KindComparison, before: WorkByGoal, after: WorkByGoal): GoalWork[] {
  const named = ({ id, title }: Named): Named => ({ id, title });
  const changed = goals.carried
    .map((item) => ({
      goal: named(item),
      idBefore: item.idBefore,
      before: before.goals.get(item.idBefore)!,
      after: after.goals.get(item.id)!,
    }))
    .filter((goal) => !isSameWork(goal.before, goal.after));
  const added = goals.added.map((item) => ({
    goal: named(item),
    idBefore: null,
    before: null,
    after: after.goals.get(item.id)!,
  }));
  const dropped = goals.dropped.map((item) => ({
    goal: named(item),
    idBefore: item.id,
    before: before.goals.get(item.id)!,
    after: null,
  }));
  return [...changed, ...added, ...dropped];
}
