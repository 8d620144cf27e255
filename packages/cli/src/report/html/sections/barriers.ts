import { capitalised, figure, tallied } from "../amounts.ts";
import type { BarrierLine } from "../assessed.ts";
import { bar, mark } from "../figures.ts";
import { type Content, type Markup, joined, markup } from "../markup.ts";
import { type Names, named, smallId } from "../names.ts";
import { label, said } from "../said.ts";
import { type Material, type Section, method } from "../section.ts";
import { andMore } from "../table.ts";

/** Barriers shown on each side. */
const MOST_BARRIERS = 20;

/** Severity by likelihood of the gravest barrier there can be. */
const GRAVEST = 25;

export function barriers({ assessment, names }: Material): Section | undefined {
  const { inner, outer, unknown } = assessment.barriers;
  if (inner.length + outer.length + unknown.length === 0) return undefined;
  const body = [
    markup`<div class="mirror">${side("Inside", "inner", inner, names)}${side("Outside", "outer", outer, names)}</div>`,
    unknown.length > 0 &&
      markup`<div class="mirror alone">${side("Side not recorded", "outer", unknown, names)}</div>`,
  ];
  const note = markup`<p>A bar is severity by likelihood, up to ${GRAVEST}. ${mark("notice", "severe")} hollow: nobody has decided a response. Plans fail on inner barriers as often as on outer ones.</p>${method("barrier-balance")}`;
  return { id: "barriers", title: "What stands in the way", note, body };
}

/** Severity by likelihood, `null` where either is unknown. */
export const gravity = ({ severity, likelihood }: BarrierLine) =>
  severity === null || likelihood === null ? null : severity * likelihood;

function side(title: string, name: "inner" | "outer", lines: readonly BarrierLine[], names: Names): Markup {
  const sorted = lines.toSorted(
    (a, b) => (gravity(b) ?? -1) - (gravity(a) ?? -1) || (b.severity ?? 0) - (a.severity ?? 0),
  );
  return markup`<div class="${name}">
  <h3>${title} <span class="howmany">${figure(lines.length)}</span></h3>
  ${
    lines.length === 0
      ? markup`<p class="none">None recorded.</p>`
      : markup`<ul>${sorted.slice(0, MOST_BARRIERS).map((line) => barrierEntry(line, names))}</ul>`
  }
  ${andMore(lines.length - MOST_BARRIERS)}
</div>`;
}

function barrierEntry(line: BarrierLine, names: Names): Markup {
  const grave = gravity(line);
  const size = grave !== null && bar(grave / GRAVEST, line.response === null ? "hollow" : "ink");
  const facts = [
    gravityInWords(line),
    responseInWords(line, names),
    line.affects > 0 && `affects\u00a0${tallied(line.affects, "item")}`,
  ].filter((fact) => fact !== false);
  return markup`<li>
  <p class="title">${said(line.title)} ${smallId(line.id)}</p>
  ${line.class !== null && markup`<p class="reason">${label(capitalised(line.class), 60)}</p>`}
  ${size}
  <p class="reason">${joined(facts, " · ")}</p>
</li>\n`;
}

function gravityInWords({ severity, likelihood }: BarrierLine): string {
  if (severity === null && likelihood === null) return "severity and likelihood unknown";
  if (likelihood === null) return `severity ${figure(severity!, 1)}, likelihood unknown`;
  if (severity === null) return `likelihood ${figure(likelihood, 1)}, severity unknown`;
  return `severity\u00a0${figure(severity, 1)} × likelihood\u00a0${figure(likelihood, 1)}`;
}

function responseInWords({ response, owner }: BarrierLine, names: Names): Content {
  if (response !== null) return [label(response, 40), owner !== null && [": ", named(names, owner)]];
  return [
    markup`${mark("notice", "severe")} <strong>no response</strong>`,
    owner !== null && [", owner ", named(names, owner)],
  ];
}
