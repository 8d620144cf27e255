import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const LATIN =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const LATIN_EXTENDED =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

/** Letters that the Latin files lack and the extended ones have. */
const extendedLetters =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20ab\u20ad-\u20c0]/;

const resolve = createRequire(import.meta.url).resolve;
const rules = new Map<string, string>();

/** Words set in the serif face: all that `said` and `quoted` write. */
const wordsSaid = /class="said"[^>]*>(?:<bdi>)?([^<]*)/g;

/**
 * The font faces that a page needs, as style rules with the fonts inside. The extended letters cost 113 kB in Inter and
 * 56 kB in Source Serif, so each family brings them only where its own text has such a letter.
 */
export function fontFaces(page: string): string {
  let inSerif = "";
  const inSans = page.replace(wordsSaid, (_, words: string) => {
    inSerif += words;
    return "";
  });
  const faces = [
    face("Inter", "inter/files/inter-latin-wght-normal", LATIN),
    face("Source Serif 4", "source-serif-4/files/source-serif-4-latin-wght-normal", LATIN),
  ];
  if (extendedLetters.test(inSans))
    faces.push(face("Inter", "inter/files/inter-latin-ext-wght-normal", LATIN_EXTENDED));
  if (extendedLetters.test(inSerif))
    faces.push(
      face("Source Serif 4", "source-serif-4/files/source-serif-4-latin-ext-wght-normal", LATIN_EXTENDED),
    );
  return faces.join("");
}

function face(family: string, file: string, range: string): string {
  const known = rules.get(file);
  if (known !== undefined) return known;
  const font = readFileSync(resolve(`@fontsource-variable/${file}.woff2`)).toString("base64");
  const rule = `@font-face{font-family:"${family}";font-style:normal;font-weight:200 900;src:url(data:font/woff2;base64,${font}) format("woff2");unicode-range:${range}}`;
  rules.set(file, rule);
  return rule;
}
