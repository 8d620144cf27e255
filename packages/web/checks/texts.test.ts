import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const sources = join(import.meta.dirname, "..", "src");

/** Attributes that people read or hear. */
const spoken = [
  "label",
  "title",
  "placeholder",
  "alt",
  "hint",
  "aria-label",
  "aria-description",
  "standing",
  "words",
];

const hasLetters = (text: string) => /\p{L}{2}/u.test(text);

/** Texts in the markup of a file that stand there themselves instead of in a catalogue. */
function literalTexts(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    if (hasLetters(text)) found.push(`${path}:${line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    else if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      if (!ts.isJsxAttribute(node.parent)) note(node, node.expression.text);
    } else if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value)) note(node, value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test("a text in the markup is found, and a name that nobody reads is not", () => {
  const source = `const a = <p className="quiet">Three leaders <b title="Late">{"have not"}</b> {1}</p>;`;
  expect(literalTexts("a.tsx", source)).toEqual([
    "a.tsx:1: Three leaders",
    "a.tsx:1: Late",
    "a.tsx:1: have not",
  ]);
});

test("all words of the interface stand in catalogues", () => {
  const files = globSync("**/*.tsx", { cwd: sources }).filter(
    (path) => path !== join("routes", "design.tsx"),
  );
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap((path) => literalTexts(path, readFileSync(join(sources, path), "utf8")))).toEqual([]);
});

test("every catalogue says its own file's name, so that a translation finds it", () => {
  for (const path of globSync("messages/en/*.ts", { cwd: sources })) {
    const feature = /catalogue\(\s*"([^"]+)"/.exec(readFileSync(join(sources, path), "utf8"))?.[1];
    expect(`${feature ?? ""}.ts`).toBe(path.split("/").at(-1));
  }
});
