import { Fragment, type ReactNode } from "react";

/**
 * Words of a message in which `<link>…</link>` is wrapped by the page:
 * `rich(text("intro"), { link: (words) => <a href="/">{words}</a> })`.
 */
export function rich(
  message: string,
  wrappers: Readonly<Record<string, (words: string) => ReactNode>>,
): ReactNode {
  return message.split(/(<\w+>[^<]*<\/\w+>)/).map((part, place) => {
    const [, name = "", words = ""] = /^<(\w+)>([^<]*)<\/\w+>$/.exec(part) ?? [];
    return <Fragment key={place}>{wrappers[name]?.(words) ?? part}</Fragment>;
  });
}
