import { expect, test } from "vitest";
import { ALL_RULES } from "../all-rules.ts";
import { Analysis } from "../analysis.ts";
import { situationOf } from "../testing/builders.ts";
import { nearDuplicateObjectives } from "./near-duplicate-objectives.ts";

const unit = (id: string) => ({ id: `u-${id}` });
const objective = (id: string) => ({ id, title: "Fill the empty berths by autumn", unit: `u-${id}` });

test("in how many places titles say the same does not hang on the order of the rows", () => {
  const ids = ["a", "b", "c"];
  const places = [ids, ids.toReversed(), ["b", "c", "a"]].map((order) => {
    const situation = situationOf({ units: ids.map(unit), objectives: order.map(objective) });
    const analysis = new Analysis(situation, ALL_RULES);
    return [
      analysis.placesFound(nearDuplicateObjectives),
      analysis
        .findingsOf(nearDuplicateObjectives)
        .map(({ parties }) => parties.join(" "))
        .toSorted(),
    ];
  });
  expect(places[0]).toEqual([2, ["a b", "a c", "b c"]]);
  expect(places[1]).toEqual(places[0]);
  expect(places[2]).toEqual(places[0]);
});
