import { createContext, use, useMemo } from "react";
import { usePreference } from "../shell/preferences.ts";
import type { Catalogue, Messages, Texts } from "./catalogue.ts";
import { type Formats, formatsOf } from "./formats.ts";
import { textsOf } from "./texts-of.ts";

/** The time zone of the organisation on the page; the shell provides it. */
export const TimeZone = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The texts of a catalogue: `const text = useTexts(plan); text("objectives", { count: 3 })`. */
export function useTexts<M extends Messages>(catalogue: Catalogue<M>): Texts<M> {
  const language = usePreference("language");
  return useMemo(() => textsOf(catalogue, language), [catalogue, language]);
}

/** How numbers, days, money and lists are written for this person. */
export function useFormats(): Formats {
  const language = usePreference("language");
  const timeZone = use(TimeZone);
  return useMemo(() => formatsOf(language, timeZone), [language, timeZone]);
}
