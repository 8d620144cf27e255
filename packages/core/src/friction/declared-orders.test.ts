import { expect, test } from "vitest";
import { parseDay } from "../calendar/day.ts";
import { AlignmentGraph } from "../organisation/alignment-graph.ts";
import { Organisation } from "../organisation/organisation.ts";
import { declaredOrders } from "./declared-orders.ts";
import { rulesCompared } from "./priorities/rules-compared.ts";
import { Situation } from "./situation.ts";

function rankedBy(people: readonly { readonly influence?: number; readonly order: readonly string[] }[]) {
  const organisation = new Organisation();
  for (const id of ["a", "b", "c"])
    organisation.add("northstar", { id, kind: "goal", title: id.toUpperCase() });
  people.forEach(({ influence, order }, place) => {
    const stakeholder = `p${place}`;
    organisation.add("stakeholders", { id: stakeholder, name: stakeholder, influence: influence ?? null });
    order.forEach((item, rank) =>
      organisation.add("rankings", { stakeholder, item, rank: rank + 1, round: "r2" }),
    );
  });
  return organisation;
}

const situationOf = (organisation: Organisation) =>
  new Situation(new AlignmentGraph(organisation), parseDay("2027-05-11")!);

test("people count alike, or by their influence; who has none counts as the mean", () => {
  const situation = situationOf(
    rankedBy([
      { influence: 90, order: ["a", "b", "c"] },
      { influence: 30, order: ["b", "a", "c"] },
      { order: ["b", "a", "c"] },
    ]),
  );
  const [equal, weighed] = [declaredOrders(situation, "equal"), declaredOrders(situation, "influence")];
  expect(equal.options.map(({ title }) => title)).toEqual(["A", "B", "C"]);
  expect([equal.preferences.above[1], equal.preferences.above[3]]).toEqual([1, 2]);
  expect([weighed.preferences.above[1], weighed.preferences.above[3]]).toEqual([90, 90]);
  expect(weighed.withoutInfluence).toBe(1);
});

test("a later round replaces what somebody said before", () => {
  const organisation = rankedBy([{ order: ["a", "b", "c"] }]);
  organisation.add("rankings", { stakeholder: "p0", item: "c", rank: 1, round: "r1" });
  const { preferences } = declaredOrders(situationOf(organisation), "equal");
  expect(rulesCompared(preferences).orders[0]!.places).toEqual([[0], [1], [2]]);
});

test("points stand beside ranks; nobody at all gives no order and a reason", () => {
  const organisation = rankedBy([{ order: ["a", "b"] }]);
  organisation.add("points", { stakeholder: "p0", item: "c", points: 100, round: "r2" });
  const { points } = declaredOrders(situationOf(organisation), "equal");
  expect(points!.map(({ value }) => value)).toEqual([0, 0, 1]);
  const nobody = declaredOrders(situationOf(new Organisation()), "influence");
  expect(nobody).toMatchObject({ options: [], points: undefined, withoutInfluence: 0 });
  expect(rulesCompared(nobody.preferences).orders.map(({ reason }) => reason)).toContain(
    "Nobody has ranked anything.",
  );
});
