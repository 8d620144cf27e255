import { type CSSProperties, useEffect, useState } from "react";
import { KeyCaps } from "./keys/key-caps.tsx";
import styles from "./tooltip-layer.module.css";

type Shown = { readonly words: string; readonly keys: string | undefined; readonly place: CSSProperties };

/** Rest this long on something before its tooltip shows, in milliseconds. */
const rest = 450;
const gap = 6;

/**
 * Shows `data-tooltip` (and `data-tooltip-keys`) of whatever the pointer rests on or the keyboard reaches. One for the
 * whole page, so that a thousand rows cost nothing. What a tooltip says is always said
 * elsewhere too, so it is not spoken.
 */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | undefined>();
  useEffect(() => listen(setShown), []);
  if (shown === undefined) return null;
  return (
    <div aria-hidden className={styles.tooltip} style={shown.place}>
      {shown.words}
      {shown.keys !== undefined && <KeyCaps keys={shown.keys} />}
    </div>
  );
}

function listen(show: (shown: Shown | undefined) => void): () => void {
  let timer: number | undefined;
  const later = (target: EventTarget | null, delay: number) => {
    window.clearTimeout(timer);
    const named = target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;
    if (named === null) show(undefined);
    else timer = window.setTimeout(() => named.isConnected && show(shownFor(named)), delay);
  };
  const over = (event: PointerEvent) => event.pointerType !== "touch" && later(event.target, rest);
  const focus = (event: FocusEvent) => {
    const isByKeyboard = event.target instanceof Element && event.target.matches(":focus-visible");
    later(isByKeyboard ? event.target : null, rest);
  };
  const hide = () => {
    window.clearTimeout(timer);
    show(undefined);
  };
  const options = { capture: true, passive: true };
  document.addEventListener("pointerover", over, options);
  document.addEventListener("focusin", focus, options);
  for (const name of ["pointerdown", "keydown", "scroll", "focusout"])
    document.addEventListener(name, hide, options);
  return () => {
    hide();
    document.removeEventListener("pointerover", over, options);
    document.removeEventListener("focusin", focus, options);
    for (const name of ["pointerdown", "keydown", "scroll", "focusout"])
      document.removeEventListener(name, hide, options);
  };
}

function shownFor(element: HTMLElement): Shown {
  const { tooltip = "", tooltipKeys, tooltipSide } = element.dataset;
  const box = element.getBoundingClientRect();
  return {
    words: tooltip,
    keys: tooltipKeys,
    place: tooltipSide === "end" ? beside(box) : belowOrAbove(box),
  };
}

function belowOrAbove(box: DOMRect): CSSProperties {
  const isBelow = box.bottom + 48 < window.innerHeight;
  return {
    left: Math.min(Math.max(box.left + box.width / 2, 80), window.innerWidth - 80),
    top: isBelow ? box.bottom + gap : box.top - gap,
    translate: isBelow ? "-50% 0" : "-50% -100%",
  };
}

function beside(box: DOMRect): CSSProperties {
  const isMirrored = document.documentElement.dir === "rtl";
  return {
    left: isMirrored ? box.left - gap : box.right + gap,
    top: box.top + box.height / 2,
    translate: isMirrored ? "-100% -50%" : "0 -50%",
  };
}
