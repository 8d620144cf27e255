import { shortened } from "./said.ts";

const SPACE = "\u00a0";
const ZERO_TO_TWELVE = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A number with its thousands set apart and at most `digits` decimals, the last zeros left out. */
export function figure(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return value > 0 ? "without limit" : "–";
  const factor = 10 ** digits;
  const rounded = Math.round(Math.abs(value) * factor) / factor;
  const [whole = "0", part] = (rounded < 1e21 ? rounded.toFixed(digits) : String(rounded)).split(".");
  const decimals = part?.replace(/0+$/, "") ?? "";
  const sign = value < 0 && rounded > 0 ? "−" : "";
  return sign + whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (decimals === "" ? "" : `.${decimals}`);
}

/** A number with exactly `digits` decimals, for columns and coefficients. */
export function coefficient(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) > 0 ? `−${text}` : text;
}

/** A small number as a word, a larger one in figures. */
export const numberWord = (count: number) =>
  Number.isInteger(count) && count >= 0 && count <= 12 ? ZERO_TO_TWELVE[count]! : figure(count);

/** "one goal", "two goals", "134 goals". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${numberWord(count)}${SPACE}${count === 1 ? one : many}`;

/** The same in figures, for tables and captions: "1 goal", "0 goals". */
export const tallied = (count: number, one: string, many = `${one}s`) =>
  `${figure(count)}${SPACE}${count === 1 ? one : many}`;

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A share of 0-1 in per cent. Only everything is 100 %, and only nothing is 0 %. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded === 0) return `under${SPACE}1${SPACE}%`;
  if (share < 1 && rounded === 100) return `99${SPACE}%`;
  return `${figure(rounded)}${SPACE}%`;
}

const FRACTIONS: readonly (readonly [number, string])[] = [
  [0.1, "a tenth"],
  [0.2, "a fifth"],
  [0.25, "a quarter"],
  [1 / 3, "a third"],
  [0.4, "two fifths"],
  [0.5, "half"],
  [0.6, "three fifths"],
  [2 / 3, "two thirds"],
  [0.75, "three quarters"],
  [0.8, "four fifths"],
  [0.9, "nine tenths"],
];

/** A share of 0-1 as people say it: "just over half", "nearly all". */
export function shareInWords(share: number): string {
  if (share <= 0) return "none";
  if (share >= 1) return "all";
  if (share < 0.05) return "very little";
  if (share > 0.95) return "nearly all";
  const [fraction, words] = FRACTIONS.reduce((best, each) =>
    Math.abs(each[0] - share) < Math.abs(best[0] - share) ? each : best,
  );
  if (Math.abs(share - fraction) < 0.005) return words;
  return `${share > fraction ? "just over" : "just under"} ${words}`;
}

/** Money in the organisation's currency. Millions are rounded; tables show the full amount. */
export function money(amount: number, currency: string | null): string {
  const text =
    amount >= 1e9
      ? `${figure(amount / 1e9, 2)}${SPACE}billion`
      : amount >= 1e6
        ? `${figure(amount / 1e6, 2)}${SPACE}million`
        : figure(amount);
  return currency === null || currency === "" ? text : `${shortened(currency, 12)}${SPACE}${text}`;
}

export const days = (count: number) =>
  `${figure(count, count < 10 ? 1 : 0)}${SPACE}${count === 1 ? "day" : "days"}`;

/** "W = 0.56", held together on one line. */
export const equals = (name: string, value: number) => `${name}${SPACE}=${SPACE}${coefficient(value)}`;

/** How likely chance alone is: "p < 0.001", "p = 0.03". */
export const chance = (p: number) =>
  p < 0.001 ? `p${SPACE}<${SPACE}0.001` : `p${SPACE}=${SPACE}${figure(p, p < 0.1 ? 3 : 2)}`;

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** An ISO day in words, "15 June 2027"; other text as it is. */
export function dayInWords(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match && month !== undefined ? `${Number(match[3])}${SPACE}${month}${SPACE}${match[1]!}` : day;
}
