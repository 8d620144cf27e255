import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import {
  compare,
  listExamples,
  pathInside,
  projectFolder,
  violationsFolder,
  type Finding,
} from "./examples.ts";

/** Compiles the examples exactly as packages/core is compiled: no types of Node, none of the browser. */
function compileAsCore(files: readonly string[]): readonly Finding[] {
  const folder = join(projectFolder, "packages", "core");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const alone = {
    ...options,
    composite: false,
    incremental: false,
    noEmit: true,
    emitDeclarationOnly: false,
  };
  delete alone.rootDir;
  return ts
    .getPreEmitDiagnostics(ts.createProgram({ rootNames: files, options: alone }))
    .map((diagnostic) => ({
      path: pathInside("compiler", diagnostic.file?.fileName ?? ""),
      rule: `TS${diagnostic.code}`,
      message: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    }));
}

const examples = listExamples("compiler");
const findings = compileAsCore(examples.map(({ path }) => join(violationsFolder("compiler"), path)));

test.each(examples)("core does not compile with $path", (example) => {
  expect(example.breaches).not.toEqual([]);
  expect(compare(example, findings)).toEqual({ missed: [], unexpected: [] });
});
