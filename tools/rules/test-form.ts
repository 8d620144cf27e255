import type { Rule } from "eslint";
import type { CallExpression, Expression, Super } from "estree";

/** `test` for `test(…)`, `test.each(…)(…)`, `test.skipIf(…)(…)` and `test.only(…)`. */
function rootName(callee: Expression | Super): string | undefined {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type === "MemberExpression") return rootName(callee.object);
  if (callee.type === "CallExpression") return rootName(callee.callee);
  return undefined;
}

function titleOf(call: CallExpression): string | undefined {
  const [first] = call.arguments;
  if (first?.type === "Literal" && typeof first.value === "string") return first.value;
  if (first?.type === "TemplateLiteral") return first.quasis.map((quasi) => quasi.value.raw).join("…");
  return undefined;
}

/** A test states a fact about the world, flat in its file, and is always run. */
export const testForm: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      should: "A test title states a fact: write 'silence is not agreement', without 'should'.",
      nested: "A 'describe' inside a 'describe' hides what a test is about. Keep test files flat.",
      unrun: "'{{how}}' keeps tests from running. Use 'skipIf' with the reason as its condition.",
    },
  },
  create: (context) => {
    const isSuite = (call: CallExpression) => rootName(call.callee) === "describe";
    return {
      CallExpression(node) {
        const root = rootName(node.callee);
        if (root !== "test" && root !== "it" && root !== "describe") return;
        if (/\bshould\b/i.test(titleOf(node) ?? "")) context.report({ node, messageId: "should" });
        const outer = context.sourceCode
          .getAncestors(node)
          .some(
            (ancestor) => ancestor.type === "CallExpression" && ancestor.callee !== node && isSuite(ancestor),
          );
        if (outer && isSuite(node)) context.report({ node, messageId: "nested" });
      },
      "MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo)$/]"(
        node: Rule.Node & { property: { name: string } },
      ) {
        context.report({ node, messageId: "unrun", data: { how: node.property.name } });
      },
    };
  },
};
