import type { AnswerSpread } from "@lodestar/core";
import { csvText } from "../../ui/csv-text.ts";

/** What a picture of answers shows, as a key of messages/en/friction.ts with its numbers. */
export type SpreadCaption =
  | { readonly says: "twoCamps"; readonly low: number; readonly high: number; readonly people: number }
  | { readonly says: "mostChose"; readonly point: number; readonly some: number; readonly people: number }
  | { readonly says: "onlyMean"; readonly mean: number; readonly people: number };

/**
 * A negative A means that the answers lean to both ends rather than to one place (van der Eijk 2001); otherwise what
 * most people chose is told.
 */
export function captionOf({ counts, ordinal, people, mean, scale }: AnswerSpread): SpreadCaption {
  if (counts === null) return { says: "onlyMean", mean, people };
  if (ordinal !== null && ordinal < 0) {
    const half = Math.floor(counts.length / 2);
    return { says: "twoCamps", low: sum(counts.slice(0, half)), high: sum(counts.slice(-half)), people };
  }
  const place = counts.indexOf(Math.max(...counts));
  return { says: "mostChose", point: scale[0] + place, some: counts[place] ?? 0, people };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The answers as a table for other programs: one line for the whole and one for each unit. */
export function spreadCsv(
  { title, scale, counts, people, mean, units }: AnswerSpread,
  everybody: string,
): string {
  const points = Array.from({ length: counts?.length ?? 0 }, (_, place) => String(scale[0] + place));
  const lines = [
    ["question", "unit", "people", "mean", ...points],
    [title, everybody, people, mean, ...(counts ?? [])],
    ...units.map((unit) => [title, unit.title, unit.people, unit.mean, ...(unit.counts ?? [])]),
  ];
  return csvText(lines);
}
