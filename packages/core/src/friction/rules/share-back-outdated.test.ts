import { expect, test } from "vitest";
import { type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { shareBackOutdated } from "./share-back-outdated.ts";

const people = ["ana", "ben", "cleo"].map((id) => ({ id, name: id.toUpperCase() }));
const told = (stakeholder: string, revision: number | null): WrittenRow<"verdicts"> => ({
  stakeholder,
  theme: "th-tired",
  revision,
  verdict: "confirmed",
});
const atRevision = (revision: number | null, ...verdicts: WrittenRow<"verdicts">[]) => ({
  stakeholders: people,
  themes: [{ id: "th-tired", title: "Tired crews", revision }],
  verdicts,
});
const found = (revision: number | null, ...verdicts: WrittenRow<"verdicts">[]) =>
  findingsOf(shareBackOutdated, atRevision(revision, ...verdicts));

test("the worked example of docs/method/share-back-outdated.md", () => {
  expect(found(3, told("ana", 1), told("ana", 3), told("ben", 1), told("ben", 2))).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      rule: "share_back_outdated",
      severity: "notice",
      parties: ["ben", "th-tired"],
      evidence: { answered: 2, current: 3 },
      question: "Does the current summary of “Tired crews” say what BEN meant?",
    },
  ]);
});

test("somebody who has never answered is silent, not outdated", () => {
  expect(found(3)).toEqual([]);
});

test("an answer that does not say for which revision it is for the current one", () => {
  expect(found(3, told("ana", null))).toEqual([]);
  expect(found(3, told("ana", 1), told("ana", null))).toEqual([]);
});

test("a theme without a revision is in its first", () => {
  expect(found(null, told("ana", 1))).toEqual([]);
});

test("whatever the verdict was, it was on words that have changed", () => {
  for (const verdict of ["confirmed", "corrected", "rejected", "missing"] as const)
    expect(found(2, { ...told("ana", 1), verdict })).toHaveLength(1);
});

test("one finding for each theme that somebody answered in an older revision", () => {
  const themes = ["th-a", "th-b", "th-c"].map((id, place) => ({ id, revision: place + 1 }));
  const verdicts = themes.map(({ id: theme }) => ({ ...told("ana", 1), theme }));
  const findings = findingsOf(shareBackOutdated, { stakeholders: people, themes, verdicts });
  expect(findings.map(({ parties }) => parties)).toEqual([
    ["ana", "th-b"],
    ["ana", "th-c"],
  ]);
});

test("a new revision outdates those who answered the last one, and removing person or theme ends it", () => {
  const analysis = new Analysis(situationOf(atRevision(1, told("ana", 1), told("ben", 1))), [
    shareBackOutdated,
  ]);
  const { appeared } = analysis.change({ table: "themes", row: 0, set: { revision: 2 } });
  expect(appeared.map(({ parties }) => parties[0])).toEqual(["ana", "ben"]);
  expect(analysis.change({ table: "stakeholders", remove: 0 }).gone).toMatchObject([{ id: appeared[0]!.id }]);
  expect(analysis.change({ table: "themes", remove: 0 }).gone).toMatchObject([{ id: appeared[1]!.id }]);
  expect(analysis.findings()).toEqual([]);
});

test("a finding keeps its id when further revisions follow", () => {
  expect(found(3, told("ana", 1))[0]!.id).toBe(found(4, told("ana", 1), told("ben", 4))[0]!.id);
});
