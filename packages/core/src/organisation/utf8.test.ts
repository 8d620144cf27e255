import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

const platformDecodes = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

test("words in every script are encoded as the platform encodes them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});

test("words in every script survive being encoded and decoded", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 5000 }), (text) => {
      const bytes = encodeUtf8(text);
      expect(decodeUtf8(bytes, 0, bytes.length)).toBe(platformDecodes(bytes));
    }),
  );
});

test("bytes that are not UTF-8 are replaced, never dropped in silence", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const ours = decodeUtf8(bytes, 0, bytes.length);
      expect(ours.includes("\uFFFD")).toBe(platformDecodes(bytes).includes("\uFFFD"));
    }),
  );
  expect(decodeUtf8(new Uint8Array([0x61, 0xe9, 0x62]), 0, 3)).toBe("a\uFFFDb");
});
