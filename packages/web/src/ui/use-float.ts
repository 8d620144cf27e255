import {
  type MouseEvent,
  type ReactElement,
  type RefObject,
  cloneElement,
  useCallback,
  useRef,
  useState,
} from "react";

/** What is told when something that floats wants to close. */
export type CloseWish = { readonly event: Event; readonly cancel: () => void };

export type Float = {
  readonly isOpen: boolean;
  /** Has been open once, so that its parts are loaded. */
  readonly wasOpen: boolean;
  readonly setOpen: (isOpen: boolean, wish?: CloseWish) => void;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly trigger: ReactElement;
};

type TriggerProps = {
  readonly onClick?: (event: MouseEvent) => void;
  readonly [attribute: string]: unknown;
};

/** A trigger and whether what hangs from it is open. `load` fetches its parts while the pointer is still on its way. */
export function useFloat(
  trigger: ReactElement,
  popup: "menu" | "dialog",
  load: () => Promise<unknown>,
  controlled?: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void },
): Float {
  const anchor = useRef<HTMLElement | null>(null);
  const [isOwnOpen, setOwnOpen] = useState(false);
  const isOpen = controlled?.isOpen ?? isOwnOpen;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const tell = controlled?.onOpenChange ?? setOwnOpen;
  const setOpen = useCallback(
    (open: boolean, wish?: CloseWish) => {
      // A press on the trigger is not a press beside: its click closes.
      const target = wish?.event.target;
      if (
        !open &&
        wish?.event.type !== "keydown" &&
        target instanceof Node &&
        anchor.current?.contains(target)
      )
        wish?.cancel();
      else tell(open);
    },
    [tell],
  );
  const given = trigger.props as TriggerProps;
  const fetchParts = () => void load();
  const tied = cloneElement(trigger as ReactElement<TriggerProps & { ref?: unknown }>, {
    ref: anchor,
    "aria-haspopup": popup,
    "aria-expanded": isOpen,
    onPointerEnter: fetchParts,
    onFocus: fetchParts,
    onClick: (event: MouseEvent) => {
      given.onClick?.(event);
      tell(!isOpen);
    },
    ...(popup === "menu" && {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== "ArrowDown" || isOpen) return;
        event.preventDefault();
        tell(true);
      },
    }),
  });
  return { isOpen, wasOpen, setOpen, anchor, trigger: tied };
}
