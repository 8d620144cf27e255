import type { RowOf } from "@lodestar/contract";
import type { PlanTables } from "../plan-item.ts";
import { type PlanOutline, planOutline } from "../plan-outline.ts";

type Links = readonly { readonly to: string; readonly share: number | null }[];

/** `g1`, or `g1:0.6` for a share. */
const linksTo = (parents: readonly string[]): Links =>
  parents.map((parent) => {
    const [to = "", share] = parent.split(":");
    return { to, share: share === undefined ? null : Number(share) };
  });

export const aGoal = (id: string, title = id) =>
  ({ id, title, kind: "goal", version: 1 }) as unknown as RowOf<"northstar">;

export const anElement = (id: string, ...supports: readonly string[]) =>
  ({ id, title: id, supports: linksTo(supports), version: 1 }) as unknown as RowOf<"elements">;

const work = { unit: null, owner: null, status: null, origin: [], version: 1 };

export const anObjective = (id: string, supports: readonly string[] = [], rest: object = {}) =>
  ({
    ...work,
    id,
    title: id,
    dueOn: null,
    supports: linksTo(supports),
    ...rest,
  }) as unknown as RowOf<"objectives">;

export const anInitiative = (id: string, supports: readonly string[] = [], rest: object = {}) =>
  ({
    ...work,
    id,
    title: id,
    endsOn: null,
    supports: linksTo(supports),
    ...rest,
  }) as unknown as RowOf<"initiatives">;

export const aTarget = (id: string, objective: string, rest: object = {}) =>
  ({ ...work, id, title: id, objective, dueOn: null, ...rest }) as unknown as RowOf<"targets">;

export const anAction = (id: string, initiative: string | null, rest: object = {}) =>
  ({ ...work, id, title: id, initiative, dueOn: null, ...rest }) as unknown as RowOf<"actions">;

export const anOutline = (tables: Partial<PlanTables>): PlanOutline =>
  planOutline({
    northstar: [],
    elements: [],
    objectives: [],
    targets: [],
    initiatives: [],
    actions: [],
    standing: new Map(),
    ...tables,
  });
