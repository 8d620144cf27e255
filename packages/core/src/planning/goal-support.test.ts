import fc from "fast-check";
import { expect, test } from "vitest";
import { situationOf } from "../friction/testing/builders.ts";
import { goals } from "../friction/places.ts";
import type { Situation } from "../friction/situation.ts";
import { reachedFrom } from "../graph/leaves-first.ts";
import { kindCode } from "../organisation/organisation.ts";
import { goalSupport } from "./goal-support.ts";

/** The slow twin: walks down from each goal by itself. */
function walkedDown(situation: Situation) {
  const { graph, organisation } = situation;
  const { down, isPursued } = graph.contributions;
  return goals(situation).map((goal) => {
    const kinds = [...reachedFrom(down, [goal], isPursued)].map((item) => organisation.kind[item]);
    const count = (table: "objectives" | "initiatives") =>
      kinds.filter((kind) => kind === kindCode[table]).length;
    return {
      goal: organisation.id(goal),
      objectives: count("objectives"),
      initiatives: count("initiatives"),
    };
  });
}

const counted = (situation: Situation) =>
  goalSupport(situation, goals(situation)).map(({ goal, objectives, initiatives }) => ({
    goal,
    objectives,
    initiatives,
  }));

/** Parents of any number: goals, an element, objectives (rings included) and initiatives. */
const anyWork = fc.array(
  fc.record({
    parents: fc.uniqueArray(fc.constantFrom("g0", "g1", "g40", "e", "o0", "o1", "o2", "o3"), {
      maxLength: 3,
    }),
    status: fc.constantFrom("active" as const, "done" as const, "dropped" as const),
  }),
  { minLength: 1, maxLength: 8 },
);

const planOf = (work: readonly { parents: readonly string[]; status: "active" | "done" | "dropped" }[]) => ({
  goals: Array.from({ length: 41 }, (_, n) => `g${n}`),
  elements: [{ id: "e", kind: "process" as const, supports: "g1" }],
  objectives: Array.from({ length: 4 }, (_, n) => {
    const { parents, status } = work[n] ?? { parents: [], status: "active" as const };
    return { id: `o${n}`, supports: parents.join(";"), status };
  }),
  initiatives: work.slice(4).map(({ parents, status }) => ({ supports: parents.join(";"), status })),
});

test("what is below each of many goals is counted once, whatever the ways, rings and given-up items between", () => {
  fc.assert(
    fc.property(anyWork, (work) => {
      const situation = situationOf(planOf(work));
      expect(counted(situation)).toEqual(walkedDown(situation));
    }),
  );
});

test("after links are turned round and work is added the counts are those of the plan as it is", () => {
  const situation = situationOf({
    goals: ["g1", "g2"],
    objectives: [{ id: "o1", supports: "o2" }, { id: "o2", supports: "g1" }, { id: "o3" }],
    initiatives: [{ supports: "o1" }],
  });
  const { graph } = situation;
  graph.change({ table: "objectives", row: 1, set: { supports: [{ to: "o1", share: null }] } });
  graph.change({ table: "objectives", row: 0, set: { supports: [{ to: "g2", share: null }] } });
  graph.change({
    table: "objectives",
    add: { id: "o4", title: "o4", supports: [{ to: "o2", share: null }] },
  });
  for (const table of ["objectives", "initiatives", "northstar"] as const) situation.forget(table);
  expect(counted(situation)).toEqual([
    { goal: "g1", objectives: 0, initiatives: 0 },
    { goal: "g2", objectives: 3, initiatives: 1 },
  ]);
});
