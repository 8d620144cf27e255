import type { RowOf } from "@lodestar/contract";
import type { Actor } from "@lodestar/core";
import { useMemo } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { dayAt } from "../../api/day-at.ts";
import { useTable } from "../../api/use-table.ts";
import type { Loading } from "../../ui/loaded.tsx";
import { latestCheckIns } from "./outline/latest-check-ins.ts";
import { type PlanOutline, planOutline } from "./outline/plan-outline.ts";

/** Everything the page works with. */
export type Plan = {
  readonly outline: PlanOutline;
  readonly actor: Actor;
  readonly units: readonly RowOf<"units">[];
  readonly unitById: ReadonlyMap<string, RowOf<"units">>;
  readonly people: readonly RowOf<"stakeholders">[];
  readonly personById: ReadonlyMap<string, RowOf<"stakeholders">>;
  readonly elementById: ReadonlyMap<string, RowOf<"elements">>;
  readonly asks: readonly RowOf<"asks">[];
  /** The day it is where the organisation is. */
  readonly today: string;
  /** The year that days are in unless they say another. */
  readonly cycle: string;
  readonly currency: string;
};

/** The plan, built anew whenever one of its tables changes, and what has to be loaded for it. */
export function usePlan(): { readonly plan: Plan; readonly loading: readonly Loading[] } {
  const { member, timeZone } = useOrganisation();
  const northstar = useTable("northstar");
  const elements = useTable("elements");
  const objectives = useTable("objectives");
  const targets = useTable("targets");
  const initiatives = useTable("initiatives");
  const actions = useTable("actions");
  const units = useTable("units");
  const people = useTable("stakeholders");
  const checkins = useTable("checkins");
  const asks = useTable("asks");
  const facts = useTable("organisation");
  const loading = [northstar, elements, objectives, targets, initiatives, actions, units, people];
  const isReady = loading.every(({ state }) => state === "ready");
  const today = dayAt(Date.now(), timeZone);
  const standing = useMemo(() => latestCheckIns(checkins.rows, today), [checkins.rows, today]);
  const outline = useMemo(
    () =>
      planOutline({
        northstar: isReady ? northstar.rows : [],
        elements: isReady ? elements.rows : [],
        objectives: isReady ? objectives.rows : [],
        targets: isReady ? targets.rows : [],
        initiatives: isReady ? initiatives.rows : [],
        actions: isReady ? actions.rows : [],
        standing,
      }),
    [
      isReady,
      northstar.rows,
      elements.rows,
      objectives.rows,
      targets.rows,
      initiatives.rows,
      actions.rows,
      standing,
    ],
  );
  const plan = useMemo<Plan>(
    () => ({
      outline,
      actor: member,
      units: units.rows,
      unitById: units.byId,
      people: people.rows,
      personById: people.byId,
      elementById: elements.byId,
      asks: asks.rows,
      today,
      cycle: facts.rows.find(({ key }) => key === "cycle")?.value.slice(0, 4) ?? today.slice(0, 4),
      currency: facts.rows.find(({ key }) => key === "currency")?.value ?? "",
    }),
    [outline, member, units, people, elements.byId, asks.rows, today, facts.rows],
  );
  return { plan, loading };
}
