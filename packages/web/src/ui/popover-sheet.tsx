import { Popover as Parts } from "@base-ui/react/popover";
import { classNames } from "./class-names.ts";
import styles from "./floating.module.css";
import type { PopoverProps } from "./popover.tsx";
import type { Float } from "./use-float.ts";

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
