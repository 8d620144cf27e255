import { HELD_OUT_PAIRS } from "./labelled-held-out-pairs.ts";
import { TUNING_PAIRS } from "./labelled-tuning-pairs.ts";

/** Two objectives and whether people would say that they are the same. */
export type LabelledPair = {
  readonly domain: string;
  readonly isSame: boolean;
  readonly titles: readonly [string, string];
};

/** Split by domain, so that the held-out half has other things, names and jargon than the tuning half. */
export const tuningPairs = labelledPairs(TUNING_PAIRS);
export const heldOutPairs = labelledPairs(HELD_OUT_PAIRS);

function labelledPairs(text: string): LabelledPair[] {
  let domain = "";
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const rest = line.slice(2);
      if (line.startsWith("#")) domain = rest;
      const [first, second] = rest.split(" | ");
      return second === undefined
        ? []
        : [{ domain, isSame: line.startsWith("="), titles: [first!, second] as const }];
    });
}
