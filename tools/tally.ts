/** The part of vitest's JSON report that counts. */
export type TestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
};

export type Tally = { readonly passed: number; readonly failed: number };

/**
 * Counts tests, and as one failure each: a step other than the tests that failed, a test file that did not
 * load, and a test run that ended badly without naming a failed test or left no report (`undefined`).
 */
export function tally(failedSteps: number, isRunGood: boolean, report: TestReport | undefined): Tally {
  if (report === undefined) return { passed: 0, failed: failedSteps + 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const failedTests = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failedSteps + (failedTests === 0 && !isRunGood ? 1 : failedTests),
  };
}
