import { type Goal, goalsOf, hasWork } from "../../html/sections/goals.ts";
import { type Column, columnLines, titlesShown } from "../columns.ts";
import { days, figure, money, percent, tallied } from "../numbers.ts";
import type { Line } from "../page.ts";
import { andMore, type Passage, type Report, severityMarks, told } from "../report.ts";

const MOST_GOALS = 12;

/** Goals with the work below them, what people ask for them and what they get. */
export function goalLines(report: Report): Passage {
  const { assessment, page } = report;
  const goals = goalsOf(assessment);
  if (goals.length === 0 && assessment.lineOfSight.value === null) return undefined;
  const hidden = goals.length > MOST_GOALS ? `${figure(goals.length - MOST_GOALS)} more` : null;
  const lines = [
    ...(goals.length === 0
      ? told(page, "No goal is recorded.")
      : goalTable(report, goals.slice(0, MOST_GOALS))),
    ...andMore(page, hidden),
    ...orphanLines(report),
  ];
  return { title: "Goals and the work below them", lines };
}

type GoalColumn = Column & { readonly cell: (goal: Goal) => string };

function goalTable({ assessment, page }: Report, goals: readonly Goal[]): Line[] {
  const columns = goalColumns(assessment.organisation.currency, goals);
  const rows = goals.map((goal) => [
    hasWork(goal)
      ? page.say(goal.title)
      : page.say(`${severityMarks.severe} no work: ${goal.title}`, "severe"),
    ...columns.map(({ cell }) => page.say(cell(goal))),
  ]);
  const all: readonly Column[] = [{ title: "goal", fills: true }, ...columns];
  const shown = titlesShown(page, all, rows);
  return [...columnLines(page, all, rows), ...told(page, legend(shown, assessment.resourceFocus), "quiet")];
}

/** Columns of numbers, without those that hold nothing for any goal. */
function goalColumns(currency: string | null, goals: readonly Goal[]): GoalColumn[] {
  const count = (title: string, of: (goal: Goal) => number, spare?: number) =>
    column(title, of, (goal) => figure(of(goal)), spare);
  const share = (title: string, of: (goal: Goal) => number | null, spare?: number) =>
    column(title, of, (goal) => (of(goal) === null ? "—" : percent(of(goal)!)), spare);
  const column = (
    title: string,
    of: (goal: Goal) => number | null,
    cell: (goal: Goal) => string,
    spare?: number,
  ) => ({
    ...{ title, align: "right" as const, of, cell },
    ...(spare !== undefined && { spare }),
  });
  const columns = [
    count("obj.", ({ objectives }) => objectives),
    count("init.", ({ initiatives }) => initiatives),
    count(currency ?? "cost", ({ cost }) => cost, 1),
    count("days", ({ effortDays }) => effortDays, 2),
    share("reached", ({ progress }) => progress, 3),
    share("asked for", ({ declared }) => declared),
    share("gets", ({ spent }) => spent),
  ];
  return columns.filter(({ of }, at) => at < 2 || goals.some((goal) => (of(goal) ?? 0) > 0));
}

function legend(titles: readonly string[], { people, basis }: Report["assessment"]["resourceFocus"]): string {
  const parts = ["obj., init.: objectives and initiatives below the goal"];
  if (titles.includes("reached")) parts.push("reached: progress of its targets");
  if (titles.includes("asked for"))
    parts.push(`asked for: its share of the priority that ${tallied(people, "person", "people")} gave`);
  if (titles.includes("gets")) parts.push(`gets: its share of the ${basis ?? "cost"}`);
  return `${parts.join("; ")}.`;
}

/** Work that leads to no goal. */
function orphanLines({ assessment, page }: Report): Line[] {
  const { orphans, value } = assessment.lineOfSight;
  if (value === null) return [];
  if (orphans.objectives + orphans.initiatives === 0) return [[], ...told(page, "All work leads to a goal.")];
  const amounts = [
    tallied(orphans.objectives, "objective"),
    tallied(orphans.initiatives, "initiative"),
    ...(orphans.cost > 0 ? [money(orphans.cost, assessment.organisation.currency)] : []),
    ...(orphans.effortDays > 0 ? [days(orphans.effortDays)] : []),
  ];
  return [
    [],
    ...told(
      page,
      `Work that leads to no goal: ${amounts.join(", ")}. ${percent(value)} of the work (by ${assessment.lineOfSight.basis!}) leads to one.`,
    ),
  ];
}
