/*
 * The direction of dependence: core ← contract ← { server, web, cli }.
 * Every rule has an example that breaks it under tools/violations/structure, and tools/structure.test.ts
 * sees it fail there.
 */

/** Tests, and what only tests may use (builders of sample organisations, folders of examples). */
const tests = ["\\.test\\.tsx?$", "/testing/"];

/** Where a program, a library, a measurement or a check starts. */
const entries = [
  "^packages/[^/]+/src/(index|main)\\.tsx?$",
  "^packages/web/src/answer/main\\.ts$",
  "^packages/[^/]+/src/.*-worker\\.ts$",
  "^(bench|e2e|tools)/",
  "\\.config\\.ts$",
];

const npmPackage = (names) => `(^|node_modules/)(${names})(/|$)`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two modules that need each other are one module, or hide a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      severity: "error",
      comment: "The import leads nowhere, or into a package past its exports.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "core-stands-alone",
      severity: "error",
      comment: "Core is pure: no package, no node module, nothing outside itself.",
      from: { path: "^packages/core/src/", pathNot: tests },
      to: { pathNot: "^packages/core/src/" },
    },
    {
      name: "core-tests-stand-alone",
      severity: "error",
      comment: "Core can be published and tested without the other packages.",
      from: { path: "^packages/core/src/.*(\\.test\\.ts$|/testing/)" },
      to: { path: ["^packages/(?!core/)", "^(bench|e2e|tools)/"] },
    },
    {
      name: "contract-knows-core-and-zod",
      severity: "error",
      comment: "What crosses the wire must load in a browser: core's words and zod, nothing else.",
      from: { path: "^packages/contract/src/", pathNot: tests },
      to: { pathNot: ["^packages/(contract|core)/src/", npmPackage("zod")] },
    },
    {
      name: "sides-are-strangers",
      severity: "error",
      comment:
        "Server and web meet in the contract; the command line stands on the server, nothing on the command line.",
      from: { path: "^packages/(server|web|cli)/" },
      to: {
        path: "^packages/(server|web|cli)/",
        pathNot: ["^packages/$1/", "^packages/server/src/exchange/"],
      },
    },
    {
      name: "products-know-no-tools",
      severity: "error",
      comment: "Packages do not lean on the benches, journeys and checks that surround them.",
      from: { path: "^packages/", pathNot: tests },
      to: { path: "^(bench|e2e|tools)/" },
    },
    {
      name: "public-surface-only",
      severity: "error",
      comment: "Another package is imported by its name (@lodestar/core), never by a path into it.",
      from: { path: "^(packages/[^/]+|bench|e2e|tools)/" },
      to: {
        path: "^packages/",
        pathNot: "^$1/",
        dependencyTypes: ["local"],
        // By its name, and found through the workspace.
        dependencyTypesNot: ["aliased-workspace"],
      },
    },
    {
      name: "drivers-stay-in-db",
      severity: "error",
      comment: "Only server/src/db knows which database there is.",
      from: { path: "^packages/", pathNot: "^packages/server/src/db/" },
      to: { path: npmPackage("pg|pg-[^/]+|postgres|@electric-sql/[^/]+|mysql2?|better-sqlite3|node:sqlite") },
    },
    {
      name: "features-share-queries-only",
      severity: "error",
      comment: "A feature reads another feature's queries.ts; its commands and routes are its own.",
      from: { path: "^packages/server/src/features/([^/]+)/", pathNot: tests },
      to: {
        path: "^packages/server/src/features/",
        pathNot: ["^packages/server/src/features/$1/", "/queries\\.ts$"],
      },
    },
    {
      name: "foundations-know-no-feature",
      severity: "error",
      comment: "graph and calendar carry every feature, so they rest on none.",
      from: { path: "^packages/core/src/(graph|calendar)/", pathNot: tests },
      to: { path: "^packages/core/src/[^/]+/", pathNot: "^packages/core/src/(graph|calendar)/" },
    },
    {
      name: "exchange-is-the-rim",
      severity: "error",
      comment: "File formats know the features; no feature knows a file format.",
      from: { path: "^packages/core/src/(?!exchange/|index\\.ts$)", pathNot: tests },
      to: { path: "^packages/core/src/exchange/" },
    },
    {
      name: "nothing-unused",
      severity: "error",
      comment: "No entry point reaches this module: only its own tests keep it alive, or nothing does.",
      from: { path: entries, pathNot: tests },
      to: { path: "^packages/[^/]+/src/", pathNot: [...entries, ...tests], reachable: false },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      comment:
        "What is worth importing does not belong in a test. Benches measure with what tests are made of.",
      from: { pathNot: [...tests, "^bench/"] },
      to: { path: tests },
    },
    {
      name: "products-need-no-dev-dependency",
      severity: "error",
      comment: "What runs for users must be among the package's dependencies, not its devDependencies.",
      from: { path: "^packages/[^/]+/src/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "dependencies-are-declared",
      severity: "error",
      comment: "The package uses what its own package.json does not name.",
      from: { path: "^packages/[^/]+/src/", pathNot: tests },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^tools/violations/", "^packages/[^/]+/dist/"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".d.ts", ".json"],
    },
  },
};
