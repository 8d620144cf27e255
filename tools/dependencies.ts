import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Manifest = { readonly [field: string]: Readonly<Record<string, string>> | undefined };

export const dependencyPage = "docs/decisions/0001-dependencies.md";

const fields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Dependencies that no row explains, rows that explain nothing, and versions that are not exact. */
export function dependencyFaults(projectFolder: string): string[] {
  const read = (path: string) => readFileSync(join(projectFolder, path), "utf8");
  const declared = globSync(["package.json", "packages/*/package.json"], { cwd: projectFolder })
    .sort()
    .flatMap((path) => {
      const manifest = JSON.parse(read(path)) as Manifest;
      return fields.flatMap((field) =>
        Object.entries(manifest[field] ?? {}).map(([name, version]) => ({ path, name, version })),
      );
    })
    .filter(({ name }) => !name.startsWith("@lodestar/"));
  const explained = [...read(dependencyPage).matchAll(/^\| `([^`]+)`/gm)].map(([, name = ""]) => name);

  return [
    ...declared
      .filter(({ version }) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(({ path, name, version }) => `${path}: ${name} ${version} is not an exact version`),
    ...declared
      .filter(({ name }) => !explained.includes(name))
      .map(({ path, name }) => `${path}: ${name} has no row in ${dependencyPage}`),
    ...explained
      .filter((row) => !declared.some(({ name }) => name === row))
      .map((row) => `${dependencyPage}: ${row} has a row but no package.json names it`),
  ];
}
