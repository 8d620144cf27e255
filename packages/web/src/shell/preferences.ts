import { useSyncExternalStore } from "react";
import { directionOf, languages } from "../messages/translations.ts";

/** What one person chose in this browser. `system` follows the machine. */
export type Preferences = {
  readonly theme: "system" | "light" | "dark";
  readonly language: string;
  readonly isRailNarrow: boolean;
};

/** public/first-paint.js reads the same entry before the page is drawn. */
const entry = "lodestar.preferences";

const machineLanguage = () =>
  languages.find(({ code }) => navigator.languages.includes(code))?.code ?? languages[0]?.code ?? "en-GB";

function read(): Preferences {
  const chosen = { theme: "system", language: machineLanguage(), isRailNarrow: false } as const;
  try {
    return { ...chosen, ...(JSON.parse(localStorage.getItem(entry) ?? "{}") as Partial<Preferences>) };
  } catch {
    return chosen;
  }
}

let current: Preferences | undefined;
const listeners = new Set<() => void>();
const preferences = () => (current ??= read());

/** Keeps a choice and shows it at once. */
export function prefer(choice: Partial<Preferences>): void {
  current = { ...preferences(), ...choice };
  try {
    localStorage.setItem(entry, JSON.stringify(current));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
  showPreferences();
  for (const listener of listeners) listener();
}

/** Puts theme, language and direction on the document. */
export function showPreferences(): void {
  const { theme, language } = preferences();
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.lang = language;
  root.dir = directionOf(language);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePreference = <Name extends keyof Preferences>(name: Name): Preferences[Name] =>
  useSyncExternalStore(subscribe, () => preferences()[name]);
