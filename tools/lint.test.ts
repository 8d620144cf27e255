import { join } from "node:path";
import { ESLint, type Linter } from "eslint";
import { expect, test } from "vitest";
import { compare, listExamples, pathInside, projectFolder, violationsFolder } from "./examples.ts";
import { bannedFileNames, bannedWords } from "./rules/banned-words.ts";
import { lodestar } from "./rules/plugin.ts";

const configFile = join(projectFolder, "eslint.config.js");
const config = (await import(configFile)) as { default: readonly Linter.Config[] };

const eslint = new ESLint({ cwd: violationsFolder("lint"), overrideConfigFile: configFile });
const results = await eslint.lintFiles(["packages"]);
const findings = results.flatMap(({ filePath, messages }) =>
  messages.map(({ ruleId, messageId, message }) => ({
    path: pathInside("lint", filePath),
    rule: ruleId ?? "linter",
    messageId,
    message,
  })),
);
const isFound = (rule: string, says: string) =>
  findings.some((finding) => finding.rule === rule && finding.message.includes(says));

/** The rules that the project sets itself, beyond those of the preset. */
const ownRules = config.default
  .filter(({ name }) => name?.startsWith("lodestar/"))
  .flatMap(({ rules }) => Object.entries(rules ?? {}));

/** What each entry of a rule with a list calls itself in its message. */
type Entry = { name?: string; object?: string; property?: string; selector?: string; message?: string };
function saysOf({ name, object, property, selector, message }: Entry): string {
  if (selector !== undefined) return message ?? "";
  return name === undefined ? `'${object ?? ""}.${property ?? ""}'` : `'${name}'`;
}

test.each(listExamples("lint"))("lint in $path breaks what it says and nothing else", (example) => {
  expect(example.breaches).not.toEqual([]);
  expect(compare(example, findings)).toEqual({ missed: [], unexpected: [] });
});

test("every lint rule the project sets has an example that breaks it", () => {
  const rules = ownRules.map(([rule]) => rule);
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.filter((rule) => !isFound(rule, ""))).toEqual([]);
});

test("every single ban in a list of bans has an example that breaks it", () => {
  const bans = ownRules.flatMap(([rule, setting]) =>
    /^no-restricted-(globals|properties|syntax)$/.test(rule) && Array.isArray(setting)
      ? setting.slice(1).map((entry) => ({ rule, says: saysOf(entry as Entry) }))
      : [],
  );
  expect(bans.length).toBeGreaterThan(10);
  expect(bans.filter(({ rule, says }) => !isFound(rule, says))).toEqual([]);
});

test("every message of an own rule is produced by an example", () => {
  const produced = new Set(findings.map(({ rule, messageId }) => `${rule} ${messageId ?? ""}`));
  const messages = Object.entries(lodestar.rules).flatMap(([rule, { meta }]) =>
    Object.keys(meta?.messages ?? {}).map((messageId) => `lodestar/${rule} ${messageId}`),
  );
  expect(messages.filter((message) => !produced.has(message))).toEqual([]);
});

test("every banned word is refused in a file name and in a type name", () => {
  const isLetThrough = (word: string) =>
    !isFound("lodestar/file-name", `word '${word}'`) || !isFound("lodestar/type-name", `word '${word}'`);
  expect(bannedWords.filter(isLetThrough)).toEqual([]);
  expect(bannedFileNames.filter((name) => !isFound("lodestar/file-name", `A file '${name}.ts'`))).toEqual([]);
});
