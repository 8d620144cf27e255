import { Suspense, lazy } from "react";
import type { PopoverProps } from "./popover-sheet.tsx";
import { useFloat } from "./use-float.ts";

export type { PopoverProps };

const load = () => import("./popover-sheet.tsx");
const PopoverSheet = lazy(() => load().then(({ PopoverSheet }) => ({ default: PopoverSheet })));

/** A small sheet that hangs from a button: a choice, an explanation, a short form. */
export function Popover({ trigger, open, children, ...rest }: PopoverProps) {
  const float = useFloat(trigger, "dialog", load, open);
  return (
    <>
      {float.trigger}
      {float.wasOpen && (
        <Suspense fallback={null}>
          <PopoverSheet float={float} {...rest}>
            {children}
          </PopoverSheet>
        </Suspense>
      )}
    </>
  );
}
