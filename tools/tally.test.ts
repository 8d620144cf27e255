import { expect, test } from "vitest";
import { tally } from "./tally.ts";

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array<unknown>(tests).fill({}),
});
const report = (
  numPassedTests: number,
  numFailedTests: number,
  ...testResults: ReturnType<typeof file>[]
) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});

test("a good run counts its tests", () => {
  expect(tally(0, true, report(3, 0, file("passed", 3)))).toEqual({ passed: 3, failed: 0 });
});

test("a failed step counts beside failed tests", () => {
  expect(tally(2, false, report(3, 1, file("failed", 4)))).toEqual({ passed: 3, failed: 3 });
});

test("a test file that does not load is a failure", () => {
  expect(tally(0, false, report(3, 0, file("passed", 3), file("failed", 0)))).toEqual({
    passed: 3,
    failed: 1,
  });
});

test("a bad end without a failed test is a failure", () => {
  expect(tally(0, false, report(3, 0, file("passed", 3)))).toEqual({ passed: 3, failed: 1 });
  expect(tally(0, false, undefined)).toEqual({ passed: 0, failed: 1 });
});
