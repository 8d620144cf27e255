import { type RefObject, useEffect, useState } from "react";
import type { Colours } from "./map-colours.ts";
import type { Looks } from "./draw-map.ts";

/** The page's colours and type as a canvas needs them; read anew when day turns to night. */
export function useLooks(place: RefObject<HTMLElement | null>, { shades }: Colours): Looks | undefined {
  const [looks, setLooks] = useState<Looks>();
  useEffect(() => {
    const read = () => place.current && setLooks(looksIn(place.current, shades));
    read();
    const night = window.matchMedia("(prefers-color-scheme: dark)");
    const chosen = new MutationObserver(read);
    chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    night.addEventListener("change", read);
    return () => {
      chosen.disconnect();
      night.removeEventListener("change", read);
    };
  }, [place, shades]);
  return looks;
}

/** `light-dark()` is worked out by the page: a probe takes each colour, and says what it came to. */
function looksIn(place: HTMLElement, shades: Colours["shades"]): Looks {
  const probe = place.appendChild(document.createElement("span"));
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const style = getComputedStyle(place);
  const looks = {
    paper: colour("--paper"),
    raised: colour("--paper-raised"),
    sunk: colour("--paper-sunk"),
    ink: colour("--ink"),
    soft: colour("--ink-soft"),
    hairline: colour("--map-line"),
    gold: colour("--gold"),
    shades: shades.map((shade) => colour(shade.colour)),
    sans: style.getPropertyValue("--sans"),
    serif: style.getPropertyValue("--serif"),
  };
  probe.remove();
  return looks;
}
