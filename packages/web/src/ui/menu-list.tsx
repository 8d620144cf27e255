import { Menu as Parts } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./floating.module.css";
import { KeyCaps } from "./keys/key-caps.tsx";
import type { Float } from "./use-float.ts";

export type MenuItem =
  | {
      readonly label: string;
      readonly detail?: string;
      readonly icon?: ReactNode;
      /** Shown at the end of the line; register them with `useKeys` too. */
      readonly keys?: string;
      readonly run: () => void;
      readonly isDisabled?: boolean;
      readonly isDanger?: boolean;
      /** One of several that exclude each other; `true` marks the one that holds. */
      readonly isChosen?: boolean;
    }
  | { readonly heading: string }
  | "line";

export type MenuProps = {
  /** The button it hangs from. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly side?: "top" | "bottom" | "inline-end" | "inline-start";
  readonly align?: "start" | "end" | "center";
};

type MenuListProps = Required<Omit<MenuProps, "trigger">> & { readonly float: Float };

/** What a menu is made of; loaded when the first one opens. */
export function MenuList({ float, items, side, align }: MenuListProps) {
  return (
    <Parts.Root
      open={float.isOpen}
      onOpenChange={(open, details) => float.setOpen(open, details)}
      modal={false}
    >
      <Parts.Portal>
        <Parts.Positioner
          anchor={float.anchor}
          side={side}
          align={align}
          sideOffset={4}
          className={styles.positioner}
        >
          <Parts.Popup finalFocus={float.anchor} className={classNames(styles.sheet, styles.list)}>
            {items.map((item, place) => (
              <Line key={place} item={item} />
            ))}
          </Parts.Popup>
        </Parts.Positioner>
      </Parts.Portal>
    </Parts.Root>
  );
}

function Line({ item }: { readonly item: MenuItem }) {
  if (item === "line") return <Parts.Separator className={styles.line} />;
  if ("heading" in item) return <div className={styles.heading}>{item.heading}</div>;
  const words = (
    <>
      {item.icon}
      <span className={styles.words}>
        {item.label}
        {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
      </span>
      {item.keys !== undefined && <KeyCaps keys={item.keys} />}
    </>
  );
  const className = classNames(styles.item, item.isDanger && styles.danger);
  if (item.isChosen === undefined)
    return (
      <Parts.Item className={className} disabled={item.isDisabled ?? false} onClick={item.run}>
        {words}
      </Parts.Item>
    );
  return (
    <Parts.CheckboxItem
      className={className}
      disabled={item.isDisabled ?? false}
      checked={item.isChosen}
      onCheckedChange={item.run}
      closeOnClick
    >
      <span className={styles.mark}>{item.isChosen && <Check />}</span>
      {words}
    </Parts.CheckboxItem>
  );
}
