import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** One case of the reference directory: what goes in, and what others have found. */
export type KnownCase = {
  readonly id: string;
  readonly input: never;
  readonly expected: unknown;
  readonly tolerance: number;
};

/**
 * Answers a case in the shape of what is expected of it: the same keys, the same places. What is not expected may be there
 * too. `read` gives the text of a file that the case names.
 */
export type Answer = (input: never, expected: never, read: ReadFile) => unknown;
export type ReadFile = (path: string) => string;

/** Where a case states no tolerance: a few units in the last place of numbers near 1. */
const LEAST_TOLERANCE = 1e-12;

/** The files of cases in the reference directory, by name, each with its cases; a file may hold none. */
export function knownCases(reference: string): Map<string, readonly KnownCase[]> {
  const folder = join(reference, "vectors");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    names.sort().map((name) => {
      const { cases = [] } = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
        cases?: (Omit<KnownCase, "tolerance"> & { tolerance?: unknown })[];
      };
      return [name, cases.map((each) => ({ ...each, tolerance: toleranceOf(each.tolerance) }))];
    }),
  );
}

const toleranceOf = (stated: unknown) => (typeof stated === "number" ? stated : LEAST_TOLERANCE);

/** Reads files as cases name them: from the directory that holds the reference directory `shared`. */
export const readerOf =
  (reference: string): ReadFile =>
  (path) =>
    readFileSync(join(reference, path.replace(/^shared\//, "")), "utf8");

/** A value that is there whenever a case is what its file promises. */
export function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("Something that every case has is missing.");
  return value;
}

/** What was compared, and where answer and expectation differ by more than the tolerance. */
export type Comparison = { readonly compared: number; readonly differences: readonly string[] };

/** Compares an answer with everything expected of it: numbers within the tolerance, anything else exactly. */
export function compare(answer: unknown, expected: unknown, tolerance: number, at = ""): Comparison {
  if (typeof expected === "object" && expected !== null) {
    const isShaped = typeof answer === "object" && answer !== null;
    const isAsLong = !Array.isArray(expected) || (Array.isArray(answer) && answer.length === expected.length);
    if (!isShaped || !isAsLong) return { compared: 1, differences: [differs(at, answer, expected)] };
    const parts = Object.entries(expected).map(([key, value]) =>
      compare((answer as Record<string, unknown>)[key], value, tolerance, `${at}.${key}`),
    );
    return {
      compared: parts.reduce((sum, { compared }) => sum + compared, 0),
      differences: parts.flatMap(({ differences }) => differences),
    };
  }
  const isSame =
    typeof expected === "number" && typeof answer === "number"
      ? Math.abs(answer - expected) <= tolerance
      : answer === expected;
  return { compared: 1, differences: isSame ? [] : [differs(at, answer, expected)] };
}

const differs = (at: string, answer: unknown, expected: unknown) =>
  `${at || "the answer"} is ${JSON.stringify(answer)}, expected ${JSON.stringify(expected)}`;
