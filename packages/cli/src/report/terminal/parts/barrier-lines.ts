import type { BarrierLine } from "../../html/assessed.ts";
import { gravity } from "../../html/sections/barriers.ts";
import { columnLines } from "../columns.ts";
import { figure } from "../numbers.ts";
import type { Line } from "../page.ts";
import { andMore, type Passage, type Report, severityMarks } from "../report.ts";

const MOST_BARRIERS = 5;

/** What stands in the way, inside and outside. */
export function barrierLines(report: Report): Passage {
  const { inner, outer, unknown } = report.assessment.barriers;
  if (inner.length + outer.length + unknown.length === 0) return undefined;
  const sides = [sideLines(report, "Inside", inner), sideLines(report, "Outside", outer)];
  if (unknown.length > 0) sides.push(sideLines(report, "Side not recorded", unknown));
  return {
    title: "What stands in the way",
    lines: sides.flatMap((lines, at) => (at === 0 ? lines : [[], ...lines])),
  };
}

function sideLines({ page, names }: Report, side: string, barriers: readonly BarrierLine[]): Line[] {
  if (barriers.length === 0) return [[page.say(`  ${side}: none recorded`)]];
  const sorted = barriers.toSorted(gravestFirst);
  const columns = [
    { title: `${side.toLowerCase()}, ${figure(barriers.length)}`, fills: true },
    { title: "sev×lik", align: "right", spare: 1 },
    { title: "response" },
  ] as const;
  const rows = sorted
    .slice(0, MOST_BARRIERS)
    .map((line) => [
      page.say(line.title),
      page.say(`${orUnknown(line.severity)}×${orUnknown(line.likelihood)}`),
      line.response === null
        ? page.say(`${severityMarks.severe} none`, "severe")
        : page.say(
            line.owner === null ? `${line.response}, nobody` : `${line.response}, ${names.title(line.owner)}`,
          ),
    ]);
  const hidden = barriers.length > MOST_BARRIERS ? `${figure(barriers.length - MOST_BARRIERS)} more` : null;
  return [...columnLines(page, columns, rows), ...andMore(page, hidden)];
}

const orUnknown = (value: number | null) => (value === null ? "?" : figure(value, 1));

/** Of equally grave ones, those that nobody has answered first. */
const gravestFirst = (a: BarrierLine, b: BarrierLine) =>
  (gravity(b) ?? -1) - (gravity(a) ?? -1) ||
  (b.severity ?? 0) - (a.severity ?? 0) ||
  Number(b.response === null) - Number(a.response === null);
