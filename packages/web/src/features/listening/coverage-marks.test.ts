import type { BoardPerson } from "@lodestar/contract";
import { expect, test } from "vitest";
import { coverageMarks } from "./coverage-marks.ts";

const person = (stakeholder: string, state: BoardPerson["state"] = "invited") =>
  ({ stakeholder, state }) as BoardPerson;

test("people who are judged alike share a mark that says how many of them are heard", () => {
  const { marks, unplaced } = coverageMarks([person("a", "answered"), person("b"), person("c")], (id) =>
    id === "c" ? { influence: 20, interest: null } : { influence: 81, interest: 79 },
  );
  expect(marks).toEqual([{ influence: 80, interest: 80, invited: 2, heard: 1 }]);
  expect(unplaced).toBe(1);
});

test("whose link was taken back does not count as asked", () => {
  expect(coverageMarks([person("a", "revoked")], () => ({ influence: 1, interest: 1 })).marks).toEqual([]);
});
