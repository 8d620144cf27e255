import type { Messages } from "./catalogue.ts";

/** Languages a person may choose: how it is written, and which way it reads. */
export type Language = { readonly code: string; readonly name: string; readonly direction: "ltr" | "rtl" };

export const languages: readonly Language[] = [
  { code: "en-GB", name: "English (United Kingdom)", direction: "ltr" },
  { code: "en-US", name: "English (United States)", direction: "ltr" },
];

const translations = new Map<string, Messages>();

/** Takes in a language's texts of one feature. */
export const addTranslation = (language: string, feature: string, messages: Messages): void => {
  translations.set(`${baseOf(language)} ${feature}`, messages);
};

export const translationOf = (language: string, feature: string): Messages | undefined =>
  translations.get(`${baseOf(language)} ${feature}`);

/** `de` of `de-AT`: texts are by language, numbers and days by country too. */
const baseOf = (language: string) => language.split("-")[0] ?? language;

export const directionOf = (code: string): "ltr" | "rtl" =>
  languages.find((language) => language.code === code)?.direction ?? "ltr";
