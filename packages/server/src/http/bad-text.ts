/** One thing that is wrong with a request, and where. */
export type FieldFault = { readonly path: string; readonly message: string };

const DEEPEST = 64;
const MOST_FAULTS = 100;

type Place = { readonly value: unknown; readonly path: string; readonly depth: number };

/**
 * Everything in a request that no column of the database could keep, or that could be taken for something else than a
 * name: texts with NUL or half a surrogate pair, the key `__proto__`, nesting without end. Not recursive: the depth is
 * the sender's choice.
 */
export function badTexts(given: unknown): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const places: Place[] = [{ value: given, path: "", depth: 0 }];
  for (let place = places.pop(); place !== undefined && faults.length < MOST_FAULTS; place = places.pop()) {
    const message = faultOf(place);
    if (message !== undefined) faults.push({ path: shown(place.path), message });
    else if (typeof place.value === "object" && place.value !== null) places.push(...within(place));
  }
  return faults;
}

function* within({ value, path, depth }: Place): Generator<Place> {
  for (const [key, inner] of Object.entries(value as object).toReversed())
    yield {
      value: isKeepable(key) ? inner : BAD_KEY,
      path: path === "" ? key : `${path}.${key}`,
      depth: depth + 1,
    };
}

/** Stands for whatever is behind a key that is refused. */
const BAD_KEY = Symbol("bad key");

const isKeepable = (key: string) => key !== "__proto__" && isStorable(key);

/** Whether a database can keep a text. */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

function faultOf({ value, depth }: Place): string | undefined {
  if (value === BAD_KEY) return "is not a name that is taken";
  if (depth > DEEPEST) return "is nested too deep";
  if (typeof value === "string" && !isStorable(value)) return "holds characters that cannot be kept";
  return undefined;
}

/** A path as it can be shown: a deep or foreign one is cut, and made of characters that can be kept. */
const shown = (path: string) => path.replaceAll("\0", "\u{FFFD}").toWellFormed().slice(0, 200);
