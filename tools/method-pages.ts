import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const headings = ["## Meaning", "## Formula", "## Source", "## Worked example"];

const mentions = (text: string): string[] =>
  [...text.matchAll(/docs\/method\/([\w-]+)\.md/g)].map(([, name = ""]) => name);

const docComments = (source: string): string => (source.match(/\/\*\*.*?\*\//gs) ?? []).join("\n");

/**
 * What is wrong between the measures and their pages: a page without one of its headings, a page that no
 * file of core names in a doc comment, and a source that names a page which is not there.
 */
export function methodPageFaults(projectFolder: string): string[] {
  const read = (path: string) => readFileSync(join(projectFolder, path), "utf8");
  const pages = globSync("docs/method/*.md", { cwd: projectFolder })
    .filter((path) => !path.endsWith("README.md"))
    .sort();
  const sources = globSync("packages/*/src/**/*.{ts,tsx}", { cwd: projectFolder }).sort();

  const named = new Set(
    sources
      .filter((path) => path.startsWith("packages/core/") && !path.endsWith(".test.ts"))
      .flatMap((path) => mentions(docComments(read(path)))),
  );
  const isPage = (name: string) => pages.includes(`docs/method/${name}.md`);

  return [
    ...pages.flatMap((page) => {
      const lines = read(page)
        .split("\n")
        .map((line) => line.trimEnd());
      return headings
        .filter((heading) => !lines.includes(heading))
        .map((heading) => `${page}: no heading "${heading}"`);
    }),
    ...pages
      .filter((page) => !mentions(page).some((name) => named.has(name)))
      .map((page) => `${page}: no doc comment in packages/core names it`),
    ...sources.flatMap((path) =>
      [...new Set(mentions(read(path)))]
        .filter((name) => !isPage(name))
        .map((name) => `${path}: names docs/method/${name}.md, which is not there`),
    ),
  ];
}
