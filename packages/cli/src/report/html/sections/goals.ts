import { days, figure, money, percent, tallied } from "../amounts.ts";
import type { GoalSupport } from "../assessed.ts";
import { mark, pairedDots } from "../figures.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { smallId } from "../names.ts";
import { said } from "../said.ts";
import { type Material, type Section, method } from "../section.ts";
import { andMore } from "../table.ts";

/** Goals shown one by one. */
const MOST_GOALS = 40;

type Assessed = Material["assessment"];
/** A goal as three parts of the assessment speak of it. */
export type Goal = GoalSupport & {
  readonly declared: number | null;
  readonly spent: number | null;
  readonly progress: number | null;
  readonly confidence: number | null;
  readonly targets: number;
};

/** Goals with what is declared, spent and reached: those without work first, then by declared priority. */
export function goalsOf({ lineOfSight, resourceFocus, progress }: Assessed): readonly Goal[] {
  const focus = new Map(resourceFocus.goals.map((each) => [each.goal, each]));
  const reached = new Map(progress.goals.map((each) => [each.goal, each]));
  return lineOfSight.goals
    .map((goal) => {
      const { declared = null, spent = null } = focus.get(goal.goal) ?? {};
      const { progress: share = null, confidence = null, targets = 0 } = reached.get(goal.goal) ?? {};
      return { ...goal, declared, spent, progress: share, confidence, targets };
    })
    .sort((a, b) => Number(hasWork(a)) - Number(hasWork(b)) || (b.declared ?? 0) - (a.declared ?? 0));
}

export const hasWork = ({ objectives, initiatives }: GoalSupport) => objectives + initiatives > 0;

export function goals({ assessment }: Material): Section | undefined {
  const all = goalsOf(assessment);
  const body = [sight(assessment), all.length > 0 && goalList(assessment, all)];
  if (all.length === 0 && assessment.lineOfSight.value === null) return undefined;
  const { value, basis } = assessment.resourceFocus;
  const legend =
    value !== null &&
    markup`<p>${mark("notice", "ink")} hollow: what people declared important. ${mark("full", "ink")} full: what the work below a goal takes of all ${basis === "effort" ? "effort" : "money"}. A long line between them is a question.</p>`;
  const note = [legend, method("line-of-sight", "resource-focus", "progress-roll-up")];
  return { id: "goals", title: "Goals and the work below them", note, body };
}

function sight({ lineOfSight, organisation }: Assessed): Content {
  const { orphans, byCost, byEffort, byItems } = lineOfSight;
  const shares = [
    byCost !== null && `${percent(byCost)} of the cost`,
    byEffort !== null && `${percent(byEffort)} of the effort`,
    byItems !== null && `${percent(byItems)} of objectives and initiatives`,
  ].filter((share) => share !== false);
  if (shares.length === 0) return undefined;
  const items = orphans.objectives + orphans.initiatives;
  const lost =
    items === 0
      ? "No work is without a goal."
      : markup`Without a goal: ${tallied(orphans.objectives, "objective")} and ${tallied(orphans.initiatives, "initiative")}${
          orphans.cost > 0 && `, ${money(orphans.cost, organisation.currency)}`
        }${orphans.effortDays > 0 && `, ${days(orphans.effortDays)} of work`}.`;
  return markup`<p class="lead">${joinedShares(shares)} lead to a goal. ${lost}</p>`;
}

const joinedShares = (shares: readonly string[]) =>
  shares.map((share, at) => (at === 0 ? "" : at === shares.length - 1 ? " and " : ", ") + share).join("");

function goalList(assessment: Assessed, all: readonly Goal[]): Content {
  const shares = all.flatMap(({ declared, spent }) => [declared ?? 0, spent ?? 0]);
  const most = Math.min(1, Math.max(0.1, Math.ceil(Math.max(...shares) * 10 - 1e-9) / 10));
  const isCompared = assessment.resourceFocus.value !== null;
  return [
    markup`<ul class="goals">${all.slice(0, MOST_GOALS).map((goal) => goalEntry(assessment, goal, isCompared ? most : null))}</ul>`,
    isCompared &&
      markup`<p class="axis goal-axis" aria-hidden="true"><span>0</span><span>${percent(most)}</span></p>`,
    andMore(all.length - MOST_GOALS),
  ];
}

const goalEntry = ({ organisation }: Assessed, goal: Goal, most: number | null): Markup => markup`<li>
  <div class="goal"><p class="title">${said(goal.title)} ${smallId(goal.goal)}</p>
  <p class="work">${
    hasWork(goal)
      ? [
          tallied(goal.objectives, "objective"),
          goal.initiatives > 0
            ? `, ${tallied(goal.initiatives, "initiative")}`
            : markup`, ${mark("serious")} <strong class="serious">no initiative</strong>`,
          goal.cost > 0 && ` · ${money(goal.cost, organisation.currency)}`,
          goal.effortDays > 0 && ` · ${days(goal.effortDays)}`,
        ]
      : markup`${mark("severe")} <strong>no work below it</strong>`
  }</p>
  <p class="work">${progressInWords(goal)}</p></div>
  ${
    most !== null &&
    markup`<div class="compared">${pairedDots(goal.declared, goal.spent, most)}<p>asked for ${shareOr(goal.declared)}, gets ${shareOr(goal.spent)}</p></div>`
  }
</li>\n`;

const shareOr = (share: number | null) => (share === null ? "—" : percent(share));

function progressInWords({ progress, confidence, targets }: Goal): Content {
  if (progress === null) return targets > 0 && `${tallied(targets, "target")}, none measured yet`;
  return [
    `${percent(progress)} reached on ${tallied(targets, "target")}`,
    confidence !== null && `, confidence ${figure(confidence, 2)} of 1`,
  ];
}
