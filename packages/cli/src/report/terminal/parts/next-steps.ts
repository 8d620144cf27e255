import { openAsks } from "../../html/assessed.ts";
import { worstOf } from "../../html/found-by-rule.ts";
import { coverageOfAll, leastHeardFirst } from "../../html/sections/heard.ts";
import { figure, tallied, thin } from "../numbers.ts";
import type { Line } from "../page.ts";
import { type Passage, point, type Report } from "../report.ts";

/** Severe findings that stand among the next steps, each of another rule. */
const DECISIONS = 3;

/** What to do next, what makes the rest more certain first. */
export function nextSteps(report: Report): Passage {
  const { page } = report;
  const steps = [
    mendFolder(report),
    ...decide(report),
    answerAsks(report),
    hear(report),
    record(report),
    seeMore(report),
  ];
  const lines = steps
    .filter((step) => step !== undefined)
    .flatMap((step, at): Line[] => point(page, page.say(`${at + 1}.`, "accent"), [page.say(step)]));
  return { title: "What to do next", lines };
}

function mendFolder({ assessment }: Report): string | undefined {
  const { faults } = assessment.generatedFrom;
  if (faults.length === 0) return undefined;
  const files = [...new Set(faults.map(({ file }) => file))];
  const named = files.length <= 3 ? ` in ${files.join(", ")}` : "";
  return `Mend ${tallied(faults.length, "fault")}${named}: rows with faults are not in the numbers above.`;
}

function decide({ found }: Report): string[] {
  const waiting = found.filter((rule) => worstOf(rule) !== "notice").slice(0, DECISIONS);
  return waiting.map(({ first }) => `Decide: ${first[0]!.question}`);
}

function answerAsks({ assessment, names }: Report): string | undefined {
  const waiting = assessment.asksByUnit
    .filter((unit) => openAsks(unit) > 0)
    .sort((a, b) => openAsks(b) - openAsks(a));
  const open = waiting.reduce((sum, unit) => sum + openAsks(unit), 0);
  const [most] = waiting;
  if (most === undefined) return undefined;
  const where =
    waiting.length === 1
      ? `from ${names.title(most.unit)}`
      : `most of all from ${names.title(most.unit)}, ${figure(openAsks(most))}`;
  return `Get an answer to ${tallied(open, "ask")}, ${where}. A no is an answer.`;
}

function hear({ assessment }: Report): string | undefined {
  const all = coverageOfAll(assessment.coverage);
  if (all === undefined || all.heard === all.people) return undefined;
  const [least] = leastHeardFirst(assessment.coverage, "unit").filter(({ heard, people }) => heard < people);
  const first = least === undefined || least.id === null ? "" : `, first in ${least.name}`;
  return `Hear the ${tallied(all.people - all.heard, "person", "people")} not heard yet${first}.`;
}

/** What one column more would let the report speak about. */
function record({ lacks }: Report): string | undefined {
  const [first] = lacks;
  return first && `Record what is missing everywhere, such as ${thin(first.what)}.`;
}

function seeMore({ assessment }: Report): string {
  const { folder } = assessment.generatedFrom;
  const name = /^[\w./-]+$/.test(folder) ? folder : "FOLDER";
  return `See every finding with what it rests on: lodestar assess ${name} --html report.html, or --json for programs.`;
}
