/**
 * `npm run -s bench:themes FOLDER`: how near the themes suggested for short statements come to known ones. FOLDER holds
 * `train.csv` and `test.csv` with the columns text and category. 20 samples of 10 categories with 20 statements each;
 * with the number of themes given, against TF-IDF with NMF of scikit-learn on the same samples (goal: .05 more normalised
 * mutual information); with the number left to the engine the adjusted Rand index; then all statements of both at once
 * (goal: 10,000 in 10 s).
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clusteringAgreement, readWordVectors, seededRandom, suggestThemes } from "@lodestar/core";

const SAMPLES = 20;
const THEMES = 10;
const STATEMENTS = 20;

type Labelled = { readonly text: string; readonly category: string };
type Sample = { readonly texts: readonly string[]; readonly truth: readonly number[] };

/** The same samples, one by one: what NMF on TF-IDF of words and pairs of words makes of them. */
const NMF = `
import json, sys
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.decomposition import NMF
from sklearn.metrics import normalized_mutual_info_score
out = []
for sample in json.load(sys.stdin):
    X = TfidfVectorizer(stop_words="english", ngram_range=(1, 2), sublinear_tf=True).fit_transform(sample["texts"])
    W = NMF(${THEMES}, init="nndsvd", max_iter=400, random_state=0).fit_transform(X)
    out.append(normalized_mutual_info_score(sample["truth"], W.argmax(1)))
print(json.dumps(out))
`;

const folder = process.argv[2];
if (folder === undefined) throw new Error("Say which folder holds train.csv and test.csv.");
const vectors = readWordVectors(
  readFileSync(new URL("../packages/server/data/word-vectors.bin", import.meta.url)),
);
const samples = Array.from({ length: SAMPLES }, (_, seed) => sampleOf(labelled("test.csv"), seed + 1));

const given = samples.map((sample) => agreementOf(sample, THEMES).mutualInformation);
const free = samples.map((sample) => agreementOf(sample).adjustedRand);
const nmf = spawnSync("python3", ["-W", "ignore", "-c", NMF], {
  input: JSON.stringify(samples),
  encoding: "utf8",
});
console.log(`Number of themes given: normalised mutual information ${meanOf(given)}`);
if (nmf.status === 0) {
  const theirs = JSON.parse(nmf.stdout) as number[];
  console.log(
    `TF-IDF with NMF (scikit-learn), same samples:         ${meanOf(theirs)} (goal: .050 less than ours)`,
  );
} else console.log("scikit-learn is not installed: nothing to compare with.");
console.log(`Number left to the engine: adjusted Rand index        ${meanOf(free)}`);

const all = [...labelled("train.csv"), ...labelled("test.csv")].slice(0, 10_000);
const start = performance.now();
const { suggestions, unassigned } = suggestThemes(heard(all.map(({ text }) => text)), [], { vectors });
const seconds = (performance.now() - start) / 1000;
console.log(
  `${all.length} statements: ${seconds.toFixed(1)} s (goal 10), ${suggestions.length} themes, ${unassigned.length} in none`,
);

function labelled(file: string): Labelled[] {
  const [, ...lines] = readFileSync(join(folder!, file), "utf8").split(/\r?\n/);
  return lines.flatMap((line) => {
    const comma = line.lastIndexOf(",");
    const text = line.slice(0, comma).replace(/^"|"$/g, "").replaceAll('""', '"');
    return comma < 0 ? [] : [{ text, category: line.slice(comma + 1) }];
  });
}

function sampleOf(all: readonly Labelled[], seed: number): Sample {
  const random = seededRandom(seed);
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => [random(), item] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, item]) => item);
  const byCategory = Map.groupBy(all, ({ category }) => category);
  const chosen = shuffled([...byCategory.values()]).slice(0, THEMES);
  const picked = chosen.flatMap((ofCategory, truth) =>
    shuffled(ofCategory)
      .slice(0, STATEMENTS)
      .map(({ text }) => ({ text, truth })),
  );
  return { texts: picked.map(({ text }) => text), truth: picked.map(({ truth }) => truth) };
}

function heard(texts: readonly string[]) {
  return texts.map((text, place) => ({ id: String(place), text }));
}

/** Statements in no theme count as a theme each. */
function agreementOf({ texts, truth }: Sample, count?: number) {
  const { suggestions } = suggestThemes(heard(texts), [], {
    vectors,
    ...(count === undefined ? {} : { count }),
  });
  const found = texts.map((_, place) => suggestions.length + place);
  for (const [theme, { statements }] of suggestions.entries())
    for (const id of statements) found[Number(id)] = theme;
  const agreement = clusteringAgreement(truth, found);
  if (agreement === null) throw new Error("A sample is empty.");
  return agreement;
}

function meanOf(numbers: readonly number[]): string {
  return (numbers.reduce((sum, each) => sum + each, 0) / numbers.length).toFixed(3);
}
