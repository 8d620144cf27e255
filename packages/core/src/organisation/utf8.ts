/**
 * UTF-8 in both directions. The core knows no platform and so has no `TextDecoder`; words are kept as bytes and
 * decoded only when somebody reads them. Ill-formed bytes become U+FFFD, as the platform's decoder would do.
 */
const REPLACEMENT = 0xfffd;

/** High bits of the first byte, by the number of bytes that follow it. */
const LEAD_MARK = [0, 0xc0, 0xe0, 0xf0];

/** Codes on their way into a text: one list for all, because a new one for every text takes longer than the text. */
const codes: number[] = [];

/** The text of `bytes[from, to)`. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  let at = from;
  while (at < to) {
    const end = Math.min(to, at + 4096);
    codes.length = 0;
    for (let plain = at; plain < end && bytes[plain]! < 0x80; plain++) codes.push(bytes[plain]!);
    if (codes.length > 0) {
      text += String.fromCharCode.apply(null, codes);
      at += codes.length;
    } else {
      const length = sequenceLength(bytes, at, to);
      text += length === 0 ? "\uFFFD" : String.fromCodePoint(codePoint(bytes, at, length));
      at += Math.max(1, length);
    }
  }
  return text;
}

/** Length of the well-formed sequence at `at`, or 0 where the bytes are not UTF-8. */
export function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > to) return 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  const point = codePoint(bytes, at, length);
  const isShortest = length === 2 || (length === 3 ? point >= 0x800 : point >= 0x10000 && point <= 0x10ffff);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isShortest && !isSurrogate ? length : 0;
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  if (length === 1) return bytes[at]!;
  let point = bytes[at]! & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) point = (point << 6) | (bytes[at + i]! & 0x3f);
  return point;
}

/** The bytes of a text; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    let point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    else if (point >= 0xd800 && point <= 0xdfff) point = REPLACEMENT;
    if (point < 0x80) bytes[length++] = point;
    else {
      const tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[length++] = LEAD_MARK[tail]! | (point >> (6 * tail));
      for (let shift = 6 * (tail - 1); shift >= 0; shift -= 6)
        bytes[length++] = 0x80 | ((point >> shift) & 0x3f);
    }
  }
  return bytes.subarray(0, length);
}
