import { capitalised, dayInWords, figure, tallied } from "../amounts.ts";
import type { Finding, Severity } from "../assessed.ts";
import { evidenceEntries } from "../evidence.ts";
import { mark } from "../figures.ts";
import { type FoundByRule, severities, worstOf } from "../found-by-rule.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { named, smallId } from "../names.ts";
import { label, shortened } from "../said.ts";
import type { Material, Section } from "../section.ts";
import { andMore } from "../table.ts";

/** Findings of a rule that stand open to the eye; the others wait behind one line. */
const AT_ONCE = 5;

/** Parties named; a ring of hundreds is told by its first. */
const MOST_PARTIES = 12;

const MEANINGS: Readonly<Record<Severity, string>> = {
  severe: "cannot both hold, or will fail as it stands",
  serious: "will cost time or trust if nobody decides",
  notice: "worth a look",
};

export function conflicts(material: Material): Section | undefined {
  const { found } = material;
  if (found.length === 0) return undefined;
  const note = markup`<p>Every conflict was found by a rule, opens into what it rests on, and ends in a question. Rules do not judge people.</p><p class="method">Methods in <span class="path">docs/method</span>, a page for each rule</p>`;
  const bySeverity = severities.map((severity) => {
    const rules = found.filter((each) => worstOf(each) === severity);
    return rules.length > 0 && severityPart(severity, rules, material);
  });
  return {
    id: "conflicts",
    title: "Conflicts",
    note,
    body: [tally(found), bySeverity],
  };
}

/** How many findings of a severity there are. */
export const countBySeverity = (found: readonly FoundByRule[], severity: Severity) =>
  found.reduce((sum, { counts }) => sum + counts[severity], 0);

const tally = (found: readonly FoundByRule[]): Markup =>
  markup`<ul class="tally">${severities.map((severity) => {
    const count = countBySeverity(found, severity);
    return markup`<li><span class="count">${figure(count)}</span> <span class="word">${mark(severity)} ${severity}</span> <span class="meaning">${MEANINGS[severity]}</span></li>`;
  })}</ul>`;

const severityPart = (severity: Severity, rules: readonly FoundByRule[], material: Material): Content => [
  markup`<h3 class="severity">${mark(severity)} ${capitalised(severity)}</h3>`,
  rules.map((rule) => rulePart(rule, material)),
];

function rulePart(rule: FoundByRule, material: Material): Markup {
  const entries = rule.first.map((finding) => findingEntry(finding, worstOf(rule), material));
  const later = entries.slice(AT_ONCE);
  return markup`<div class="by-rule">
  <div class="rule-says"><h4>${label(rule.says, 200)}</h4><p class="howmany">${tallied(rule.total, "finding")}</p></div>
  <div><ul class="findings">${entries.slice(0, AT_ONCE)}</ul>
  ${
    later.length > 0 &&
    markup`<details class="later"><summary>${figure(later.length)} more of the same</summary><ul class="findings">${later}</ul></details>`
  }
  ${andMore(rule.total - rule.first.length)}</div>
</div>`;
}

/** A question with its days in words. */
export const questionInWords = (question: string, length: number) =>
  shortened(question, length).replace(/\b\d{4}-\d{2}-\d{2}\b/g, dayInWords);

function findingEntry(finding: Finding, expected: Severity, { names, assessment }: Material): Markup {
  const { severity, question, parties, evidence, id, rule } = finding;
  const word =
    severity === expected
      ? markup`<span class="unseen">${severity}: </span>`
      : markup`<span class="word">${severity}: </span>`;
  const reading = { names, currency: assessment.organisation.currency, rule };
  return markup`<li><details class="finding"><summary>${mark(severity)} ${word}<bdi dir="ltr">${questionInWords(question, 420)}</bdi></summary>
<dl>${parties.length > 0 && markup`<div><dt>${parties.length === 1 ? "about" : "between"}</dt><dd><ul>${partyItems(parties, names)}</ul></dd></div>`}
${evidenceEntries(evidence, reading)}
<div class="source"><dt>found as</dt><dd class="path">${label(rule, 80)} ${label(id, 20)}</dd></div></dl></details></li>\n`;
}

const partyItems = (parties: readonly string[], names: Material["names"]): Content => [
  parties.slice(0, MOST_PARTIES).map((id) => markup`<li>${named(names, id)} ${smallId(id)}</li>`),
  parties.length > MOST_PARTIES && markup`<li>and ${tallied(parties.length - MOST_PARTIES, "other")}</li>`,
];
