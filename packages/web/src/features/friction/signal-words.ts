import type { Asked, Signal } from "@lodestar/core";
import { signals } from "../../messages/en/signals.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";

/** A signal that raises a question. */
export type RaisedSignal = Extract<Signal, { readonly asked: Asked }>;

export const isRaised = (signal: Signal): signal is RaisedSignal => signal.asked !== null;

/** The question a signal raises, in words. */
export function useSignalQuestion(): (asked: Asked) => string {
  const text = useTexts(signals);
  const { number } = useFormats();
  return (asked) => {
    switch (asked.killer) {
      case "style":
        return text("ask_style", {
          unchanged: number(asked.unchanged),
          objections: number(asked.objections),
        });
      case "unclearStrategy":
        return asked.opposed === null
          ? text(`ask_unclearStrategy_${asked.among}`)
          : text("ask_unclearStrategy_opposed", { one: asked.opposed[0], other: asked.opposed[1] });
      case "seniorTeam":
        return text("ask_seniorTeam", { leaders: number(asked.leaders) });
      case "verticalCommunication":
        return text("ask_verticalCommunication", {
          silent: number(asked.silent),
          asked: number(asked.asked),
        });
      case "coordination":
        return text("ask_coordination", { unmet: number(asked.unmet), asks: number(asked.asks) });
      case "lineLeadership":
        return text("ask_lineLeadership", {
          actions: number(asked.actions),
          ownerless: number(asked.ownerless),
          late: number(asked.late),
        });
    }
  };
}

/** What a question rests on: how many, and the measure where there is one. */
export function useSignalBasis(): (signal: RaisedSignal) => string {
  const text = useTexts(signals);
  const { number } = useFormats();
  return ({ killer, n, asked }) => {
    const things = killer === "coordination" ? "asks" : killer === "lineLeadership" ? "actions" : "people";
    const concordance = "concordance" in asked ? asked.concordance : null;
    const rests = text(`restsOn_${things}`, { count: n });
    return concordance === null
      ? rests
      : `${rests} ${text("concordance", { value: number(concordance, { maximumFractionDigits: 2 }) })}`;
  };
}
