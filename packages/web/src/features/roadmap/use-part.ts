import { type RefObject, useEffect, useState } from "react";
import type { Part } from "./roadmap-sheet.ts";

/** The part seen is told in steps of so many points, so that most scrolling draws nothing anew. */
const STEP = 240;

/** The part of a scrolled sheet that is in the window, with as much again around it. */
export function usePart(scroller: RefObject<HTMLElement | null>): Part {
  const [part, setPart] = useState<Part>({ left: 0, top: 0, right: 0, bottom: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
      const down = (value: number) => (Math.floor(value / STEP) - 1) * STEP;
      const up = (value: number) => (Math.ceil(value / STEP) + 1) * STEP;
      const next = {
        left: down(scrollLeft),
        top: down(scrollTop),
        right: up(scrollLeft + clientWidth),
        bottom: up(scrollTop + clientHeight),
      };
      setPart((before) => (isSame(before, next) ? before : next));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    const watcher = new ResizeObserver(later);
    watcher.observe(element);
    element.addEventListener("scroll", later, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      element.removeEventListener("scroll", later);
    };
  }, [scroller]);
  return part;
}

const isSame = (a: Part, b: Part) =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
