import { join } from "node:path";
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";
import { expect, test } from "vitest";
import { compare, listExamples, projectFolder, violationsFolder, type Finding } from "./examples.ts";

const config = (await import(join(projectFolder, ".dependency-cruiser.js"))) as { default: IConfiguration };
const { forbidden = [], options } = config.default;

const { output } = await cruise(["."], {
  ...options,
  baseDir: violationsFolder("structure"),
  validate: true,
  ruleSet: { forbidden },
});
const findings: readonly Finding[] = (output as ICruiseResult).summary.violations.map(
  ({ from, to, rule, cycle }) => ({
    path: from,
    rule: rule.name,
    message: [to, ...(cycle ?? []).map(({ name }) => name)].join(" → "),
  }),
);

test.each(listExamples("structure"))("structure in $path breaks what it says and nothing else", (example) => {
  expect(compare(example, findings)).toEqual({ missed: [], unexpected: [] });
});

test("every rule of structure has an example that breaks it", () => {
  const broken = new Set(findings.map(({ rule }) => rule));
  expect(forbidden.map(({ name }) => name).filter((name) => name === undefined || !broken.has(name))).toEqual(
    [],
  );
});
