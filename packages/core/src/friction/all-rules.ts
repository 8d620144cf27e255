import { contributionCycle } from "./rules/contribution-cycle.ts";
import { declaredSupportWeakLink } from "./rules/declared-support-weak-link.ts";
import { dependencyCycle } from "./rules/dependency-cycle.ts";
import { dependencyEndsAfterSuccessorStarts } from "./rules/dependency-ends-after-successor-starts.ts";
import { doubleCountedContribution } from "./rules/double-counted-contribution.ts";
import { goalWithoutInitiatives } from "./rules/goal-without-initiatives.ts";
import { goalWithoutWork } from "./rules/goal-without-work.ts";
import { incompatibleTargets } from "./rules/incompatible-targets.ts";
import { itemWithoutDate } from "./rules/item-without-date.ts";
import { itemWithoutOwner } from "./rules/item-without-owner.ts";
import { nearDuplicateObjectives } from "./rules/near-duplicate-objectives.ts";
import { noInnerBarrier } from "./rules/no-inner-barrier.ts";
import { objectiveWithoutTarget } from "./rules/objective-without-target.ts";
import { openOrDeclinedAskOnCommittedObjective } from "./rules/open-or-declined-ask-on-committed-objective.ts";
import { oppositeDirections } from "./rules/opposite-directions.ts";
import { oppositePrioritiesBetweenDependentUnits } from "./rules/opposite-priorities-between-dependent-units.ts";
import { overAllocatedPeople } from "./rules/over-allocated-people.ts";
import { overAllocatedUnits } from "./rules/over-allocated-units.ts";
import { priorityWithoutResources } from "./rules/priority-without-resources.ts";
import { rejectedThemeInPlan } from "./rules/rejected-theme-in-plan.ts";
import { resourcesWithoutPriority } from "./rules/resources-without-priority.ts";
import { severeBarrierWithoutResponse } from "./rules/severe-barrier-without-response.ts";
import { shareBackOutdated } from "./rules/share-back-outdated.ts";
import { staleTarget } from "./rules/stale-target.ts";
import { statementWithoutDisposition } from "./rules/statement-without-disposition.ts";
import { tooManyTargets } from "./rules/too-many-targets.ts";
import { twoOwnersOfOneTarget } from "./rules/two-owners-of-one-target.ts";
import { workWithoutPathToGoal } from "./rules/work-without-path-to-goal.ts";
import type { Rule } from "./rule.ts";

/** Every conflict rule, in the order in which people are told. */
export const ALL_RULES: readonly Rule[] = [
  oppositeDirections,
  incompatibleTargets,
  twoOwnersOfOneTarget,
  contributionCycle,
  dependencyCycle,
  dependencyEndsAfterSuccessorStarts,
  workWithoutPathToGoal,
  goalWithoutWork,
  goalWithoutInitiatives,
  overAllocatedUnits,
  overAllocatedPeople,
  openOrDeclinedAskOnCommittedObjective,
  oppositePrioritiesBetweenDependentUnits,
  priorityWithoutResources,
  resourcesWithoutPriority,
  nearDuplicateObjectives,
  doubleCountedContribution,
  severeBarrierWithoutResponse,
  noInnerBarrier,
  rejectedThemeInPlan,
  tooManyTargets,
  itemWithoutOwner,
  itemWithoutDate,
  objectiveWithoutTarget,
  staleTarget,
  shareBackOutdated,
  statementWithoutDisposition,
  declaredSupportWeakLink,
];
