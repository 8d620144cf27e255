import { countOf, FREE } from "./communities.ts";
import type { NeighbourGraph } from "./neighbour-graph.ts";
import { alongside, hasWords, type StatementLikeness } from "./statement-likeness.ts";

/** The theme of every statement, `FREE` for none, and how like it is on average to the others there; NaN where alone. */
export type Membership = { readonly theme: Int32Array; readonly closeness: Float64Array };

const MOST_PASSES = 10;

/**
 * Moves each statement to the theme to whose others it is most alike on average, among its own and its neighbours';
 * those that `given` puts into a theme stay. Of equal ones its own, then the lowest number. With `takesAll` who has no
 * neighbour and no theme looks at all themes. O(passes × terms × neighbouring themes).
 */
export function settledMembers(
  table: StatementLikeness,
  graph: NeighbourGraph,
  groups: Int32Array,
  given: Int32Array,
  takesAll: boolean,
): Membership {
  let theme: Int32Array = groups;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = nearestThemes(table, graph, theme, given, takesAll);
    const isSettled = next.every((to, statement) => to === theme[statement]);
    theme = next;
    if (isSettled) break;
  }
  return { theme, closeness: closenessOf(table, theme) };
}

function nearestThemes(
  table: StatementLikeness,
  graph: NeighbourGraph,
  theme: Int32Array,
  given: Int32Array,
  takesAll: boolean,
): Int32Array {
  const visitors = visitorsOf(table, graph, theme, given, takesAll);
  const nearest = theme.slice();
  const most = closenessOf(table, theme).map((closeness) => (Number.isNaN(closeness) ? 0 : closeness));
  eachTheme(table, theme, (which, members, closenessTo) => {
    for (const statement of visitors[which]!) {
      const closeness = closenessTo(statement) / members.length;
      if (!(closeness > most[statement]!)) continue;
      most[statement] = closeness;
      nearest[statement] = which;
    }
  });
  return nearest;
}

/** For each theme the statements outside of it that may join it. */
function visitorsOf(
  table: StatementLikeness,
  { starts, to }: NeighbourGraph,
  theme: Int32Array,
  given: Int32Array,
  takesAll: boolean,
): number[][] {
  const visitors = Array.from({ length: countOf(theme) }, (): number[] => []);
  for (let statement = 0; statement < theme.length; statement++) {
    if (given[statement] !== FREE || !hasWords(table, statement)) continue;
    const around = new Set(
      Array.from(to.subarray(starts[statement], starts[statement + 1]), (node) => theme[node]!),
    );
    if (around.size === 0 && takesAll) for (const which of visitors.keys()) around.add(which);
    for (const which of around)
      if (which !== theme[statement] && which !== FREE) visitors[which]!.push(statement);
  }
  return visitors;
}

/** How like each statement is on average to the others of its theme. */
function closenessOf(table: StatementLikeness, theme: Int32Array): Float64Array {
  const closeness = new Float64Array(theme.length).fill(NaN);
  eachTheme(table, theme, (_which, members, closenessTo, ownOf) => {
    if (members.length < 2) return;
    for (const member of members)
      closeness[member] = (closenessTo(member) - ownOf(member)) / (members.length - 1);
  });
  return closeness;
}

type Visit = (
  theme: number,
  members: readonly number[],
  /** The likeness of a statement to all members, itself among them if it is one, added up. */
  closenessTo: (statement: number) => number,
  /** Its likeness to itself. */
  ownOf: (statement: number) => number,
) => void;

/** Visits each theme with the sum of its members' rows, in which every likeness to the theme can be read. */
function eachTheme(table: StatementLikeness, theme: Int32Array, visit: Visit): void {
  const { lexical, meaning } = table;
  const members = Array.from({ length: countOf(theme) }, (): number[] => []);
  for (const [statement, which] of theme.entries()) if (which !== FREE) members[which]!.push(statement);
  const sum = new Float64Array(lexical.terms);
  const dimensions = meaning?.dimensions ?? 0;
  for (const [which, ofTheme] of members.entries()) {
    if (ofTheme.length === 0) continue;
    const direction = new Float64Array(dimensions);
    for (const member of ofTheme) {
      for (let at = lexical.starts[member]!; at < lexical.starts[member + 1]!; at++)
        sum[lexical.term[at]!]! += lexical.weight[at]!;
      for (let at = 0; at < dimensions; at++) direction[at]! += meaning!.entries[member * dimensions + at]!;
    }
    const closenessTo = (statement: number) => {
      let total = 0;
      for (let at = lexical.starts[statement]!; at < lexical.starts[statement + 1]!; at++)
        total += lexical.weight[at]! * sum[lexical.term[at]!]!;
      for (let at = 0; at < dimensions; at++)
        total += meaning!.entries[statement * dimensions + at]! * direction[at]!;
      return total;
    };
    visit(which, ofTheme, closenessTo, (statement) => ownLikeness(table, statement));
    for (const member of ofTheme)
      for (let at = lexical.starts[member]!; at < lexical.starts[member + 1]!; at++)
        sum[lexical.term[at]!] = 0;
  }
}

function ownLikeness({ lexical, meaning }: StatementLikeness, statement: number): number {
  let sum = meaning === null ? 0 : alongside(meaning, statement, statement);
  for (let at = lexical.starts[statement]!; at < lexical.starts[statement + 1]!; at++)
    sum += lexical.weight[at]! * lexical.weight[at]!;
  return sum;
}
