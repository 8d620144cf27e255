import { type ReactElement, type ReactNode, Suspense, lazy } from "react";
import { useFloat } from "./use-float.ts";

export type PopoverProps = {
  readonly trigger: ReactElement;
  /** A heading; also its name for a screen reader. */
  readonly title: string;
  readonly side?: "top" | "bottom" | "inline-end" | "inline-start";
  readonly align?: "start" | "end" | "center";
  /** Only where the page must open or close it itself. */
  readonly open?: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };
  readonly children: ReactNode;
};

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
