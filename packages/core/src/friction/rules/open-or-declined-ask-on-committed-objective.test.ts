import { expect, test } from "vitest";
import type { Row } from "../../organisation/schema.ts";
import { type WrittenOrganisation, type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { openOrDeclinedAskOnCommittedObjective as rule } from "./open-or-declined-ask-on-committed-objective.ts";

const quay: WrittenRow<"objectives"> = { id: "o-quay", title: "Mend the quay", kind: "committed" };
const hall: WrittenRow<"objectives"> = { id: "o-hall", title: "Paint the hall", kind: "aspirational" };
const harbour: WrittenRow<"units"> = { id: "u-harbour", name: "Harbour" };

/** What is found about one ask. */
function foundAbout(ask: WrittenRow<"asks">, rows: WrittenOrganisation = {}) {
  const asks = [{ from: "o-quay", toUnit: "u-harbour", need: "A crane", ...ask }];
  return findingsOf(rule, { units: [harbour], objectives: [quay, hall], ...rows, asks });
}
const supporting = (supports: string, status: Row<"initiatives">["status"] = null) =>
  foundAbout({ from: "i-crane" }, { initiatives: [{ id: "i-crane", supports, status }] }).length;

test("the worked example of docs/method/open-or-declined-ask-on-committed-objective.md", () => {
  const findings = findingsOf(rule, {
    units: [harbour],
    objectives: [quay, hall],
    initiatives: [
      { id: "i-crane", supports: "o-quay:1" },
      { id: "i-both", supports: "o-quay:0.6;o-hall:0.4" },
    ],
    asks: [
      { id: "k-1", from: "o-quay", toUnit: "u-harbour", need: "A berth", answer: "asked", effortDays: 5 },
      { id: "k-2", from: "i-crane", toUnit: "u-harbour", need: "A crane", answer: "declined" },
      { id: "k-3", from: "i-both", toUnit: "u-harbour", need: "A shed", answer: "declined" },
      { id: "k-4", from: "o-hall", toUnit: "u-harbour", need: "A ladder", answer: "asked" },
      { id: "k-5", from: "o-quay", toUnit: "u-harbour", need: "A diver", answer: "renegotiated" },
    ],
  });
  expect(findings).toMatchObject([
    {
      severity: "serious",
      parties: ["k-1"],
      evidence: { answer: "asked", from: "o-quay", objective: "o-quay", toUnit: "u-harbour", effortDays: 5 },
      question: "Will Harbour give “A berth”, which “Mend the quay” is committed on?",
    },
    {
      severity: "severe",
      parties: ["k-2"],
      evidence: {
        answer: "declined",
        from: "i-crane",
        objective: "o-quay",
        toUnit: "u-harbour",
        effortDays: null,
      },
      question:
        "Harbour declined “A crane”: how can “Mend the quay” be kept without it, or what would make it possible?",
    },
  ]);
  expect(findings).toHaveLength(2);
});

test("no answer at all is an open ask", () => {
  expect(foundAbout({ answer: null })).toMatchObject([
    { severity: "serious", evidence: { answer: "asked" } },
  ]);
});

test("an accepted or renegotiated ask is settled", () => {
  expect(foundAbout({ answer: "accepted" })).toEqual([]);
  expect(foundAbout({ answer: "renegotiated" })).toEqual([]);
});

test("an objective that nobody called committed is not committed", () => {
  expect(foundAbout({}, { objectives: [{ ...quay, kind: null }] })).toEqual([]);
});

test("asks of objectives that are done, declined or dropped are not found, of proposed and active ones they are", () => {
  const found = (status: Row<"objectives">["status"]) =>
    foundAbout({}, { objectives: [{ ...quay, status }] }).length;
  expect((["done", "declined", "dropped"] as const).map(found)).toEqual([0, 0, 0]);
  expect((["proposed", "accepted", "active"] as const).map(found)).toEqual([1, 1, 1]);
});

test("an initiative speaks for an objective only with its whole share", () => {
  expect(supporting("o-quay")).toBe(1);
  expect(supporting("o-quay:1")).toBe(1);
  expect(supporting("o-quay:0.7;o-quay:0.2;o-quay:0.1")).toBe(1);
  expect(supporting("o-quay:1;o-hall:0")).toBe(1);
  expect(supporting("o-quay:0.99")).toBe(0);
  expect(supporting("o-quay;o-hall")).toBe(0);
  expect(supporting("o-quay:0")).toBe(0);
  expect(supporting("")).toBe(0);
});

test("an initiative that is over needs nothing", () => {
  expect(supporting("o-quay", "done")).toBe(0);
  expect(supporting("o-quay", "dropped")).toBe(0);
  expect(supporting("o-quay", "active")).toBe(1);
});

test("a unit that is gone is called by its id", () => {
  const analysis = new Analysis(
    situationOf({
      units: [harbour],
      objectives: [quay],
      asks: [{ from: "o-quay", toUnit: "u-harbour", need: "A crane" }],
    }),
    [rule],
  );
  const [before] = analysis.findings();
  analysis.change({ table: "units", remove: 0 });
  const [after] = analysis.findings();
  expect(after!.question).toContain("Will u-harbour give");
  expect(after!.id).toBe(before!.id);
});

test("an objective that becomes committed brings the asks of its initiatives with it", () => {
  const analysis = new Analysis(
    situationOf({
      units: [harbour],
      objectives: [hall],
      initiatives: [{ id: "i-paint", supports: "o-hall" }],
      asks: [{ id: "k-1", from: "i-paint", toUnit: "u-harbour", need: "Paint" }],
    }),
    [rule],
  );
  const { appeared } = analysis.change({ table: "objectives", row: 0, set: { kind: "committed" } });
  expect(appeared.map(({ parties }) => parties)).toEqual([["k-1"]]);
  expect(analysis.change({ table: "objectives", remove: 0 }).gone).toMatchObject([{ id: appeared[0]!.id }]);
});
