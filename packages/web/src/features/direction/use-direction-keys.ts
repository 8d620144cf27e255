import type { RefObject } from "react";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useCommands } from "../../shell/commands.ts";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { type DirectionState, useDirectionActs, useMayEditDirection } from "./use-direction.ts";

/** The keyboard's way about the spread: arrows go from item to item and from row to row. */
export function useDirectionKeys(
  sheet: RefObject<HTMLElement | null>,
  { elements, northstar, setEditing, chooseSupports, weighGoals }: DirectionState,
): void {
  const text = useTexts(direction);
  const acts = useDirectionActs();
  const isMine = useMayEditDirection();
  const items = () => [...(sheet.current?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset["item"];
  const step = (by: number) => {
    const all = items();
    const place = all.findIndex((item) => item === document.activeElement);
    all[place === -1 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]?.focus();
  };
  const stepBand = (by: number) => {
    const bands = [...(sheet.current?.querySelectorAll<HTMLElement>("[data-band]") ?? [])].filter(
      (band) => band.querySelector("[data-item]") !== null,
    );
    const place = bands.findIndex((band) => band.contains(document.activeElement));
    bands[place === -1 ? 0 : place + by]?.querySelector<HTMLElement>("[data-item]")?.focus();
  };
  const isMirrored = () => document.documentElement.dir === "rtl";
  const begin = (name: string) => sheet.current?.querySelector<HTMLElement>(`[data-add="${name}"]`)?.click();
  const remove = () => {
    const id = focused() ?? "";
    const element = elements.get(id);
    const row = northstar.get(id);
    step(1);
    if (element !== undefined) void acts.remove("elements", element);
    else if (row !== undefined && row.kind !== "purpose") void acts.remove("northstar", row);
  };
  const reading = [
    { keys: "ArrowRight", label: text("keyNext"), run: () => step(isMirrored() ? -1 : 1) },
    { keys: "ArrowLeft", label: text("keyNext"), run: () => step(isMirrored() ? 1 : -1) },
    { keys: ["ArrowUp", "k"], label: text("keyBand"), run: () => stepBand(-1) },
    { keys: ["ArrowDown", "j"], label: text("keyBand"), run: () => stepBand(1) },
    { keys: "Enter", label: text("keyOpen"), run: () => undefined, isListedOnly: true },
  ];
  const writing = [
    { keys: "F2", label: text("keyEdit"), run: () => setEditing(focused()) },
    {
      keys: "s",
      label: text("keySupports"),
      run: () => elements.has(focused() ?? "") && chooseSupports(focused() ?? ""),
    },
    { keys: "Delete", label: text("keyRemove"), run: remove },
    { keys: "n", label: text("keyAddGoal"), run: () => begin("goal") },
    { keys: "shift+n", label: text("keyAddStrategy"), run: () => begin("strategy") },
  ];
  useKeys(text("title"), isMine ? [...reading, ...writing] : reading);
  useCommands(
    isMine
      ? [
          { name: "direction.goal", label: text("addGoal"), keys: "n", run: () => begin("goal") },
          {
            name: "direction.strategy",
            label: text("add_strategy"),
            keys: "shift+n",
            run: () => begin("strategy"),
          },
          { name: "direction.weigh", label: text("weighGoals"), run: weighGoals },
        ]
      : [],
  );
}
