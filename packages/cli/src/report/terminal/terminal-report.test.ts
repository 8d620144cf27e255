import { expect, test } from "vitest";
import type { FindingCount } from "../html/assessed.ts";
import { aDial, aFinding, anAssessment, aPart, namesOf } from "../html/testing/an-assessment.ts";
import { ternsund } from "../html/testing/ternsund.ts";
import { ternsundNames } from "../html/testing/ternsund-names.ts";
import { ternsundRules } from "../html/testing/ternsund-rules.ts";
import { terminalReport } from "./terminal-report.ts";
import { textWidth } from "./text-width.ts";

const plain = { rules: ternsundRules, colour: false };
const report = (width = 80, ascii = false) =>
  terminalReport(ternsund, ternsundNames, { ...plain, width, ascii });
const aCount = (rule: string, counts: Partial<FindingCount>): FindingCount => ({
  rule,
  says: "Something is missing.",
  ...{ severe: 0, serious: 0, notice: 0, places: 0, lookedAt: 0 },
  ...counts,
});

test("no line is wider than the terminal", () => {
  for (const width of [60, 80, 100])
    for (const line of report(width).split("\n"))
      expect([line, textWidth(line) <= width]).toEqual([line, true]);
});

test("words come first: whose report, what matters, then the parts, and at the end what to do", () => {
  const text = report();
  const headings = [
    "Ternsund Ferries · 2027",
    "In short ",
    "Four dials ",
    "Conflicts ",
    "Goals and",
    "What units are",
    "The folder ",
    "What to do next ",
  ];
  const places = headings.map((heading) => text.indexOf(heading));
  expect(places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1]!))).toBe(true);
});

test("every severity has a shape and a word, with colour and without", () => {
  expect(report()).toMatch(/▲ \d+ severe: .*\n[\s\S]*◆ \d+ serious: .*\n[\s\S]*○ \d+ notices?: /);

  const uncoloured = terminalReport(ternsund, ternsundNames, { ...plain, colour: true }).replace(
    /\u001b\[[\d;]*m/g,
    "",
  );
  expect(uncoloured).toBe(report());
  expect(report()).not.toContain("\u001b");
});

test("a terminal that knows ASCII only gets ASCII only", () => {
  expect(report(80, true)).toMatch(/^[\n -~]*$/);
});

test("a dial without a value says why", () => {
  const engaged = aDial(null, aPart("coverage", null, "Nobody is recorded. Add people."));
  const text = terminalReport(
    anAssessment({ profile: { ...ternsund.profile, engaged } }),
    namesOf([]),
    plain,
  );
  expect(text).toMatch(/Engaged +— +Nobody is recorded\n/);
});

test("a rule shows three examples and counts the rest", () => {
  const findings = ["o1", "o2", "o3", "o4"].map((id) =>
    aFinding("too_many_targets", "notice", { parties: [id], question: `Why “${id}”?` }),
  );
  const counts = [aCount("too_many_targets", { notice: 44, places: 44, lookedAt: 100 })];
  const text = terminalReport(anAssessment({ findings, findingCounts: counts }), namesOf([]), plain);
  expect(text).toContain("… and 41 more");
  expect(text.match(/Why “o\d”/g)).toHaveLength(3);
});

test("what is recorded for no item at all is said once", () => {
  const findings = ["o1", "o2", "o3"].map((id) =>
    aFinding("objective_without_target", "notice", { parties: [id] }),
  );
  const counts = [aCount("objective_without_target", { notice: 3, places: 3, lookedAt: 3 })];
  const names = namesOf(["o1", "o2", "o3"].map((id) => ["objectives", id, id] as const));
  const text = terminalReport(anAssessment({ findings, findingCounts: counts }), names, plain);
  expect(text).toMatch(/Not recorded yet [\s\S]*A target for any of the three\u00a0objectives/);
  expect(text).not.toContain("What should be done?");
});

test("words that a moderator hid are not shown beside a question that leaves them out", () => {
  const findings = [
    aFinding("statement_without_disposition", "notice", { parties: ["s1"], question: "What became of s1?" }),
  ];
  const counts = [aCount("statement_without_disposition", { notice: 1, places: 1, lookedAt: 9 })];
  const text = terminalReport(
    anAssessment({ findings, findingCounts: counts }),
    namesOf([["statements", "s1", "He is a fool."]]),
    plain,
  );
  expect(text).toContain("What became of s1?");
  expect(text).not.toContain("fool");
});

test("nothing in a title, name, fault or column reaches the terminal as a command", () => {
  const attack = "\u001b[2J\u001b]52;c;ZXZpbA==\u0007\r\u0085\u009b1m";
  const finding = aFinding("too_many_targets", "severe", { parties: ["o1"], question: `Why ${attack}?` });
  const text = terminalReport(
    anAssessment({
      organisation: { name: `Ferries${attack}`, cycle: attack, currency: attack },
      generatedFrom: {
        folder: `x${attack}`,
        rows: { units: 1 },
        faults: [{ file: `units.csv${attack}`, line: 2, column: attack, message: attack }],
        unknownColumns: [{ file: attack, column: attack }],
      },
      findings: [finding],
      findingCounts: [aCount("too_many_targets", { severe: 1, places: 1, lookedAt: 1, says: attack })],
      coverage: [
        { by: "all", id: null, name: attack, people: 2, heard: 1, influenceHeard: null },
        { by: "unit", id: "u1", name: attack, people: 2, heard: 1, influenceHeard: null },
      ],
      asksByUnit: [
        { unit: "u1", asks: 1, asked: 1, accepted: 0, declined: 0, renegotiated: 0, effortDays: 0 },
      ],
    }),
    namesOf([
      ["objectives", "o1", attack],
      ["units", "u1", attack],
    ]),
    { ...plain, rules: [{ id: "too_many_targets", says: attack }] },
  );

  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("votes are told in words, then as what most agree with and what divides them", () => {
  const text = report(100);
  expect(text).toContain("26\u00a0people voted on 12\u00a0statements, 16 to 25 on each");
  expect(text).toMatch(
    /most agree, the surest first +agree +disagree +pass\n +We are called a boatyard\. .* 16 +0 +0\n/,
  );
  expect(text).toMatch(
    /many on either side +agree +disagree +pass\n +Hold the 17:40 .* 11 +11 +2\n +Leave on the minute\. .* 12 +11 +2\n/,
  );
  expect(text).not.toMatch(/most disagree +agree/);
});

test("an empty folder gets a short report that says where to begin", () => {
  const text = terminalReport(anAssessment(), namesOf([]), plain);
  expect(text).toContain("There is nothing here to assess yet.");
  expect(text.split("\n").length).toBeLessThan(45);
});

test("of many faults ten are told, and the rest counted", () => {
  const faults = Array.from({ length: 25 }, (_, at) => ({
    file: "units.csv",
    line: at + 2,
    column: "id",
    message: "empty",
  }));
  const generatedFrom = { folder: "2027", rows: { units: 30 }, faults, unknownColumns: [] };
  const text = terminalReport(anAssessment({ generatedFrom }), namesOf([]), plain);
  expect(text.match(/units\.csv:\d+: id: empty/g)).toHaveLength(10);
  expect(text).toContain("… and 15\u00a0more faults");
});
