/**
 * Classes of barriers by what stands in the way within, and around: the key of their words in messages/en/friction.ts,
 * and how they are written in the organisation's own tables and files.
 */
export const barrierClasses = {
  inner: {
    style: "top-down or hands-off leadership",
    unclearStrategy: "unclear strategy and conflicting priorities",
    seniorTeam: "a senior team that does not work as one",
    verticalCommunication: "poor communication between top and bottom",
    coordination: "poor coordination across units",
    lineLeadership: "too little leadership down the line",
    structure: "structure",
    systems: "systems and rewards",
    skills: "skills",
    staff: "staff",
    culture: "culture",
    resources: "resources",
  },
  outer: {
    political: "political",
    economic: "economic",
    social: "social",
    technological: "technological",
    environmental: "environmental",
    legal: "legal",
    rivalry: "rivalry",
    newEntrants: "new entrants",
    substitutes: "substitutes",
    suppliers: "supplier power",
    buyers: "buyer power",
    partners: "partners",
  },
} as const;

export type BarrierClass = keyof (typeof barrierClasses)["inner"] | keyof (typeof barrierClasses)["outer"];

/** Every class with how it is written. */
export const writtenClasses: readonly (readonly [BarrierClass, string])[] = Object.values(
  barrierClasses,
).flatMap((ofSide) => Object.entries(ofSide) as [BarrierClass, string][]);
