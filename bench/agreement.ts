/**
 * `npm run -s bench:agreement`: Krippendorff's alpha of 10,000 items by 500 raters, a tenth of the ratings missing, at all
 * four levels. Goal: at most 1,000 ms each. Beside it, in the same run and on the same ratings, the matrix of coincidences
 * by NumPy, if `python3-numpy` is installed, and a bare pass over the ratings.
 */
import { spawnSync } from "node:child_process";
import { type RatingLevel, krippendorffAlpha, seededRandom } from "@lodestar/core";
import { fastest, line } from "./timing.ts";

const ITEMS = 10_000;
const RATERS = 500;
const LEVELS = ["nominal", "ordinal", "interval", "ratio"] as const satisfies readonly RatingLevel[];

/** Alpha by its matrix of coincidences, for values from 1 to 5: what it finds, and how long the best of three runs takes. */
const NUMPY = `
import json, sys, time
import numpy as np
items, raters = map(int, sys.argv[1:3])
ratings = np.frombuffer(sys.stdin.buffer.read()).reshape(items, raters)
values = np.arange(1, 6)
def alpha(level):
    counts = np.stack([(ratings == value).sum(axis=1) for value in values], axis=1).astype(float)
    people = counts.sum(axis=1)
    counts, people = counts[people > 1], people[people > 1]
    weighted = counts / (people - 1)[:, None]
    meets = counts.T @ weighted - np.diag(weighted.sum(axis=0))
    n = meets.sum(axis=1)
    places = np.cumsum(n) - n / 2
    c, k = np.meshgrid(values, values, indexing="ij")
    difference = {
        "nominal": (c != k).astype(float),
        "ordinal": (places[:, None] - places[None, :]) ** 2,
        "interval": (c - k).astype(float) ** 2,
        "ratio": ((c - k) / (c + k)) ** 2,
    }[level]
    return 1 - (n.sum() - 1) * (meets * difference).sum() / (np.outer(n, n) * difference).sum()
found = {}
for level in ["nominal", "ordinal", "interval", "ratio"]:
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        value = alpha(level)
        best = min(best, time.perf_counter() - start)
    found[level] = [value, best * 1000]
print(json.dumps(found))
`;

const random = seededRandom(2027);
const ratings = Array.from({ length: ITEMS }, () => {
  const liking = 3 * random();
  return Float64Array.from({ length: RATERS }, () =>
    random() < 0.1 ? NaN : 1 + Math.floor(liking + 2 * random()),
  );
});

const pass = fastest(5, () => {
  let sum = 0;
  for (const row of ratings) for (const rating of row) if (rating > 0) sum += rating;
  return sum;
});
console.log(line(`bare pass over ${ITEMS} x ${RATERS} ratings`, pass));

const whole = new Float64Array(ITEMS * RATERS);
for (const [item, row] of ratings.entries()) whole.set(row, item * RATERS);
const numpy = spawnSync("python3", ["-c", NUMPY, String(ITEMS), String(RATERS)], {
  input: new Uint8Array(whole.buffer),
});
const theirs =
  numpy.status === 0
    ? (JSON.parse(numpy.stdout.toString()) as Record<RatingLevel, readonly [number, number]>)
    : undefined;
if (theirs === undefined) console.log("NumPy is not installed: nothing to compare with.");

for (const level of LEVELS) {
  const milliseconds = fastest(5, () => krippendorffAlpha(ratings, level));
  const { value } = krippendorffAlpha(ratings, level);
  const [value2, milliseconds2] = theirs?.[level] ?? [NaN, NaN];
  const besides = [
    `(goal 1000) ${(milliseconds / pass).toFixed(1)} passes, alpha ${value!.toFixed(6)}`,
    ...(theirs === undefined
      ? []
      : [
          `NumPy ${milliseconds2.toFixed(0)} ms, so ${(milliseconds / milliseconds2).toFixed(2)} of its time; ` +
            `alphas differ by ${Math.abs(value! - value2).toExponential(0)}`,
        ]),
  ].join("; ");
  console.log(line(`Krippendorff's alpha, ${level}`, milliseconds, besides));
}
