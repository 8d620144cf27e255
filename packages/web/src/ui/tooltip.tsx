import { type ReactElement, cloneElement } from "react";

/** Words for what the pointer rests on: `<Tooltip words="Last change by Ana"><span>…</span></Tooltip>`. */
export function Tooltip({
  words,
  keys,
  children,
}: {
  readonly words: string;
  readonly keys?: string;
  readonly children: ReactElement;
}) {
  return cloneElement(children as ReactElement<Record<string, unknown>>, {
    "data-tooltip": words,
    ...(keys === undefined ? {} : { "data-tooltip-keys": keys }),
  });
}
