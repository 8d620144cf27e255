import { type Day, formatDay, parseDay } from "@lodestar/core";
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { useParam } from "../../routes/use-param.ts";
import { barAt } from "./bar-at.ts";
import { HEAD, LANE, type Sheet, leftOf } from "./roadmap-sheet.ts";
import type { Roadmap } from "./use-roadmap.ts";

/** How long the sheet rests before the address says where it is. */
const RESTS = 500;
/** Room kept before a bar that is shown, and before today at the beginning. */
const BEFORE = 140;
/** The lines of dates that stay at the top. */
const TOP = 56;

/** Where the sheet is scrolled to: as the address says, else to the chosen bar or to today; kept when one looks closer. */
export function useSheetPlace(
  scroller: RefObject<HTMLElement | null>,
  sheet: Sheet,
  { bars, today }: Roadmap,
  chosen: number | undefined,
) {
  const [named, setNamed] = useParam("at");
  const day = useRef(parseDay(named ?? ""));
  const begin = useEffectEvent(() => {
    const element = scroller.current;
    if (element === null) return;
    if (day.current !== undefined) element.scrollLeft = leftOf(sheet, day.current);
    else if (chosen !== undefined) show(chosen);
    else element.scrollLeft = leftOf(sheet, Math.max(today, firstDay(sheet, bars))) - BEFORE;
  });
  const show = (place: number) => {
    const element = scroller.current;
    const [bar, top] = [bars[place], sheet.tops.get(place)];
    if (element === null || bar === undefined || top === undefined) return;
    const left = leftOf(sheet, bar.from);
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    if (left < scrollLeft + 16 || left > scrollLeft + clientWidth - BEFORE)
      element.scrollLeft = left - BEFORE;
    if (top < scrollTop + HEAD || top + LANE * 2 + TOP > scrollTop + clientHeight)
      element.scrollTop = top - clientHeight / 3;
  };
  useLayoutEffect(() => begin(), [sheet.first, sheet.dayWidth]);
  const showChosen = useEffectEvent(() => {
    if (chosen !== undefined) show(chosen);
  });
  useEffect(() => showChosen(), [chosen]);
  useNewWidth(scroller, showChosen);
  const rested = useEffectEvent(() => {
    const element = scroller.current;
    if (element === null || sheet.dayWidth === 0) return;
    day.current = sheet.first + Math.round(element.scrollLeft / sheet.dayWidth);
    setNamed(formatDay(day.current), "replace");
  });
  useEffect(() => {
    const element = scroller.current;
    let timer = 0;
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(rested, RESTS);
    };
    element?.addEventListener("scroll", later, { passive: true });
    return () => {
      window.clearTimeout(timer);
      element?.removeEventListener("scroll", later);
    };
  }, [scroller]);
  return { show };
}

/** A plan that lies ahead opens where it begins, not at today. */
const firstDay = ({ order, last }: Sheet, bars: Roadmap["bars"]): Day =>
  order.reduce((day, place) => Math.min(day, barAt(bars, place).from), last);

/** The inspector takes some of the width, and may come to lie over what it is about. */
function useNewWidth(scroller: RefObject<HTMLElement | null>, run: () => void): void {
  const act = useEffectEvent(run);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let width = element.clientWidth;
    const watcher = new ResizeObserver(() => {
      if (element.clientWidth !== width) act();
      width = element.clientWidth;
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [scroller]);
}
