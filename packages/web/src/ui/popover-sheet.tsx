import { Popover as Parts } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./floating.module.css";
import type { Float } from "./use-float.ts";

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

type PopoverSheetProps = Omit<PopoverProps, "trigger" | "open"> & { readonly float: Float };

/** What a popover is made of; loaded when the first one opens. */
export function PopoverSheet({
  float,
  title,
  side = "bottom",
  align = "start",
  children,
}: PopoverSheetProps) {
  return (
    <Parts.Root open={float.isOpen} onOpenChange={(open, details) => float.setOpen(open, details)}>
      <Parts.Portal>
        <Parts.Positioner
          anchor={float.anchor}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Parts.Popup finalFocus={float.anchor} className={classNames(styles.sheet, styles.popover)}>
            <Parts.Title className={styles.title}>{title}</Parts.Title>
            {children}
          </Parts.Popup>
        </Parts.Positioner>
      </Parts.Portal>
    </Parts.Root>
  );
}
