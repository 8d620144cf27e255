import type { RowOf } from "@lodestar/contract";
import {
  type Actor,
  type Bar,
  type BarTable,
  type BandPeriod,
  type BandRows,
  type BandSide,
  type CriticalChains,
  type Day,
  type Precedence,
  type UndatedItem,
  barsOf,
  breachedLinks,
  capacityBands,
  criticalChains,
  parseDay,
  precedenceOf,
} from "@lodestar/core";
import { useMemo } from "react";
import { dayAt } from "../../api/day-at.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { type Table, useTable } from "../../api/use-table.ts";
import type { Loading } from "../../ui/loaded.tsx";
import { goalsAbove } from "./goal-above.ts";

/** A dependency between two bars, by their places. */
export type DrawnLink = { readonly before: number; readonly after: number };

/** Everything the page works with. */
export type Roadmap = {
  readonly bars: readonly Bar[];
  readonly undated: readonly UndatedItem[];
  readonly precedence: Precedence;
  readonly chains: CriticalChains;
  /** Bars of the critical chains. */
  readonly critical: ReadonlySet<number>;
  readonly links: readonly DrawnLink[];
  /** By how many days a bar ends too late for one that waits for it, `before after` by their places. */
  readonly late: ReadonlyMap<string, number>;
  /** Bars that wait for themselves over others, and the ring each is in. */
  readonly ringed: ReadonlyMap<number, number>;
  readonly dependencies: readonly RowOf<"dependencies">[];
  /** The load of units, and that of people. */
  readonly bands: Bands;
  readonly capacity: readonly RowOf<"capacity">[];
  readonly rows: { readonly [T in BarTable]: ReadonlyMap<string, RowOf<T>> };
  readonly initiatives: readonly RowOf<"initiatives">[];
  readonly goalOf: (bar: Pick<Bar, "id" | "table">) => string | null;
  readonly goals: ReadonlyMap<string, RowOf<"northstar">>;
  readonly units: ReadonlyMap<string, RowOf<"units">>;
  readonly people: ReadonlyMap<string, RowOf<"stakeholders">>;
  readonly today: Day;
  readonly actor: Actor;
};

/** The roadmap, made anew whenever one of its tables changes, and what has to be loaded for it. */
export function useRoadmap(): { readonly roadmap: Roadmap; readonly loading: readonly Loading[] } {
  const { member, timeZone } = useOrganisation();
  const plan = usePlanTables();
  const { dependencies, capacity, northstar, units, people } = useTablesAround();
  const { objectives, initiatives, actions, targets } = plan;
  const placed = useMemo(
    () =>
      barsOf({
        objectives: objectives.rows,
        initiatives: initiatives.rows,
        actions: actions.rows,
        targets: targets.rows,
      }),
    [objectives.rows, initiatives.rows, actions.rows, targets.rows],
  );
  const work = useMemo(() => workOf(placed.bars, dependencies.rows), [placed.bars, dependencies.rows]);
  const bands = useMemo(
    () => bandsOf({ capacity: capacity.rows, initiatives: initiatives.rows }),
    [capacity.rows, initiatives.rows],
  );
  const goalOf = useGoalOf(plan, northstar);
  const today = parseDay(dayAt(Date.now(), timeZone)) ?? 0;
  const roadmap = useMemo<Roadmap>(
    () => ({
      ...placed,
      ...work,
      dependencies: dependencies.rows,
      bands,
      capacity: capacity.rows,
      rows: {
        objectives: objectives.byId,
        initiatives: initiatives.byId,
        actions: actions.byId,
        targets: targets.byId,
      },
      initiatives: initiatives.rows,
      goalOf,
      goals: northstar.byId,
      units: units.byId,
      people: people.byId,
      today,
      actor: member,
    }),
    [
      placed,
      work,
      dependencies,
      bands,
      capacity,
      objectives,
      initiatives,
      actions,
      targets,
      goalOf,
      northstar,
      units,
      people,
      today,
      member,
    ],
  );
  const loading = [
    objectives,
    initiatives,
    actions,
    targets,
    dependencies,
    capacity,
    northstar,
    units,
    people,
  ];
  return { roadmap, loading };
}

export type Bands = { readonly [S in BandSide]: ReadonlyMap<string, readonly BandPeriod[]> };

export const bandsOf = (rows: BandRows): Bands => ({
  unit: capacityBands(rows, "unit"),
  owner: capacityBands(rows, "owner"),
});

type PlanTables = { readonly [T in BarTable]: Table<T> };

const usePlanTables = (): PlanTables => ({
  objectives: useTable("objectives"),
  initiatives: useTable("initiatives"),
  actions: useTable("actions"),
  targets: useTable("targets"),
});

const useTablesAround = () => ({
  dependencies: useTable("dependencies"),
  capacity: useTable("capacity"),
  northstar: useTable("northstar"),
  units: useTable("units"),
  people: useTable("stakeholders"),
});

function workOf(bars: readonly Bar[], dependencies: readonly RowOf<"dependencies">[]) {
  const precedence = precedenceOf(bars, dependencies);
  const chains = criticalChains(precedence);
  const links = dependencies.flatMap(({ before, after }) => {
    const [from, to] = [precedence.placeOf.get(before), precedence.placeOf.get(after)];
    return from === undefined || to === undefined ? [] : [{ before: from, after: to }];
  });
  const late = new Map(breachedLinks(precedence).map((link) => [linkName(link), link.days]));
  const ringed = new Map(
    precedence.rings.flatMap((ring, name) => ring.map((place) => [place, name] as const)),
  );
  const critical = new Set(chains.chains.flatMap((chain) => chain.bars));
  return { precedence, chains, critical, links, late, ringed };
}

export const linkName = ({ before, after }: DrawnLink): string => `${before} ${after}`;

/** The goal each item is at home beneath; an action's is its initiative's, a target's its objective's. */
function useGoalOf(
  { objectives, initiatives, actions, targets }: PlanTables,
  northstar: Table<"northstar">,
): Roadmap["goalOf"] {
  const elements = useTable("elements");
  return useMemo(() => {
    const supports = new Map(
      [...objectives.rows, ...initiatives.rows, ...elements.rows].map((row) => [row.id, row.supports]),
    );
    const isGoal = (id: string) => northstar.byId.get(id)?.kind === "goal";
    const goalAbove = goalsAbove(supports, isGoal);
    return ({ id, table }) => {
      if (table === "actions") return goalAbove(actions.byId.get(id)?.initiative ?? "") ?? null;
      if (table === "targets") return goalAbove(targets.byId.get(id)?.objective ?? "") ?? null;
      return goalAbove(id) ?? null;
    };
  }, [objectives.rows, initiatives.rows, elements.rows, northstar.byId, actions.byId, targets.byId]);
}
