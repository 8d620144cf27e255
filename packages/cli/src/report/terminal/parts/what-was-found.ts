import { type Finding } from "../../html/assessed.ts";
import { type FoundByRule, severities, worstOf } from "../../html/found-by-rule.ts";
import { figure } from "../numbers.ts";
import type { Line } from "../page.ts";
import { paragraph } from "../paragraph.ts";
import { andMore, type Passage, point, type Report, type Severity, severityMarks, told } from "../report.ts";

const EXAMPLES = 3;
/** Parties named before a question that does not name them. */
const PARTIES = 3;
const INDENT = 4;

const MEANINGS: Readonly<Record<Severity, string>> = {
  severe: "cannot both hold, or will fail as it stands",
  serious: "will cost time or trust if nobody decides",
  notice: "worth a look",
};

/** Findings by severity and rule, each rule with its count, its sentence and a few examples. */
export function whatWasFound(report: Report): Passage {
  const { page, found } = report;
  if (found.length === 0)
    return { title: "Conflicts", lines: told(page, "No rule found anything to ask about.") };
  const lines = severities.flatMap((severity) => {
    const rules = found.filter((rule) => worstOf(rule) === severity);
    return rules.length === 0
      ? []
      : [
          ...severityLines(report, severity),
          ...rules.flatMap((rule) => [[], ...ruleLines(report, rule)]),
          [],
        ];
  });
  return { title: "Conflicts", lines: lines.slice(0, -1) };
}

function severityLines({ page, found }: Report, severity: Severity): Line[] {
  const count = found.reduce((sum, { counts }) => sum + counts[severity], 0);
  const word = severity === "notice" && count !== 1 ? "notices" : severity;
  const heading = `${severityMarks[severity]} ${figure(count)} ${word}`;
  return paragraph(page, [page.say(`${heading}: `, severity), page.say(MEANINGS[severity], "quiet")], {
    first: 2,
    rest: 4,
  });
}

function ruleLines(report: Report, rule: FoundByRule): Line[] {
  const { page } = report;
  const worst = worstOf(rule);
  const mixed = severities
    .filter((severity) => rule.counts[severity] > 0 && rule.counts[severity] < rule.total)
    .map((severity) => `${figure(rule.counts[severity])} ${severity}`);
  const count = `${figure(rule.total)}×${mixed.length > 1 ? ` (${mixed.join(", ")})` : ""}`;
  return [
    ...point(page, page.say(severityMarks[worst], worst), [
      page.say(rule.says, "strong"),
      page.say(` ${count}`, "quiet"),
    ]),
    ...rule.first.slice(0, EXAMPLES).flatMap((finding) => exampleLines(report, finding)),
    ...andMore(
      page,
      rule.total > EXAMPLES ? `${figure(rule.total - Math.min(EXAMPLES, rule.first.length))} more` : null,
      INDENT,
    ),
  ];
}

function exampleLines({ page, names }: Report, { parties, question }: Finding): Line[] {
  // A question leaves out what a moderator hid, so words of people are never added to it here.
  const shown = parties.filter((id) => names.kind(id) !== "statements");
  const titles = shown.slice(0, PARTIES).map((id) => names.title(id));
  const unnamed = titles.filter((title) => !question.includes(title.slice(0, 60)));
  const hidden = shown.length > PARTIES ? ` and ${figure(shown.length - PARTIES)} more` : "";
  const about =
    unnamed.length === 0 ? [] : [page.say(`${titles.map((title) => `“${title}”`).join(", ")}${hidden}: `)];
  return point(page, page.say("·", "quiet"), [...about, page.say(question)], INDENT);
}
