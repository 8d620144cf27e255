import { Suspense, lazy, useEffect, useState } from "react";
import { palette } from "../messages/en/palette.ts";
import { useTexts } from "../messages/use-texts.ts";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

export const loadPalette = () => import("../routes/palette.tsx");
const Palette = lazy(() => loadPalette().then(({ Palette }) => ({ default: Palette })));

/** After so many milliseconds on a page the palette is fetched, so that it is there when it is called. */
const CALM = 1500;

export function usePaletteAtHand(): void {
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), CALM);
    return () => clearTimeout(timer);
  }, []);
}

export type PaletteDoorProps = {
  /** What had the focus when the palette was called, and gets it back. */
  readonly from: Element | null;
  readonly onClose: () => void;
};

/** The palette, fetched on the way. What is typed meanwhile is meant for it, and not for the page below. */
export function PaletteDoor({ from, onClose }: PaletteDoorProps) {
  const text = useTexts(palette);
  const [begun, setBegun] = useState("");
  const early = (
    <VisuallyHidden>
      <input
        autoFocus
        aria-label={text("title")}
        value={begun}
        onChange={(event) => setBegun(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
      />
    </VisuallyHidden>
  );
  return (
    <Suspense fallback={early}>
      <Palette begun={begun} from={from} onClose={onClose} />
    </Suspense>
  );
}
