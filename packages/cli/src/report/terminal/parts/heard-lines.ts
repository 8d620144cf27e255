import type { Coverage } from "../../html/assessed.ts";
import { coverageOfAll, leastHeardFirst } from "../../html/sections/heard.ts";
import { type Column, columnLines } from "../columns.ts";
import { figure, percent, tallied } from "../numbers.ts";
import type { Line, Page } from "../page.ts";
import { andMore, type Passage, type Report, severityMarks, told } from "../report.ts";

const MOST_UNITS = 10;

/** Who has not been heard yet. */
export function heardLines({ assessment, page }: Report): Passage {
  const all = coverageOfAll(assessment.coverage);
  if (all === undefined) return undefined;
  const isGap = ({ heard, people }: Coverage) => heard < people;
  const sides = leastHeardFirst(assessment.coverage, "side").filter(isGap);
  const units = leastHeardFirst(assessment.coverage, "unit").filter(isGap);
  const gaps = [...sides.map((side) => ({ ...side, name: `${side.name} stakeholders` })), ...units];
  const hidden = units.length - MOST_UNITS;
  return {
    title: "Who has been heard",
    lines: [
      ...told(page, sentence(all)),
      ...(gaps.length === 0 ? [] : gapTable(page, gaps.slice(0, sides.length + MOST_UNITS))),
      ...andMore(page, hidden > 0 ? `${tallied(hidden, "more unit")} with people not heard` : null),
    ],
  };
}

function sentence({ heard, people, influenceHeard }: Coverage): string {
  const influence =
    influenceHeard === null ? "" : `, and with them ${percent(influenceHeard)} of the influence`;
  if (heard === people) return `Everybody has been heard: ${tallied(people, "person", "people")}.`;
  return `${figure(heard)} of ${tallied(people, "person", "people")} have been heard${influence}.`;
}

function gapTable(page: Page, gaps: readonly Coverage[]): Line[] {
  const hasInfluence = gaps.some(({ influenceHeard }) => influenceHeard !== null);
  const columns: readonly Column[] = [
    { title: "not heard in full", fills: true },
    { title: "people", align: "right" },
    { title: "heard", align: "right" },
    ...(hasInfluence ? [{ title: "influence heard", align: "right", spare: 1 } as const] : []),
  ];
  const rows = gaps.map(({ name, people, heard, influenceHeard }) => [
    page.say(name),
    page.say(figure(people)),
    heard === 0 ? page.say(`${severityMarks.serious} nobody`, "serious") : page.say(figure(heard)),
    ...(hasInfluence ? [page.say(influenceHeard === null ? "—" : percent(influenceHeard))] : []),
  ]);
  return columnLines(page, columns, rows);
}
