import type { Rule } from "eslint";
import { findBannedWord } from "./banned-words.ts";

/** A type is named in the words of the domain, without a technical suffix or an `I` in front. */
export const typeName: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      word: "Type name '{{name}}' uses the banned word '{{word}}'. Name the thing it is about.",
      prefix: "Type name '{{name}}' starts with an 'I' that says nothing.",
    },
  },
  create: (context) => ({
    ":matches(TSTypeAliasDeclaration, TSInterfaceDeclaration, TSEnumDeclaration, ClassDeclaration) > Identifier.id"(
      node: Rule.Node & { name: string },
    ) {
      const { name } = node;
      const word = findBannedWord(name.match(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*/g) ?? []);
      if (word !== undefined) context.report({ node, messageId: "word", data: { name, word } });
      if (/^I[A-Z][a-z]/.test(name)) context.report({ node, messageId: "prefix", data: { name } });
    },
  }),
};
