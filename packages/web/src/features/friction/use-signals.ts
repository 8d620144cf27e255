import { readSignals } from "@lodestar/contract";
import type { Killer, Signal } from "@lodestar/core";
import { useQuery } from "@tanstack/react-query";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { dayAt } from "../../api/day-at.ts";
import { useChange } from "../../api/use-change.ts";
import { useTable } from "../../api/use-table.ts";
import { signals } from "../../messages/en/signals.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { barrierClasses } from "./barrier-classes.ts";
import type { RaisedSignal } from "./signal-words.ts";

/** The decision by which the question about a killer is answered with no. */
const decisionOf = (killer: Killer) => `not-a-barrier-${killer}`;

/** What the rows of the organisation say about the silent killers, for those who may see findings. */
export function useSignals(): readonly Signal[] {
  const { id: organisation, may } = useOrganisation();
  const { data } = useQuery({
    ...apiQuery(derivedKey(organisation, "signals"), readSignals, { params: { organisation } }),
    enabled: may("findings.read"),
    placeholderData: (before) => before,
  });
  return data?.signals ?? [];
}

/** What became of the question about a killer: barriers of its class, and the decision that it is none. */
export function useSignalAnswers() {
  const barriers = useTable("barriers").rows;
  const decisions = useTable("decisions").byId;
  return {
    recorded: (killer: Killer) =>
      barriers.find(({ class: written }) => written?.toLowerCase() === barrierClasses.inner[killer]),
    declined: (killer: Killer) => decisions.get(decisionOf(killer)),
  };
}

const origins = ["statements", "themes", "decisions"];

/** Each answer to a question is one act that can be undone. */
export function useSignalActs() {
  const text = useTexts(signals);
  const change = useChange();
  const { member, timeZone } = useOrganisation();
  return {
    record: ({ killer, evidence }: RaisedSignal) => {
      const title = text(`barrier_${killer}`);
      const id = newId();
      const ids = (isOrigin: boolean) =>
        evidence.filter(({ table }) => origins.includes(table) === isOrigin).map((each) => each.id);
      const row = {
        title,
        side: "inner",
        class: barrierClasses.inner[killer],
        origin: ids(true),
        affects: ids(false),
      } as const;
      void change({
        said: text("recorded", { what: title }),
        edits: [{ do: "add", table: "barriers", id, row }],
      });
      return id;
    },
    decline: ({ killer, evidence }: RaisedSignal, question: string) => {
      const row = {
        question,
        outcome: text("notHere"),
        decider: member.stakeholder,
        decidedOn: dayAt(Date.now(), timeZone),
        about: evidence.map(({ id }) => id),
      };
      void change({
        said: text("notHereSaid", { what: text(`barrier_${killer}`) }),
        edits: [{ do: "add", table: "decisions", id: decisionOf(killer), row }],
      });
    },
    askAgain: ({ id, version }: { readonly id: string; readonly version: number }) =>
      void change({ said: text("askedAgain"), edits: [{ do: "remove", table: "decisions", id, version }] }),
  };
}
