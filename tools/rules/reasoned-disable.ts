import type { Rule } from "eslint";

/** Switching a rule off needs its name and, after two dashes, the reason. */
export const reasonedDisable: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      reason: "Give the reason: '// eslint-disable-next-line rule-name -- why it does not hold here'.",
      every: "Name the rules to switch off; a bare eslint-disable switches off all of them.",
    },
  },
  create: (context) => ({
    Program() {
      for (const { value, loc } of context.sourceCode.getAllComments()) {
        const directive =
          /^\s*eslint-disable(?:-next-line|-line)?(?<rules>.*?)(?:\s--\s(?<reason>.*))?$/s.exec(value);
        if (!directive || !loc) continue;
        // Before the first column, so that the comment cannot switch off the report about itself.
        const place = { line: loc.start.line, column: -1 };
        if (!directive.groups?.reason?.trim()) context.report({ loc: place, messageId: "reason" });
        if (!directive.groups?.rules?.trim()) context.report({ loc: place, messageId: "every" });
      }
    },
  }),
};
