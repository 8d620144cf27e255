import { basename } from "node:path";
import type { Rule } from "eslint";
import { bannedFileNames, findBannedWord } from "./banned-words.ts";

/** A file is named for its main export, in kebab-case and in the words of the domain. */
export const fileName: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      kebab: "File name '{{name}}' is not kebab-case.",
      word: "File name '{{name}}' uses the banned word '{{word}}'. Name the thing it is about.",
      drawer: "A file '{{name}}' gathers what has nothing in common. Name each file for its main export.",
    },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      const stem = name.replace(/^\./, "").replace(/(\.config|\.test|\.bench|\.d)?\.[a-z]+$/, "");
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) {
        context.report({ node, messageId: "kebab", data: { name } });
      } else if (bannedFileNames.includes(stem)) {
        context.report({ node, messageId: "drawer", data: { name } });
      } else {
        const word = findBannedWord(stem.split("-"));
        if (word !== undefined) context.report({ node, messageId: "word", data: { name, word } });
      }
    },
  }),
};
