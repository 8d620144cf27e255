import type { Row, TableName } from "./schema.ts";

/** What a member may be, from the most to the least. */
export const roles = ["owner", "planner", "leader", "contributor", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Who acts. `units` are those the member leads, with every unit below them; `stakeholder` is who they are in the register. */
export type Actor = {
  readonly role: Role;
  readonly stakeholder: string | null;
  readonly units: readonly string[];
};

/** Whole acts, each with the least role that may do it. */
const leastRole = {
  "organisation.read": "viewer",
  "token.make": "viewer",
  "rows.change": "contributor",
  "findings.read": "leader",
  "history.read": "leader",
  "rounds.read": "leader",
  "rounds.change": "planner",
  "members.read": "planner",
  "members.invite": "planner",
  "themes.suggest": "planner",
  "purpose.propose": "planner",
  "purpose.confirm": "planner",
  "exchange.import": "planner",
  "exchange.export": "planner",
  "members.change": "owner",
  "outbox.read": "owner",
  "settings.change": "owner",
  "organisation.remove": "owner",
} as const satisfies Record<string, Role>;

export type Right = keyof typeof leastRole;
export const rights = Object.keys(leastRole) as readonly Right[];

const isAtLeast = (role: Role, least: Role) => roles.indexOf(role) <= roles.indexOf(least);

/** Whether a role carries the right to an act, whatever it is about. */
export const mayDo = (role: Role, right: Right): boolean => isAtLeast(role, leastRole[right]);

/** Whether someone may give another member a role: nobody gives more than they have, and only owners make owners or planners. */
export const mayGiveRole = (giver: Role, role: Role): boolean =>
  giver === "owner" || (giver === "planner" && !isAtLeast(role, "planner"));

/** Tables of the plan: what a leader changes where it belongs to their own units. */
const PLAN: readonly TableName[] = [
  "objectives",
  "targets",
  "initiatives",
  "actions",
  "asks",
  "dependencies",
  "checkins",
];

/** What a member who owns an action may change of it. */
const OWN_ACTION: readonly string[] = ["status", "doneOn", "note", "version"];

/** One row before and after an edit; `null` where it is not there. `units` are those that answer for it, before and after. */
export type RowEdit = {
  readonly table: TableName;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly units: readonly string[];
  /** Who answers for the target of a check-in, where the row is one. */
  readonly targetOwner?: string | null;
};

/**
 * Whether someone may make an edit of one row. Planners and owners change everything. A leader changes the plan of the
 * own units, before and after the edit, and answers asks to them. A contributor reports on actions and targets of their
 * own, and rates the links of the chain in their own name.
 */
export function mayEdit(actor: Actor, edit: RowEdit): boolean {
  if (isAtLeast(actor.role, "planner")) return true;
  if (actor.role === "viewer") return false;
  if (actor.role === "leader" && isOwnPlan(actor, edit)) return true;
  return isOwnReport(actor, edit) || isOwnRating(actor, edit);
}

function isOwnPlan(actor: Actor, { table, units }: RowEdit): boolean {
  return PLAN.includes(table) && units.length > 0 && units.every((unit) => actor.units.includes(unit));
}

function isOwnReport({ stakeholder }: Actor, { table, before, after, targetOwner }: RowEdit): boolean {
  if (stakeholder === null || after === null) return false;
  if (table === "checkins")
    return targetOwner === stakeholder && before === null && after["author"] === stakeholder;
  if (table !== "actions" || before === null || before["owner"] !== stakeholder) return false;
  return Object.keys(after).every(
    (column) => OWN_ACTION.includes(column) || same(before[column], after[column]),
  );
}

function isOwnRating({ stakeholder }: Actor, { table, before, after }: RowEdit): boolean {
  if (stakeholder === null || table !== "linkRatings") return false;
  return [before, after].every((row) => row === null || row["stakeholder"] === stakeholder);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Columns of a stakeholder that say what others think of them. */
const JUDGEMENTS = ["influence", "interest", "attitude", "email"] as const;

/** What only planners see, because it tells who said what: answers of single people. */
const ANSWERS: readonly TableName[] = [
  "linkRatings",
  "ratings",
  "rankings",
  "points",
  "votes",
  "verdicts",
  "pulses",
];

/**
 * A row as someone may see it, or `undefined` where they may not. Link ratings of their own they see. The author of confidential words is for planners,
 * of named words also for themselves and the leader of a unit they were addressed to; moderated words are for planners.
 */
export function seenBy<T extends TableName>(actor: Actor, table: T, row: Row<T>): Row<T> | undefined {
  if (isAtLeast(actor.role, "planner")) return row;
  return withoutExtra(knownPartSeenBy(actor, table, row));
}

/** Columns of unknown meaning may hold anything, so only planners see them. */
const withoutExtra = <R extends object>(row: R | undefined) =>
  row !== undefined && "extra" in row && row.extra !== null ? { ...row, extra: null } : row;

function knownPartSeenBy<T extends TableName>(actor: Actor, table: T, row: Row<T>): Row<T> | undefined {
  if (table === "linkRatings" && (row as Row<"linkRatings">).stakeholder === actor.stakeholder) return row;
  if (ANSWERS.includes(table)) return undefined;
  if (table === "statements") return statementSeenBy(actor, row as Row<"statements">) as Row<T> | undefined;
  if (table === "stakeholders" && !isAtLeast(actor.role, "leader"))
    return { ...row, ...Object.fromEntries(JUDGEMENTS.map((column) => [column, null])) };
  return row;
}

function statementSeenBy(actor: Actor, row: Row<"statements">): Row<"statements"> | undefined {
  const isOwn = actor.stakeholder !== null && row.stakeholder === actor.stakeholder;
  if (row.moderated === "yes" && !isOwn) return undefined;
  const isToThem =
    actor.role === "leader" && row.addressedTo !== null && actor.units.includes(row.addressedTo);
  const isNamed = row.confidentiality === "named" || row.confidentiality === null;
  return isOwn || (isNamed && isToThem) ? row : { ...row, stakeholder: "" };
}
