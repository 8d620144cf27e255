/** One press: `mod+shift+k`, `Enter`, `?`. `mod` is Command on a Mac and Control elsewhere. */
export type Press = {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

/** What of a keyboard event matters here. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Reads `g p` (one after the other) or `mod+z` into its presses. */
export function parseKeys(keys: string): readonly Press[] {
  return keys.split(" ").map((press) => {
    const names = press.split(/\+(?=.)/);
    const key = names.at(-1) ?? "";
    return {
      key: key === "Space" ? " " : key,
      mod: names.includes("mod"),
      shift: names.includes("shift"),
      alt: names.includes("alt"),
    };
  });
}

/**
 * Whether an event is a press. A sign that only Shift can reach, such as `?`, does not ask for Shift: keyboards of
 * different countries have it in different places.
 */
export function isPress(event: KeyPress, press: Press, isMac: boolean): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (mod !== press.mod || other || event.altKey !== press.alt) return false;
  const isSign = press.key.length === 1 && press.key.toLowerCase() === press.key.toUpperCase();
  if (!(isSign && press.key !== " ") && event.shiftKey !== press.shift) return false;
  return event.key === press.key || event.key.toLowerCase() === press.key.toLowerCase();
}

const macNames: Readonly<Record<string, string>> = { mod: "⌘", shift: "⇧", alt: "⌥" };
const plainNames: Readonly<Record<string, string>> = { mod: "Ctrl", shift: "Shift", alt: "Alt" };
const signs: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Escape: "Esc",
};

/** The caps to show for `mod+k`, as one list for each press: `[["Ctrl", "K"]]`. */
export function keyCaps(keys: string, isMac: boolean): readonly (readonly string[])[] {
  const names = isMac ? macNames : plainNames;
  return keys.split(" ").map((press) =>
    press.split(/\+(?=.)/).map((name) => {
      const known = names[name] ?? signs[name];
      return known ?? (name.length === 1 ? name.toUpperCase() : name);
    }),
  );
}

export const isMac = (): boolean =>
  typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
