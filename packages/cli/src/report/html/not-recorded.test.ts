import { expect, test } from "vitest";
import { sortedOut } from "./not-recorded.ts";
import { aFinding, anAssessment, findingCountsOf, namesOf } from "./testing/an-assessment.ts";

const ids = ["o1", "o2", "o3", "o4"];
const names = namesOf(ids.map((id) => ["objectives", id, id]));
const missing = (rule: string, parties: readonly string[]) =>
  parties.map((id) => aFinding(rule, "notice", { parties: [id] }));
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("what every item lacks is said once and scolds nobody", () => {
  const findings = [...missing("item_without_owner", ids), ...missing("objective_without_target", ids)];
  const { found, lacks } = sortedOut(
    anAssessment({ findings, findingCounts: findingCountsOf(findings) }),
    names,
    String,
  );
  expect(found).toEqual([]);
  expect(lacks.map(({ what }) => plain(what))).toEqual([
    "an owner and a target for any of the four objectives",
  ]);
});

test("what only some items lack is told for each of them", () => {
  const findings = missing("item_without_owner", ["o1", "o2", "o3"]);
  const findingCounts = findingCountsOf(findings, { item_without_owner: 4 });
  const { found, lacks } = sortedOut(anAssessment({ findings, findingCounts }), names, String);
  expect(lacks).toEqual([]);
  expect(found.map(({ rule, total }) => [rule, total])).toEqual([["item_without_owner", 3]]);
});

test("two items without an owner are told one by one even if there are no others", () => {
  const findings = missing("item_without_owner", ["o1", "o2"]);
  const { found } = sortedOut(
    anAssessment({ findings, findingCounts: findingCountsOf(findings) }),
    names,
    String,
  );
  expect(found).toHaveLength(1);
});

test("a conflict that is everywhere stays a conflict", () => {
  const findings = missing("severe_barrier_without_response", ids);
  const { found } = sortedOut(
    anAssessment({ findings, findingCounts: findingCountsOf(findings) }),
    names,
    String,
  );
  expect(found).toHaveLength(1);
});
