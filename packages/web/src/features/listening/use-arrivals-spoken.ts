import type { BoardPerson } from "@lodestar/contract";
import { useEffect, useRef } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { announce } from "../../ui/live-region.tsx";

/** Says to those who listen to the page who has just answered. */
export function useArrivalsSpoken(people: readonly BoardPerson[] | undefined): void {
  const text = useTexts(listening);
  const heard = useRef<ReadonlySet<string> | undefined>(undefined);
  useEffect(() => {
    if (people === undefined) return;
    const before = heard.current;
    const now = people.filter(({ state }) => state === "answered");
    heard.current = new Set(now.map(({ stakeholder }) => stakeholder));
    if (before === undefined) return;
    const fresh = now.filter(({ stakeholder }) => !before.has(stakeholder));
    if (fresh.length > 0) announce(fresh.map(({ name }) => text("arrived", { name })).join(" "));
  }, [people, text]);
}
