/** A pattern at the end of a word and what takes its place; at least three or four letters stay before it. */
type Rule = readonly [pattern: RegExp, to: string];

/** British spellings, by the last letter of a word in the singular. */
const SPELLING: Readonly<Record<string, readonly Rule[]>> = {
  e: [
    [/ise$/, "ize"],
    [/yse$/, "yze"],
    [/([bt])re$/, "$1er"],
    [/ence$/, "ense"],
    [/amme$/, "am"],
  ],
  d: [
    [/ised$/, "ized"],
    [/ysed$/, "yzed"],
    [/oured$/, "ored"],
  ],
  g: [
    [/ising$/, "izing"],
    [/ysing$/, "yzing"],
    [/ouring$/, "oring"],
  ],
  n: [[/isation$/, "ization"]],
  r: [
    [/iser$/, "izer"],
    [/our$/, "or"],
  ],
};

/** Endings, by the last letter; the first that fits goes. */
const ENDINGS: Readonly<Record<string, readonly Rule[]>> = {
  d: [
    [/^(...+iz)ed$/, "$1"],
    [/^(...+ifi)ed$/, "$1"],
    [/^(....+)ated$/, "$1"],
    [/^(...+)(?<!e)ed$/, "$1"],
  ],
  e: [
    [/^(....+)ate$/, "$1"],
    [/^(....+)[ai]ble$/, "$1"],
    [/^(....+)ive$/, "$1"],
  ],
  g: [
    [/^(....+)ating$/, "$1"],
    [/^(...+ify)ing$/, "$1"],
    [/^(...+)ing$/, "$1"],
  ],
  l: [[/^(....+)al$/, "$1"]],
  n: [
    [/^(...+iz)ation$/, "$1"],
    [/^(...+if)ication$/, "$1i"],
    [/^(....+)[ai]tion$/, "$1"],
    [/^(....+)ion$/, "$1"],
  ],
  r: [[/^(...+iz)er$/, "$1"]],
  s: [[/^(....+)ness$/, "$1"]],
  t: [[/^(....+)ment$/, "$1"]],
  y: [
    [/^(....+)[ai]bility$/, "$1"],
    [/^(....+)ity$/, "$1"],
    [/^(....+)ly$/, "$1"],
  ],
};

/**
 * The word without English endings, close to its root: "stabilisation", "stabilising" and "Stabilize" give "stabiliz".
 * Light on purpose: two words that wrongly fall together do harm only in titles that agree in every other word.
 * Words that are not in the Latin alphabet, short words and numbers stay as they are. O(length).
 */
export function stem(word: string): string {
  const bare = word.includes("'") ? withoutApostrophe(word) : word;
  if (bare.length < 4 || !/^[a-z]+$/.test(bare)) return bare;
  return withoutLastVowel(withoutDoubles(changed(changed(singular(bare), SPELLING), ENDINGS)));
}

function changed(word: string, rules: Readonly<Record<string, readonly Rule[]>>): string {
  for (const [pattern, to] of rules[word.at(-1)!] ?? [])
    if (pattern.test(word)) return word.replace(pattern, to);
  return word;
}

/** "children's" as "children", "l'atelier" as "atelier", "don't" as "dont". */
function withoutApostrophe(word: string): string {
  return word
    .replace(/'s$/, "")
    .replace(/^[a-z]'(?=..)/, "")
    .replaceAll("'", "");
}

function singular(word: string): string {
  if (!word.endsWith("s") || /[sui]s$/.test(word)) return word;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return /..ies$/.test(word) ? word.slice(0, -3) + "y" : word.slice(0, -1);
}

function withoutDoubles(word: string): string {
  return word.replace(/([b-df-hj-np-tv-z])\1/g, "$1");
}

function withoutLastVowel(word: string): string {
  if (word.length < 4) return word;
  return word.endsWith("e") ? word.slice(0, -1) : word.endsWith("y") ? word.slice(0, -1) + "i" : word;
}
