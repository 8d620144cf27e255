/** Signs the report itself uses, and what stands for them where a terminal knows only ASCII. */
const SIGNS: Readonly<Record<string, string>> = {
  "▲": "^",
  "◆": "*",
  "○": "o",
  "●": "*",
  "█": "#",
  "░": ".",
  "─": "-",
  "═": "=",
  "│": "|",
  "…": "...",
  "→": "->",
  "↔": "<->",
  "×": "x",
  "·": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "«": '"',
  "»": '"',
  "\u00a0": " ",
  "\u202f": ",",
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  "€": "EUR",
  "£": "GBP",
};

/** Text in ASCII: letters without their accents, and ? for what has no letter. */
export function asciiText(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  const signs = text.replace(/[^\u0020-\u007e]/gu, (sign) => SIGNS[sign] ?? sign);
  return signs
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\u0020-\u007e]/gu, "?");
}
