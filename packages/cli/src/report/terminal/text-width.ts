/** Characters that take two cells: scripts of East Asia, full-width forms, and what is drawn as a picture by itself. */
const WIDE =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;

/** Characters that take none: marks above and below, joiners, and the later letters of a Hangul syllable. */
const NARROWEST = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7fb]/u;
const SKIN_TONE = /^\p{Emoji_Modifier}/u;

const JOINER = 0x200d;
const AS_PICTURE = 0xfe0f;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a reader takes for one character each. */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return Array.from(text);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Cells of a terminal that a text without line breaks takes. */
export function textWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** Letters and signs that take one cell each, one code unit long: most of what is written in Europe. */
const isPlain = (text: string) =>
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u2190-\u22ff\u2500-\u25aa]*$/.test(
    text,
  );

function graphemeWidth(grapheme: string): number {
  let width = 0;
  let isJoined = false;
  for (const character of grapheme) {
    const code = character.codePointAt(0)!;
    if (code === AS_PICTURE) width = Math.max(width, 2);
    else if (!isJoined && !SKIN_TONE.test(character)) width += characterWidth(character);
    else width = Math.max(width, characterWidth(character));
    isJoined = code === JOINER;
  }
  return isFlag(grapheme) ? 2 : width;
}

/** Two letters that together are a country's flag. */
const isFlag = (grapheme: string) => /^\p{Regional_Indicator}{2}$/u.test(grapheme);

function characterWidth(character: string): number {
  if (NARROWEST.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
