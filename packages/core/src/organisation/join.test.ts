import fc from "fast-check";
import { expect, test } from "vitest";
import { Join } from "./join.ts";
import { NO_TERM } from "./lexicon.ts";

const TERMS = 4;
const anyKey = fc.integer({ min: NO_TERM, max: TERMS - 1 });
/** Keys by row; `undefined` for a row that is gone. */
const anyRows = fc.array(fc.option(anyKey, { nil: undefined, freq: 5 }), { maxLength: 12 });

type Rows = (number | undefined)[];

const joined = (rows: Rows) => new Join(present(rows), rows.length, TERMS, (row) => rows[row] ?? NO_TERM);
const present = (rows: Rows) => rows.flatMap((key, row) => (key === undefined ? [] : [row]));
const filtered = (rows: Rows, term: number) => present(rows).filter((row) => rows[row] === term);

function expectSameAsFilter(join: Join, rows: Rows): void {
  for (let term = 0; term < TERMS + 3; term++) {
    expect(join.rows(term)).toEqual(filtered(rows, term));
    expect(join.first(term)).toBe(filtered(rows, term)[0] ?? -1);
  }
}

test("rows found by a term are those that filtering gives, in the order of rows", () => {
  fc.assert(fc.property(anyRows, (rows) => expectSameAsFilter(joined(rows), rows)));
});

test("rows that change, come and go are found as filtering finds them", () => {
  const anyChange = fc.record({
    row: fc.nat({ max: 19 }),
    key: fc.option(fc.integer({ min: NO_TERM, max: TERMS + 2 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(anyRows, fc.array(anyChange, { maxLength: 30 }), (beginning, changes) => {
      const rows = [...beginning];
      const join = joined(rows);
      for (const { row: wanted, key } of changes) {
        const row = Math.min(wanted, rows.length);
        if (row < rows.length && rows[row] !== undefined) join.unlink(row);
        rows[row] = key;
        if (key !== undefined) join.link(row);
        expectSameAsFilter(join, rows);
      }
    }),
  );
});

test("a term that nobody has used finds nothing", () => {
  expect(joined([0, 1]).first(1_000_000)).toBe(-1);
  expect(joined([]).rows(0)).toEqual([]);
});
