import { sequenceLength } from "../organisation/utf8.ts";

/** What is wrong with bytes that should be plain words: a NUL character, or no UTF-8. */
export function damage(bytes: Uint8Array, from: number, to: number): "NUL" | "encoding" | undefined {
  for (let at = from; at < to;) {
    if (bytes[at] === 0) return "NUL";
    const length = bytes[at]! < 0x80 ? 1 : sequenceLength(bytes, at, to);
    if (length === 0) return "encoding";
    at += length;
  }
  return undefined;
}

export const DAMAGES = {
  NUL: "the cell holds a NUL character, expected text",
  encoding: "the cell holds bytes that are not UTF-8, expected the file to be saved as UTF-8",
} as const;
