import { capitalised, counted, days, figure, money, numberWord, percent } from "../amounts.ts";
import { countOf } from "../assessed.ts";
import { markup } from "../markup.ts";
import { listed } from "../names.ts";
import { quoted } from "../said.ts";
import { type Goal, goalsOf, hasWork } from "../sections/goals.ts";
import { NOTHING_TO_SAY, type Telling } from "./sentence.ts";

const titles = (goals: readonly Goal[]) =>
  listed(
    goals.map(({ title }) => quoted(title, 90)),
    3,
  );

/** Goals that no work, or no initiative, supports; nothing where no work is recorded at all. */
export const goalsWithoutWork: Telling = ({ assessment }) => {
  const goals = goalsOf(assessment);
  const bare = goals.filter((goal) => !hasWork(goal));
  if (goals.length === 0 || countOf(assessment, "objectives") + countOf(assessment, "initiatives") === 0)
    return NOTHING_TO_SAY;
  const section = "goals" as const;
  if (bare.length === goals.length)
    return [
      { weight: 100, section, text: `No work leads to any of the ${counted(goals.length, "goal")} yet.` },
    ];
  if (bare.length > 0) {
    const start = `${capitalised(counted(bare.length, "goal"))} ${bare.length === 1 ? "has" : "have"}`;
    return [{ weight: 100, section, text: markup`${start} no work at all: ${titles(bare)}.` }];
  }
  const idle = goals.filter(({ initiatives }) => initiatives === 0);
  if (idle.length === 0 || countOf(assessment, "initiatives") === 0) return NOTHING_TO_SAY;
  const start = `${capitalised(counted(idle.length, "goal"))} ${idle.length === 1 ? "has" : "have"}`;
  return [
    { weight: 90, section, text: markup`${start} objectives that no initiative carries: ${titles(idle)}.` },
  ];
};

/** A goal whose share of resources is this far from its declared priority is worth a sentence. */
const FAR_APART = 0.1;

/** What people find important beside what gets the money. */
export const priorityAndResources: Telling = ({ assessment }) => {
  const { declaredBy, basis, value } = assessment.resourceFocus;
  const known = goalsOf(assessment).flatMap(({ title, declared, spent }) =>
    declared === null || spent === null ? [] : [{ title, declared, spent, excess: spent - declared }],
  );
  if (known.length < 2 || value === null) return NOTHING_TO_SAY;
  const unit = {
    asked: declaredBy === "points" ? "of the points" : "of the declared priority",
    got: basis === "effort" ? "of the effort" : "of the money",
  };
  const starved = known.reduce((a, b) => (b.excess < a.excess ? b : a));
  const favoured = known.reduce((a, b) => (b.excess > a.excess ? b : a));
  const section = "goals" as const;
  if (Math.max(-starved.excess, favoured.excess) < FAR_APART) {
    const text = `Resources follow priorities: ${percent(value)} ${unit.got} lies where people put their weight.`;
    return [{ weight: 34, section, text }];
  }
  const text = markup`${quoted(starved.title, 90)} has ${percent(starved.declared)} ${unit.asked} and ${percent(starved.spent)} ${unit.got}, while ${quoted(favoured.title, 90)} has ${percent(favoured.declared)} and ${percent(favoured.spent)}.`;
  return [{ weight: 95, section, text }];
};

/** Work without a goal, and what it costs; nothing where the folder joins no work to goals at all. */
export const workWithoutGoal: Telling = ({ assessment }) => {
  const { orphans, upward, goals } = assessment.lineOfSight;
  if (goals.length === 0 || upward === null || upward === 0) return NOTHING_TO_SAY;
  const items = orphans.objectives + orphans.initiatives;
  const section = "goals" as const;
  if (items === 0) return [{ weight: 28, section, text: "Every objective and initiative leads to a goal." }];
  const work = listed(
    [
      orphans.objectives > 0 && counted(orphans.objectives, "objective"),
      orphans.initiatives > 0 && counted(orphans.initiatives, "initiative"),
    ].filter((each) => each !== false),
  );
  const amounts = [
    orphans.cost > 0 && money(orphans.cost, assessment.organisation.currency),
    orphans.effortDays > 0 && `${days(orphans.effortDays)} of work`,
  ].filter((amount) => amount !== false);
  const text =
    amounts.length === 0
      ? markup`${capitalised(numberWord(items))} ${items === 1 ? "piece" : "pieces"} of work lead${items === 1 ? "s" : ""} to no goal: ${work}.`
      : markup`${listed(amounts)} ${amounts.length === 1 && orphans.cost > 0 ? "goes" : "go"} into work that leads to no goal: ${work}.`;
  return [{ weight: amounts.length === 0 ? 55 : 84, section, text }];
};

/** Targets of commitments that are past their day, and targets nobody has measured. */
export const targetsReached: Telling = ({ assessment: { progress } }) => {
  const { committedMissed, targets, targetsMeasured } = progress;
  const section = "goals" as const;
  const sentences = [];
  if (committedMissed > 0) {
    const [verb, their] = committedMissed === 1 ? ["is", "its"] : ["are", "their"];
    const text = `${capitalised(counted(committedMissed, "target"))} of committed objectives ${verb} past ${their} day and not reached.`;
    sentences.push({ weight: 79, section, text });
  }
  const unmeasured = targets - targetsMeasured;
  if (targetsMeasured > 0 && unmeasured > 0)
    sentences.push({
      weight: 45,
      section,
      text: `Nobody has measured ${numberWord(unmeasured)} of the ${figure(targets)} targets yet.`,
    });
  return sentences;
};
