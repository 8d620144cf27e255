import { DEFAULT_THRESHOLDS, type Waiting, parseDay, waitingFor } from "@lodestar/core";
import { useMemo } from "react";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { useTable } from "../../api/use-table.ts";
import { dayAt } from "../../api/day-at.ts";

/** What waits for the person on the page, kept true while others work. */
export function useWaiting() {
  const { member, timeZone } = useOrganisation();
  const [objectives, initiatives, targets] = [
    useTable("objectives"),
    useTable("initiatives"),
    useTable("targets"),
  ];
  const [checkins, asks, actions] = [useTable("checkins"), useTable("asks"), useTable("actions")];
  const [barriers, decisions] = [useTable("barriers"), useTable("decisions")];
  const today = dayAt(Date.now(), timeZone);
  const waiting: readonly Waiting[] = useMemo(
    () =>
      waitingFor(
        {
          objectives: objectives.rows,
          initiatives: initiatives.rows,
          targets: targets.rows,
          checkins: checkins.rows,
          asks: asks.rows,
          actions: actions.rows,
          barriers: barriers.rows,
          decisions: decisions.rows,
        },
        member,
        parseDay(today) ?? 0,
        DEFAULT_THRESHOLDS,
      ),
    [objectives, initiatives, targets, checkins, asks, actions, barriers, decisions, member, today],
  );
  return {
    waiting,
    today,
    loading: [objectives, initiatives, targets, checkins, asks, actions, barriers, decisions] as const,
  };
}

type Versioned = { readonly id: string; readonly version: number };

/** Answers to what waits, each one act that can be undone. */
export function useAnswers(today: string) {
  const change = useChange();
  const { member } = useOrganisation();
  const checkins = useTable("checkins").rows;
  return {
    set: (table: "asks" | "actions" | "barriers", { id, version }: Versioned, row: object, said: string) =>
      void change({ said, edits: [{ do: "set", table, id, version, row }] }),
    /** The second check-in of a day puts the first one right. */
    checkIn: (
      target: string,
      row: { readonly value: number; readonly confidence: number; readonly note: string | null },
      said: string,
    ) => {
      const known = checkins.find((each) => each.target === target && each.date === today);
      const full = { ...row, author: member.stakeholder };
      void change({
        said,
        edits: [
          known === undefined
            ? { do: "add", table: "checkins", id: newId(), row: { target, date: today, ...full } }
            : { do: "set", table: "checkins", id: known.id, version: known.version, row: full },
        ],
      });
    },
  };
}
