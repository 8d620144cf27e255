/** A rule or part by its name in the method pages, as words: `goal_without_work` → `Goal without work`. */
export function ruleName(id: string): string {
  const words = id.replaceAll(/[_-]/g, " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
