/**
 * What every measure answers with; richer results extend it.
 * `value` is `null`, never 0, when there is nothing to measure; `reason` then says why in plain words.
 * With a value, `reason` is empty, or says what the value was restricted to.
 * `people` is how many people's answers the value rests on.
 */
export type Measure = {
  readonly value: number | null;
  readonly people: number;
  readonly reason: string;
};
