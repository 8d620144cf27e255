import { expect, test } from "vitest";
import { parseDay } from "../../calendar/day.ts";
import { type WrittenRow, situationOf } from "../testing/builders.ts";
import { lineLeadershipSignal } from "./line-leadership-signal.ts";

const acting = (actions: readonly WrittenRow<"actions">[]) =>
  lineLeadershipSignal(
    situationOf({
      stakeholders: [{ id: "ana" }],
      initiatives: [{ id: "i1", title: "Second gangway" }],
      actions: actions.map((action) => ({ initiative: "i1", ...action })),
    }),
    parseDay("2027-06-15")!,
  );

const fine = { owner: "ana", dueOn: "2027-12-01" } as const;
const late = { owner: "ana", dueOn: "2027-06-14" } as const;

test("actions without an owner and late ones raise a question together, each counted once", () => {
  expect(acting([{ dueOn: "2027-01-01" }, {}, late, fine, fine])).toEqual({
    killer: "lineLeadership",
    n: 5,
    asked: { killer: "lineLeadership", ownerless: 2, late: 1, actions: 5 },
    evidence: [{ table: "initiatives", id: "i1", title: "Second gangway" }],
  });
});

test("done and dropped actions do not count, and an action is not late on its day", () => {
  const done = { ...late, status: "done" } as const;
  expect(acting([done, done, done, fine, fine, fine, fine, fine])).toMatchObject({ n: 5, reason: "quiet" });
  expect(acting(Array.from({ length: 5 }, () => ({ ...fine, dueOn: "2027-06-15" })))).toMatchObject({
    reason: "quiet",
  });
  expect(acting([{}, {}, {}, {}])).toMatchObject({ n: 4, reason: "tooFew" });
});
