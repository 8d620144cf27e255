/** The sentences of the rules in the example, as the rules say them. */
export const ternsundRules = [
  { id: "opposite_directions", says: "Two objectives want the same measure to go opposite ways." },
  {
    id: "incompatible_targets",
    says: "Two objectives want different values of the same measure on the same day.",
  },
  { id: "contribution_cycle", says: "Work contributes to itself, round a ring." },
  { id: "dependency_ends_after_successor_starts", says: "Work starts before the work it waits for ends." },
  { id: "work_without_path_to_goal", says: "Work leads to no goal." },
  { id: "goal_without_work", says: "No work supports a goal." },
  { id: "goal_without_initiatives", says: "Objectives lead to a goal, but no initiative carries them." },
  { id: "over_allocated_units", says: "A unit has more work in a period than it has days." },
  {
    id: "open_or_declined_ask_on_committed_objective",
    says: "A committed objective needs something that a unit declined or has not answered.",
  },
  {
    id: "opposite_priorities_between_dependent_units",
    says: "Units that depend on each other order the goals in opposite ways.",
  },
  { id: "priority_without_resources", says: "A goal is declared important and gets no resources." },
  { id: "near_duplicate_objectives", says: "Two units pursue the same objective in other words." },
  { id: "double_counted_contribution", says: "Work is counted more than once." },
  { id: "severe_barrier_without_response", says: "A severe barrier has no response." },
  { id: "rejected_theme_in_plan", says: "The plan relies on a theme that people rejected." },
  { id: "declared_support_weak_link", says: "People doubt that one part of the chain supports the next." },
  { id: "stale_target", says: "Nobody knows how a target stands." },
  {
    id: "statement_without_disposition",
    says: "Somebody said something and has not been told what became of it.",
  },
  { id: "item_without_owner", says: "Nobody answers for a plan item." },
];
