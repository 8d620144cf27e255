import type { Day } from "../calendar/day.ts";
import { parseDay } from "../calendar/day.ts";
import type { Actor } from "../organisation/rights.ts";
import type { Row, TableName } from "../organisation/schema.ts";

type WaitingTable =
  "objectives" | "initiatives" | "targets" | "checkins" | "asks" | "actions" | "barriers" | "decisions";

type Known<T extends TableName> = readonly (Row<T> & { readonly id: string })[];

/** The rows that say what waits for whom. */
export type WaitingRows = { readonly [T in WaitingTable]: Known<T> };

export type WaitingKind = "ask" | "barrier" | "decision" | "check_in" | "action";

/** Something only one person, or the leader of one unit, can answer. */
export type Waiting = {
  readonly kind: WaitingKind;
  readonly id: string;
  /** What is harmed while it waits, 1 (little) to 5: see docs/method/waiting.md. */
  readonly harm: number;
  /** Days it is late: since the last check-in or since an action was due; `null` where nobody can say. */
  readonly days: number | null;
};

/** Severity from which a barrier needs a response, and days after which a target is stale: as the rules have them. */
export type WaitingBounds = { readonly severeBarrier: number; readonly checkInDays: number };

/**
 * What waits for somebody on a day, most harmful first: asks to units they lead that nobody has answered, severe barriers
 * of theirs without a response, decisions they have to make, targets of theirs that nobody has checked in for too
 * long, and actions of theirs that are overdue. Of the same harm the one that is longest late comes first, then by id.
 * Meaning and worked example: docs/method/waiting.md. O(rows).
 */
export function waitingFor(
  rows: WaitingRows,
  who: Actor,
  today: Day,
  bounds: WaitingBounds,
): readonly Waiting[] {
  const { stakeholder } = who;
  const own = stakeholder === null ? [] : ownWaiting(rows, stakeholder, today, bounds);
  return [...asksTo(rows, who.units), ...own].sort(
    (a, b) => b.harm - a.harm || (b.days ?? -1) - (a.days ?? -1) || (a.id < b.id ? -1 : 1),
  );
}

const ended: readonly (string | null)[] = ["done", "declined", "dropped"];

function asksTo({ asks, objectives, initiatives }: WaitingRows, units: readonly string[]): Waiting[] {
  const work = new Map([...objectives, ...initiatives].map((row) => [row.id, row]));
  return asks.flatMap(({ id, from, toUnit, answer }) => {
    const asker = work.get(from);
    const isOpen = answer === null || answer === "asked";
    if (!isOpen || !units.includes(toUnit) || asker === undefined || ended.includes(asker.status)) return [];
    const isCommitted = "kind" in asker && asker.kind === "committed";
    return [{ kind: "ask", id, harm: isCommitted ? 5 : 4, days: null } as const];
  });
}

function ownWaiting(rows: WaitingRows, person: string, today: Day, bounds: WaitingBounds): Waiting[] {
  const { barriers, decisions, actions } = rows;
  const late = (day: string | null) => today - (parseDay(day ?? "") ?? Infinity);
  return [
    ...barriers
      .filter(
        ({ owner, severity, response }) =>
          owner === person && (severity ?? 0) >= bounds.severeBarrier && response === null,
      )
      .map(({ id }) => ({ kind: "barrier", id, harm: 5, days: null }) as const),
    ...decisions
      .filter(({ decider, outcome }) => decider === person && outcome === null)
      .map(({ id }) => ({ kind: "decision", id, harm: 4, days: null }) as const),
    ...staleTargets(rows, person, today, bounds.checkInDays),
    ...actions
      .filter(({ owner, status, doneOn }) => owner === person && !ended.includes(status) && doneOn === null)
      .map(({ id, dueOn }) => ({ kind: "action", id, harm: 2, days: late(dueOn) }) as const)
      .filter(({ days }) => days > 0),
  ];
}

/** The owner of a target answers for it, or else the owner of its objective. */
function staleTargets(
  { targets, objectives, checkins }: WaitingRows,
  person: string,
  today: Day,
  most: number,
): Waiting[] {
  const byId = new Map(objectives.map((row) => [row.id, row]));
  const last = new Map<string, Day>();
  for (const { target, date } of checkins) {
    const day = parseDay(date);
    if (day !== undefined && day <= today) last.set(target, Math.max(day, last.get(target) ?? -Infinity));
  }
  return targets.flatMap(({ id, owner, objective }) => {
    const above = byId.get(objective);
    if ((owner ?? above?.owner) !== person || above === undefined || ended.includes(above.status)) return [];
    const since = last.get(id) ?? parseDay(above.startsOn ?? "");
    if (since !== undefined && today - since <= most) return [];
    return [{ kind: "check_in", id, harm: 3, days: since === undefined ? null : today - since } as const];
  });
}
