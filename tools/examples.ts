import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The folder of the whole project. */
export const projectFolder = join(import.meta.dirname, "..");

/** One fault that an example commits on purpose: the rule, and words of the message it must produce. */
export type Breach = { readonly rule: string; readonly says: string };

/** A small file that breaks rules, and says in its first lines which: `// breaks <rule>: <words of the message>`. */
export type Example = { readonly path: string; readonly breaches: readonly Breach[] };

/** What a checker reported about one file. */
export type Finding = { readonly path: string; readonly rule: string; readonly message: string };

/** A miniature of the project, under tools/violations, in which one checker is seen to fail. */
export const violationsFolder = (checker: string): string => join(import.meta.dirname, "violations", checker);

/** The files of a miniature with what they break; a file that breaks nothing is only a prop and has none. */
export function listExamples(checker: string): readonly Example[] {
  const folder = violationsFolder(checker);
  return globSync("**/*.{ts,tsx}", { cwd: folder }).map((path) => ({
    path,
    breaches: [...readFileSync(join(folder, path), "utf8").matchAll(/\bbreaks (\S+): (.+?)$/gm)].map(
      ([, rule = "", says = ""]) => ({ rule, says }),
    ),
  }));
}

/** Breaches promised but not found, and findings nobody promised; both empty when the checker bites as it says. */
export function compare(example: Example, findings: readonly Finding[]) {
  const own = findings.filter(({ path }) => path === example.path);
  const isFound = ({ rule, says }: Breach) =>
    own.some((finding) => finding.rule === rule && finding.message.includes(says));
  const isPromised = (finding: Finding) =>
    example.breaches.some(({ rule, says }) => finding.rule === rule && finding.message.includes(says));
  return {
    missed: example.breaches.filter((breach) => !isFound(breach)),
    unexpected: own.filter((finding) => !isPromised(finding)),
  };
}

/** A path inside a miniature, as its examples name it. */
export const pathInside = (checker: string, path: string): string =>
  relative(violationsFolder(checker), path);
