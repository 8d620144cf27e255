/** British spellings and doubled letters give way to one form before and after the endings go. */
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/is(?=(?:e|ed|er|es|ing|ation|ations)$)/, "iz"],
  [/yse(?=[ds]?$)/, "yze"],
  [/our(?=$|s$|ed$|ing$|al$)/, "or"],
  [/([bt])re(?=s?$)/, "$1er"],
  [/ence(?=s?$)/, "ense"],
  [/amme(?=[sd]?$)/, "am"],
];

/** Longest first; each leaves at least four letters. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})(?:ization|isation|izing|ized|izer?)$/, "$1iz"],
  [/^(.{3,})(?:ification|ifying|ified|ify)$/, "$1ifi"],
  [/^(.{4,})(?:ation|ition|ating|ated|ate)$/, "$1"],
  [/^(.{4,})(?:ment|ness|ability|ibility|able|ible)$/, "$1"],
  [/^(.{4,})(?:ion|ing|(?<!e)ed|ive|al|ly|ity)$/, "$1"],
  [/^(.{3,})(?:ing|(?<!e)ed)$/, "$1"],
];

/**
 * The word without English endings, close to its root: "stabilisation", "stabilising" and "Stabilize" give "stabiliz".
 * Light on purpose: two words that wrongly fall together do harm only in titles that agree in every other word.
 * Words that are not in the Latin alphabet, short words and numbers stay as they are.
 */
export function stem(word: string): string {
  const bare = word.replace(/'s$/, "").replace(/^[a-z]'(?=..)/, "").replaceAll("'", "");
  if (bare.length < 4 || !/^[a-z]+$/.test(bare)) return bare;
  let root = singular(bare);
  for (const [pattern, to] of SPELLING) root = root.replace(pattern, to);
  for (const [pattern, to] of ENDINGS) {
    if (!pattern.test(root)) continue;
    root = root.replace(pattern, to);
    break;
  }
  return withoutDoubles(root.replace(/(?<=...)(?:e|y|i)$/, (end) => (end === "e" ? "" : "i")));
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:xes|ches|shes|sses|zzes)$/.test(word)) return word.slice(0, -2);
  if (/ies$/.test(word) && word.length > 4) return word.slice(0, -3) + "y";
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function withoutDoubles(word: string): string {
  return word.replace(/([b-df-hj-np-tv-z])\1/g, "$1");
}
