/**
 * Siblings stand in the order of their ids, because rows have no place of their own. Numbers within an id count as
 * numbers: `o2` before `o10`. The order is the same in every language.
 */
export const sortKey = (id: string): string => id.replaceAll(/\d+/g, (digits) => digits.padStart(12, "0"));

const letters = "bcdfghjklmnpqrstvwxz";
const stampLetters = 12;
const longest = 80;
const firstLetter = { goal: "g", target: "t", objective: "o", initiative: "i", action: "a" } as const;

/** An instant and a bit of chance in letters, so that later ones sort behind earlier ones. */
function stamp(now: number, chance: number): string {
  const count = letters.length;
  let rest = Math.floor(now) * count * count + Math.floor(chance * count * count);
  let word = "";
  for (let place = 0; place < stampLetters; place++) {
    word = (letters[rest % count] ?? "") + word;
    rest = Math.floor(rest / count);
  }
  return word;
}

/** Between which siblings of its kind a new item is to stand. */
export type Between = { readonly after: string | undefined; readonly before: string | undefined };

/**
 * An id that sorts behind `after` and before `before`, unlike any other: `now` is the instant in milliseconds, `chance`
 * from 0 to 1. Where there is no room between the two it sorts at the end.
 */
export function orderedId(
  kind: keyof typeof firstLetter,
  { after, before }: Between,
  now: number,
  chance: number,
): string {
  const word = stamp(now, chance);
  const stem = after?.replace(new RegExp(`-[${letters}]{${stampLetters}}$`), "");
  const wanted = [
    ...(stem === undefined ? [] : [`${stem}-${word}`]),
    ...(after === undefined ? [] : [`${after}-${word}`]),
  ];
  const fits = (id: string) =>
    id.length <= longest &&
    (after === undefined || sortKey(id) > sortKey(after)) &&
    (before === undefined || sortKey(id) < sortKey(before));
  return wanted.find(fits) ?? `${firstLetter[kind]}-${word}`;
}
