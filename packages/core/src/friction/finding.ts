import { type Evidence, type Found, type Rule, type Severity } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** A finding in words and ids, as it leaves the core. */
export type Finding = {
  /** The same for as long as the same rule finds the same parties: 16 hexadecimal digits. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly parties: readonly string[];
  readonly evidence: Evidence;
  readonly question: string;
};

export function describeFinding(situation: Situation, rule: Rule, found: Found): Finding {
  const parties = found.parties.map((item) => situation.organisation.id(item));
  return {
    id: stableId([rule.id, ...(found.aspect === undefined ? [] : [found.aspect]), ...parties]),
    rule: rule.id,
    severity: found.severity,
    parties,
    evidence: found.evidence,
    question: rule.question(situation, found),
  };
}

/** A 64-bit hash of words (two 32-bit murmur-like lanes over UTF-16 units, each word closed by a unit no word holds). */
export function stableId(words: readonly string[]): string {
  let high = 0x9747b28c;
  let low = 0x85ebca6b;
  const mix = (unit: number) => {
    high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15);
    low = Math.imul(low ^ unit, 0x1b873593) ^ (low >>> 13);
  };
  for (const word of words) {
    for (let i = 0; i < word.length; i++) mix(word.charCodeAt(i));
    mix(0x110000);
  }
  const hex = (lane: number) =>
    (Math.imul(lane ^ (lane >>> 16), 0xc2b2ae35) >>> 0).toString(16).padStart(8, "0");
  return hex(high) + hex(low);
}
