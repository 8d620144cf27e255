import { expect, test } from "vitest";
import { type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { statementWithoutDisposition as rule } from "./statement-without-disposition.ts";

const said = (id: string, round: string | null): WrittenRow<"statements"> => ({
  id,
  round,
  stakeholder: "ana",
  text: `Words of ${id}`,
});
const adopted = (statement: string): WrittenRow<"dispositions"> => ({ statement, outcome: "adopted" });
const parties = (statements: WrittenRow<"statements">[], dispositions: WrittenRow<"dispositions">[]) =>
  findingsOf(rule, { statements, dispositions }).map((finding) => finding.parties[0]);

test("the worked example of docs/method/statement-without-disposition.md", () => {
  const statements = [
    said("s-1", "spring"),
    { ...said("s-2", "spring"), kind: "need", saidOn: "2027-03-02" } as const,
    said("s-3", "summer"),
  ];
  expect(findingsOf(rule, { statements, dispositions: [adopted("s-1")] })).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      rule: "statement_without_disposition",
      severity: "notice",
      parties: ["s-2"],
      evidence: { round: "spring", kind: "need", saidOn: "2027-03-02" },
      question: "What became of “Words of s-2”: adopted, merged, deferred or declined, and why?",
    },
  ]);
});

test("a round is open until one of its statements has a disposition", () => {
  expect(parties([said("s-1", "spring"), said("s-2", "spring")], [])).toEqual([]);
});

test("a disposition of an objective closes no round", () => {
  const rows = {
    statements: [said("s-1", "spring")],
    objectives: [{ id: "o-1" }],
    dispositions: [adopted("o-1")],
  };
  expect(findingsOf(rule, rows)).toEqual([]);
});

test("statements without a round are one round of their own", () => {
  const statements = [said("s-1", null), said("s-2", null), said("s-3", "spring")];
  expect(parties(statements, [adopted("s-1")])).toEqual(["s-2"]);
  expect(parties(statements, [adopted("s-3")])).toEqual([]);
});

test("every outcome is an answer, also a no", () => {
  for (const outcome of ["adopted", "merged", "deferred", "declined"] as const)
    expect(parties([said("s-1", "spring")], [{ statement: "s-1", outcome }])).toEqual([]);
});

test("who said it stays out of the finding, and words that are not shown stay out of its question", () => {
  const statements = [
    said("s-1", "spring"),
    { ...said("s-2", "spring"), stakeholder: "bea", moderated: "yes" } as const,
  ];
  const [finding] = findingsOf(rule, { statements, dispositions: [adopted("s-1")] });
  expect(JSON.stringify(finding)).not.toMatch(/bea|Words/);
  expect(finding!.question).toContain("“s-2”");
});

test("a question quotes the beginning of many words", () => {
  const statements = [said("s-1", "spring"), { ...said("s-2", "spring"), text: "Boat 🚢 ".repeat(40) }];
  const [finding] = findingsOf(rule, { statements, dispositions: [adopted("s-1")] });
  const quoted = /“(.*)”/u.exec(finding!.question)![1]!;
  expect([...quoted]).toHaveLength(90);
  expect(quoted.isWellFormed()).toBe(true);
});

test("the first disposition closes a round, and taking it back opens it again", () => {
  const statements = [said("s-1", "spring"), said("s-2", "spring"), said("s-3", "summer")];
  const analysis = new Analysis(situationOf({ statements }), [rule]);
  const { appeared } = analysis.change({ table: "dispositions", add: adopted("s-1") });
  expect(appeared.map((finding) => finding.parties)).toEqual([["s-2"]]);
  expect(analysis.change({ table: "statements", row: 0, set: { round: "summer" } })).toMatchObject({
    appeared: [{ parties: ["s-3"] }],
    gone: [{ id: appeared[0]!.id }],
  });
  expect(analysis.change({ table: "statements", remove: 2 }).gone).toMatchObject([{ parties: ["s-3"] }]);
  analysis.change({ table: "dispositions", remove: 0 });
  expect(analysis.findings()).toEqual([]);
});
