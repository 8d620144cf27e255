type Json = string | number | boolean | null | readonly Json[] | JsonObject;
type JsonObject = { readonly [key: string]: Json | undefined };

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value);

/** Pieces are handed on when they have grown to about this many characters. */
const PIECE = 1 << 16;

/**
 * JSON with the keys of every object in code-unit order and numbers in full precision: the same value always gives the
 * same text. In pieces, so that a long report need not exist as one string. Objects and lists are put on lines of
 * their own down to `depth` levels; deeper ones stay on one line.
 */
export function* canonicalJson(value: unknown, depth = 3): Generator<string> {
  let piece = "";
  for (const part of parts(value as Json, depth, "\n")) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}\n`;
}

function* parts(value: Json, depth: number, lineStart: string): Generator<string> {
  if (depth === 0 || value === null || typeof value !== "object") {
    yield flat(value);
    return;
  }
  const [open, close] = isList(value) ? (["[", "]"] as const) : (["{", "}"] as const);
  const entries = isList(value) ? value.map((each) => ["", each] as const) : sortedEntries(value);
  if (entries.length === 0) {
    yield open + close;
    return;
  }
  const inner = `${lineStart} `;
  let before: string = open;
  for (const [key, each] of entries) {
    yield `${before}${inner}${isList(value) ? "" : `${JSON.stringify(key)}: `}`;
    yield* parts(each, depth - 1, inner);
    before = ",";
  }
  yield lineStart + close;
}

function flat(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(flat).join(", ")}]`;
  const entries = sortedEntries(value);
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}: ${flat(each)}`).join(", ")}}`;
}

function sortedEntries(value: JsonObject): [string, Json][] {
  return Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
