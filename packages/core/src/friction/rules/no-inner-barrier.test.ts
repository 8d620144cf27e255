import { expect, test } from "vitest";
import type { Row } from "../../organisation/schema.ts";
import { findingsOf } from "../testing/builders.ts";
import { noInnerBarrier } from "./no-inner-barrier.ts";

type Side = Row<"barriers">["side"];
const found = (...sides: Side[]) => findingsOf(noInnerBarrier, { barriers: sides.map((side) => ({ side })) });

test("the worked example of docs/method/no-inner-barrier.md", () => {
  expect(found("outer", "outer", "outer", null)).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      rule: "no_inner_barrier",
      severity: "notice",
      parties: [],
      evidence: { barriers: 4, outer: 3 },
      question: "What inside the organisation stands in the way, and who could say so without risk?",
    },
  ]);
  expect(found("outer", "outer", "outer", "inner")).toEqual([]);
});

test("where no barrier is recorded there is nothing to say about their sides", () => {
  expect(found()).toEqual([]);
});

test("the finding stays the same one while outer barriers are added", () => {
  expect(found("outer")[0]!.id).toBe(found("outer", "outer", null)[0]!.id);
});
