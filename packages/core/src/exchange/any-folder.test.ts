import fc from "fast-check";
import { expect, test } from "vitest";
import { schema, tableNames, writtenName } from "../organisation/schema.ts";
import { csvText } from "./csv-text.ts";
import { formatFault } from "./fault.ts";
import { anyText } from "./testing/any-organisation.ts";
import { filesOf } from "./testing/files-of.ts";
import { readFiles } from "./testing/read-files.ts";

const hits = [
  "a",
  "b",
  "c",
  "a:1",
  "a:0.5",
  "b:2;a:0.3",
  "a;b;c",
  "x",
  "y",
  "1",
  "100",
  "60",
  "40",
  "2027",
  "2027-01-01",
  "2027-02-30",
  "goal",
  "name",
  "yes",
  "adopted",
  "confirmed",
  "strategy_supports_purpose",
];
const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", ...hits) },
  { weight: 1, arbitrary: anyText },
);

/** A file of the format whose header is right, or nearly so. */
const anyFile = fc.constantFrom(...tableNames).chain((table) => {
  const names = Object.keys(schema[table]).map(writtenName);
  const nearly = fc.shuffledSubarray([...names, "extra", "", names[0]!], { minLength: 1 });
  const header = fc.oneof({ weight: 6, arbitrary: fc.constant(names) }, { weight: 1, arbitrary: nearly });
  return header.chain((first) => {
    const row = fc.array(anyCell, { minLength: first.length, maxLength: first.length });
    return fc
      .array(row, { maxLength: 8 })
      .map((rows) => [writtenName(table), [...csvText([first, ...rows])].join("")] as const);
  });
});

const anyFolder = fc
  .array(anyFile, { minLength: 1, maxLength: 10 })
  .map((files) => Object.fromEntries(files));

test("whatever stands in the cells of a folder, what could be read of it can be written and read again without a fault", () => {
  fc.assert(
    fc.property(anyFolder, (files) => {
      const { organisation } = readFiles(files);
      const written = filesOf(organisation);
      const again = readFiles(written);
      expect(
        again.faults.map(formatFault).filter((fault) => !fault.includes("expected a later date")),
      ).toEqual([]);
      expect(filesOf(again.organisation)).toEqual(written);
    }),
    { numRuns: 150 },
  );
});

test("whatever bytes a folder is made of, every fault has a place and stands on one line", () => {
  const spiced = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc
        .constantFrom('"', ",", "\n", "id,name\n", "\0", "\uFEFF", "u1,A\n")
        .map((text) => new TextEncoder().encode(text)),
    ),
    { maxLength: 12 },
  );
  const bytes = spiced.map((pieces) => Uint8Array.from(pieces.flatMap((piece) => [...piece])));
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("units", "stakeholders", "votes", "boats"), bytes),
      fc.integer({ min: 1, max: 20 }),
      (files, chunk) => {
        const { faults } = readFiles(files, chunk);
        for (const fault of faults) expect(fault.line).toBeGreaterThan(0);
        for (const fault of faults.map(formatFault)) expect(fault).toMatch(/^[a-z_]+\.csv:\d+: .+: .+$/);
        expect(readFiles(files).faults).toEqual(faults);
      },
    ),
    { numRuns: 150 },
  );
});
