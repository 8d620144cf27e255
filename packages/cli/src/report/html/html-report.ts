import type { Assessment, Comparison } from "@lodestar/core";
import { comparisonSection } from "../comparison/comparison-html.ts";
import { fontFaces } from "./fonts.ts";
import { shapes } from "./figures.ts";
import { type Markup, markup, markupText, ownMarkup } from "./markup.ts";
import type { Names } from "./names.ts";
import { type Lack, lackOfRows, sortedOut } from "./not-recorded.ts";
import { type Material, type Section, type SectionId, sectionMarkup } from "./section.ts";
import { agreement } from "./sections/agreement.ts";
import { asks } from "./sections/asks.ts";
import { barriers } from "./sections/barriers.ts";
import { chain } from "./sections/chain.ts";
import { conflicts } from "./sections/conflicts.ts";
import { dials } from "./sections/dials.ts";
import { foundation } from "./sections/foundation.ts";
import { goals } from "./sections/goals.ts";
import { heard } from "./sections/heard.ts";
import { colophon, contents, masthead, reportTitle } from "./sections/masthead.ts";
import { words } from "./sections/words.ts";
import { stylesheet } from "./stylesheet.ts";
import { summary } from "./summary/summary.ts";

export type ReportOptions = {
  /** The rules that made the findings, each with its sentence. */
  readonly rules: readonly { readonly id: string; readonly says: string }[];
  /** What became of the period before, where it was asked for. */
  readonly comparison?: Comparison | undefined;
};

/** The parts between summary and foundation, and what is missing where a part has nothing to show. */
const PARTS: readonly (readonly [(material: Material) => Section | undefined, Lack | undefined])[] = [
  [dials, lackOfRows("enough for the four dials")],
  [chain, lackOfRows("ratings of the chain from purpose to organisation", "link_ratings.csv")],
  [goals, lackOfRows("goals with the work below them", "northstar.csv", "objectives.csv", "initiatives.csv")],
  [conflicts, undefined],
  [heard, lackOfRows("people", "stakeholders.csv")],
  [asks, lackOfRows("asks between units", "asks.csv")],
  [agreement, lackOfRows("rankings, ratings and votes", "rankings.csv", "ratings.csv", "votes.csv")],
  [barriers, lackOfRows("barriers", "barriers.csv")],
  [words, lackOfRows("what people said", "statements.csv")],
];

/**
 * The assessment as one HTML file that needs nothing else: fonts and style are inside, there is no script, and whatever
 * people wrote is escaped. Lists are cut, so its size does not grow with the organisation.
 */
export function htmlReport(
  assessment: Assessment,
  names: Names,
  { rules, comparison }: ReportOptions,
): string {
  const says = new Map(rules.map((rule) => [rule.id, rule.says]));
  const sorted = sortedOut(assessment, names, (rule) => says.get(rule) ?? rule.replace(/_/g, " "));
  const material: Material = { assessment, names, ...sorted };
  const parts = PARTS.map(([make, lack]) => ({ section: make(material), lack }));
  const missing = parts.flatMap(({ section, lack }) =>
    section === undefined && lack !== undefined ? [lack] : [],
  );
  const lacks = [...missing, ...sorted.lacks];
  const compared = comparison === undefined ? [] : [comparisonSection(comparison)];
  const middle = [...parts.flatMap(({ section }) => section ?? []), ...compared];
  const last = foundation(material, lacks);
  const numberOf = (id: SectionId) => {
    const at = [...middle, last].findIndex((section) => section.id === id);
    return at < 0 ? undefined : { number: at + 2, title: [...middle, last][at]!.title };
  };
  const sections = [summary(material, lacks, numberOf), ...middle, last];
  return markupText(page(assessment, sections, masthead(material)));
}

function page(assessment: Assessment, sections: readonly Section[], head: Markup): Markup {
  const body = markup`<body>
<a class="skip" href="#summary">Go to the summary</a>
${shapes}
${head}
${contents(sections)}
<main>${sections.map((section, at) => sectionMarkup(section, at + 1))}</main>
${colophon()}
</body>`;
  return markup`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${reportTitle(assessment)} · alignment report</title>
<style>${ownMarkup(fontFaces(markupText(body)) + stylesheet())}</style>
</head>
${body}
</html>
`;
}
