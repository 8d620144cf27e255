import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { lodestar } from "./tools/rules/plugin.ts";

/*
 * Every rule set in a block whose name starts with "lodestar" has an example that breaks it under
 * tools/violations/lint, and tools/lint.test.ts sees it fail there.
 */

const tests = "**/*.test.{ts,tsx}";

/** What core may not know: the clock, chance and the machine. They come in as arguments. */
const outsideWorld = ["console", "process", "globalThis", "global", "performance", "crypto", "fetch"];
const timers = ["setTimeout", "setInterval", "setImmediate", "queueMicrotask"];

export default defineConfig(
  { ignores: ["tools/violations/**", "**/dist/**", "coverage/**", "data/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a message reads the same everywhere.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // [...text] takes a text apart by code points, which is what reading names and words needs.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  {
    // An index that a loop bounds is always there, but noUncheckedIndexedAccess cannot see it, and in
    // typed-array code a check per element would cost more than the arithmetic. There, `!` says so.
    files: ["packages/{core,cli}/**", "packages/server/src/exchange/**", "bench/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },

  {
    name: "lodestar/everywhere",
    files: ["**/*.{ts,tsx,js}"],
    plugins: { lodestar },
    rules: {
      "lodestar/file-name": "error",
      "lodestar/reasoned-disable": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "anywhere" }],
      eqeqeq: "error",
    },
  },
  {
    name: "lodestar/typescript",
    files: ["**/*.{ts,tsx}"],
    rules: {
      "lodestar/type-name": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
    },
  },
  {
    name: "lodestar/packages",
    files: ["packages/**/*.{ts,tsx}"],
    ignores: ["**/*.config.ts"],
    rules: {
      "no-restricted-exports": [
        "error",
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    name: "lodestar/core",
    files: ["packages/core/src/**/*.ts"],
    ignores: [tests],
    rules: {
      "no-restricted-globals": [
        "error",
        ...outsideWorld.map((name) => ({ name, message: "Core does not know the machine it runs on." })),
        ...timers.map((name) => ({ name, message: "Core does not wait: time is an argument." })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Core has no clock: time is an argument." },
        { object: "Math", property: "random", message: "Core has no chance: pass a seeded source." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "new Date() reads the clock: time is an argument.",
        },
        {
          selector: "CallExpression[callee.name='Date']",
          message: "Date() reads the clock: time is an argument.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length>1]",
          message: "new Date(year, month, …) depends on the machine's time zone: use Date.UTC.",
        },
        {
          selector:
            "MemberExpression > Identifier.property[name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]",
          message: "Local dates depend on the machine's time zone: use the UTC method.",
        },
        {
          selector: "MemberExpression > Identifier.property[name=/^(localeCompare|toLocale[A-Z].*)$/]",
          message: "The result depends on the machine's language: compare and write by code point.",
        },
      ],
    },
  },
  {
    name: "lodestar/tests",
    files: [tests],
    rules: { "lodestar/test-form": "error" },
  },
);
