const ASCII_WORD = /\d+(?:[.,]\d+)+|[a-z0-9]+(?:'[a-z]+)?[+#]*|%/g;

/** Scripts written without spaces between words. */
const UNBROKEN =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々〆\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const WORD = new RegExp(
  `\\d+(?:[.,]\\d+)+|[${UNBROKEN}]+|(?:(?![${UNBROKEN}])[\\p{L}\\p{M}\\p{N}])+(?:'\\p{L}+)?[+#]*|%`,
  "gu",
);
const UNBROKEN_RUN = new RegExp(`^[${UNBROKEN}]`, "u");
const PARTICLES = /[的了之のをにはがでともへや]/gu;

/** Accents, Hebrew and Arabic vowel points, the Arabic stretching stroke, invisible joiners and soft hyphens. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200d]/g;
const LETTERS = /[ßæœøđłıðþ’]/g;
const PLAIN_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  ð: "d",
  þ: "th",
  "’": "'",
};

/**
 * The words of a title in any script: lower case, without accents, vowel points or presentation forms.
 * Scripts written without spaces (Chinese, Japanese, Thai …) give overlapping pairs of characters instead,
 * after frequent particles are left out. `C++`, `2.1` and `%` are words; 1,000 and 1.000 are both `1000`.
 */
export function wordsOf(title: string): string[] {
  const isAscii = hasOnlyAscii(title);
  const words = (isAscii ? title.toLowerCase().match(ASCII_WORD) : plainText(title).match(WORD)) ?? [];
  const whole = isAscii
    ? words
    : words.flatMap((word) => (UNBROKEN_RUN.test(word) ? characterPairs(word) : word));
  for (let i = 0; i < whole.length; i++) whole[i] = plainNumber(whole[i]!);
  return whole;
}

function hasOnlyAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function plainText(text: string): string {
  const bare = text.normalize("NFKD").replace(MARKS, "").normalize("NFC").toLowerCase();
  return bare.replace(LETTERS, (letter) => PLAIN_LETTERS[letter]!);
}

function characterPairs(run: string): string[] {
  const bare = run.replace(PARTICLES, "");
  const characters = [...(bare === "" ? run : bare)];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => characters[i]! + character);
}

function plainNumber(word: string): string {
  const isGrouped = word.charCodeAt(0) <= 57 && /^\d{1,3}(?:[.,]\d{3})+$/.test(word);
  return isGrouped ? word.replace(/[.,]/g, "") : word;
}
