import type { BoardPerson } from "@lodestar/contract";

/** Judgements within one such step share a mark. */
const STEP = 10;

export type CoverageMark = {
  readonly influence: number;
  readonly interest: number;
  readonly invited: number;
  readonly heard: number;
};

type Judged = { readonly influence: number | null; readonly interest: number | null };

/** Those invited by influence and interest; who lacks a judgement has no place: unknown is not 0. */
export function coverageMarks(
  people: readonly BoardPerson[],
  judged: (stakeholder: string) => Judged | undefined,
): { readonly marks: readonly CoverageMark[]; readonly unplaced: number } {
  const marks = new Map<string, CoverageMark>();
  let unplaced = 0;
  for (const { stakeholder, state } of people) {
    if (state === "revoked") continue;
    const { influence = null, interest = null } = judged(stakeholder) ?? {};
    if (influence === null || interest === null) {
      unplaced++;
      continue;
    }
    const place = { influence: rounded(influence), interest: rounded(interest) };
    const key = `${place.interest}/${place.influence}`;
    const before = marks.get(key) ?? { ...place, invited: 0, heard: 0 };
    const heard = before.heard + (state === "answered" ? 1 : 0);
    marks.set(key, { ...before, invited: before.invited + 1, heard });
  }
  return {
    marks: [...marks.values()].toSorted((a, b) => b.influence - a.influence || a.interest - b.interest),
    unplaced,
  };
}

const rounded = (value: number) => Math.round(value / STEP) * STEP;
