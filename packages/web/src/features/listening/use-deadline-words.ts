import type { RoundHead } from "@lodestar/contract";
import { listening } from "../../messages/en/listening.ts";
import { dateFormat } from "../../messages/intl.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";

type Timed = Pick<RoundHead, "phase" | "closesAt" | "closedAt" | "timeZone">;

/** An instant as people at the round's place say it, with the zone where it is another than the page's. */
export function useInstantThere(): (instant: string, timeZone: string) => string {
  const { language, timeZone: here } = useFormats();
  return (instant, timeZone) =>
    dateFormat(language, {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      timeZone,
      ...(timeZone === here ? {} : { timeZoneName: "short" as const }),
    }).format(new Date(instant));
}

/** Until when a round is open, or was. */
export function useDeadlineWords(): (round: Timed) => string {
  const text = useTexts(listening);
  const { day } = useFormats();
  const there = useInstantThere();
  return ({ phase, closesAt, closedAt, timeZone }) => {
    if (phase === "closed" && closedAt !== null) return text("closedOn", { day: day(closedAt.slice(0, 10)) });
    if (closesAt === null) return text("noDeadline");
    return text(phase === "ended" ? "wasUntil" : "until", { when: there(closesAt, timeZone) });
  };
}
