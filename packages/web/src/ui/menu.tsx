import { type ReactElement, type ReactNode, Suspense, lazy } from "react";
import { useFloat } from "./use-float.ts";

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

const load = () => import("./menu-list.tsx");
const MenuList = lazy(() => load().then(({ MenuList }) => ({ default: MenuList })));

/** A list of things to do, behind a button. */
export function Menu({ trigger, items, side = "bottom", align = "start" }: MenuProps) {
  const float = useFloat(trigger, "menu", load);
  return (
    <>
      {float.trigger}
      {float.wasOpen && (
        <Suspense fallback={null}>
          <MenuList float={float} items={items} side={side} align={align} />
        </Suspense>
      )}
    </>
  );
}
