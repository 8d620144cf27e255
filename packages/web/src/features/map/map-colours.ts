import { type PlacedMap, mapLayers } from "@lodestar/core";

export const colourings = ["state", "unit", "age", "layer"] as const;
export type Colouring = (typeof colourings)[number];

/** One line of the legend: its key among the texts or the words themselves, and the place of its colour. */
export type Shade = { readonly key: string; readonly words?: string; readonly colour: string };

/** What each item is coloured with, as a place in `shades`. */
export type Colours = { readonly of: Uint8Array; readonly shades: readonly Shade[] };

const QUIET = "--map-quiet";
/** Eight colours that people with any colour sense tell apart (after Okabe and Ito), by day and by night. */
const palette = Array.from({ length: 8 }, (_, place) => `--map-${place + 1}`);
/** How far work and answers have come, from the words they are written in. */
const stages: Readonly<Record<string, string>> = {
  proposed: "stage_proposed",
  asked: "stage_waiting",
  renegotiated: "stage_waiting",
  help_wanted: "stage_waiting",
  accepted: "stage_pursued",
  active: "stage_pursued",
  open: "stage_pursued",
  done: "stage_done",
  declined: "stage_given_up",
  dropped: "stage_given_up",
};

const stageColours: Readonly<Record<string, string>> = {
  stage_proposed: "--map-6",
  stage_waiting: "--map-5",
  stage_pursued: "--map-2",
  stage_done: "--map-3",
  stage_given_up: "--map-4",
  stage_none: QUIET,
};

export function coloursBy(colouring: Colouring, { map }: PlacedMap): Colours {
  if (colouring === "unit") return byUnit(map.units, map.unitNames);
  if (colouring === "age")
    return byKey(map.ages.map(ageKey), (key) => ageColours[key] ?? QUIET, Object.keys(ageColours));
  if (colouring === "layer")
    return byKey(
      map.layers.map((layer) => `layer_${mapLayers[layer] ?? ""}`),
      (key) => palette[mapLayers.findIndex((layer) => key === `layer_${layer}`) % palette.length] ?? QUIET,
    );
  return byKey(
    map.states.map((state) => stages[state] ?? "stage_none"),
    (key) => stageColours[key] ?? QUIET,
    Object.keys(stageColours),
  );
}

const ageColours: Readonly<Record<string, string>> = {
  age_fresh: "--map-3",
  age_old: "--map-5",
  age_stale: "--map-4",
  age_never: QUIET,
};

function ageKey(days: number): string {
  if (days < 0) return "age_never";
  return days <= 30 ? "age_fresh" : days <= 90 ? "age_old" : "age_stale";
}

function byKey(
  keys: readonly string[],
  colourOf: (key: string) => string,
  order: readonly string[] = [],
): Colours {
  const present = new Set(keys);
  const listed = [
    ...order.filter((key) => present.has(key)),
    ...[...present].filter((key) => !order.includes(key)),
  ];
  const shades = listed.map((key) => ({ key, colour: colourOf(key) }));
  const places = new Map(listed.map((key, place) => [key, place]));
  return { of: Uint8Array.from(keys, (key) => places.get(key) ?? 0), shades };
}

/** The units with most items in a colour of their own, all others in one. */
function byUnit(units: readonly number[], names: readonly string[]): Colours {
  const counts = new Map(names.map((_, unit) => [unit, 0]));
  for (const unit of units) if (unit >= 0) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const largest = [...counts]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, palette.length)
    .map(([unit]) => unit);
  const shades: Shade[] = largest.map((unit, place) => ({
    key: `unit-${unit}`,
    words: names[unit] ?? "",
    colour: palette[place] ?? QUIET,
  }));
  const other =
    names.length > palette.length ? shades.push({ key: "unit_other", colour: "--silent" }) - 1 : 0;
  const none = shades.push({ key: "unit_none", colour: QUIET }) - 1;
  const placeOf = new Map(largest.map((unit, place) => [unit, place]));
  return { of: Uint8Array.from(units, (unit) => (unit < 0 ? none : (placeOf.get(unit) ?? other))), shades };
}
