import { Suspense, lazy } from "react";
import type { MenuItem, MenuProps } from "./menu-list.tsx";
import { useFloat } from "./use-float.ts";

export type { MenuItem, MenuProps };

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
