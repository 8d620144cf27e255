import * as amounts from "../html/amounts.ts";

/** Thousands set apart by a thin space instead of a comma. */
export const thin = (text: string) => text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, "\u202f");

export const figure = (value: number, digits = 0) => thin(amounts.figure(value, digits));
export const tallied = (count: number, one: string, many?: string) => thin(amounts.tallied(count, one, many));
export const money = (amount: number, currency: string | null) => thin(amounts.money(amount, currency));
export const days = (count: number) => thin(amounts.days(count));
export const percent = (share: number) => thin(amounts.percent(share));
