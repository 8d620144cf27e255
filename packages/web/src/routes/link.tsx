import type { ComponentProps, MouseEvent } from "react";
import { useArrival, useRouter } from "./use-router.ts";

export type LinkProps = Omit<ComponentProps<"a">, "href"> & {
  /** An address of the workbench: `/o/northwind/plan?item=o4`. */
  readonly to: string;
};

/** A link within the workbench; to the page one is on it says so (`aria-current`). */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const router = useRouter();
  const path = useArrival()?.place.path;
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const isOwnTab =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isOwnTab || event.defaultPrevented || rest.target === "_blank") return;
    event.preventDefault();
    void router.go(to);
  };
  return (
    <a
      aria-current={to.split(/[?#]/)[0] === path ? "page" : undefined}
      {...rest}
      href={to}
      onClick={follow}
      onPointerEnter={() => router.prepare(to)}
      onFocus={() => router.prepare(to)}
    />
  );
}
