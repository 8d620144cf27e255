import { expect, test } from "vitest";
import type { Row } from "../../organisation/schema.ts";
import { type WrittenOrganisation, type WrittenRow, findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { rejectedThemeInPlan } from "./rejected-theme-in-plan.ts";

type Verdict = Row<"verdicts">["verdict"];

/** Verdicts of different people on one revision of a theme. */
const verdicts = (theme: string, revision: number | null, ...given: Verdict[]): WrittenRow<"verdicts">[] =>
  given.map((verdict, place) => ({ stakeholder: `person ${place}`, theme, revision, verdict }));

const speed = { id: "th-speed", title: "Faster boats", statements: ["s-88", "s-89"] };
const statements = [
  { id: "s-88", text: "Give us the printed time." },
  { id: "s-89", text: "Early." },
];
const plan = (origin: string, status: Row<"objectives">["status"] = null): WrittenOrganisation => ({
  statements,
  themes: [speed],
  objectives: [{ id: "o-fast", title: "Four minutes less", origin, status }],
  verdicts: verdicts("th-speed", 1, "rejected"),
});
const found = (rows: WrittenOrganisation) => findingsOf(rejectedThemeInPlan, rows);

test("the worked example of docs/method/rejected-theme-in-plan.md", () => {
  const given = verdicts("th-speed", 1, "rejected", "rejected", "rejected", "corrected", "confirmed");
  const evidence = { themes: [{ theme: "th-speed", revision: 1, rejected: 3, answered: 5 }] };
  expect(found({ ...plan("th-speed;s-88"), verdicts: given })).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      rule: "rejected_theme_in_plan",
      severity: "severe",
      parties: ["o-fast", "s-88"],
      evidence,
      question:
        "“Four minutes less” rests on “Give us the printed time.”, which people rejected: what did they really mean?",
    },
    expect.objectContaining({ parties: ["o-fast", "th-speed"], evidence }),
  ]);
});

test("half of those who answered is enough, less is not, and silence is no answer", () => {
  const answered = (...given: Verdict[]) =>
    found({ ...plan("th-speed"), verdicts: verdicts("th-speed", 1, ...given) }).length;
  expect(answered("rejected", "confirmed")).toBe(1);
  expect(answered("rejected", "confirmed", "missing")).toBe(0);
  expect(answered("rejected", "rejected", "corrected", "missing")).toBe(1);
  expect(answered()).toBe(0);
});

test("only the current revision is judged", () => {
  const themes = [{ ...speed, revision: 2 }];
  const old = verdicts("th-speed", 1, "rejected", "rejected");
  expect(found({ ...plan("th-speed"), themes, verdicts: old })).toEqual([]);
  const now = [...old, ...verdicts("th-speed", 2, "rejected", "confirmed")];
  expect(found({ ...plan("th-speed"), themes, verdicts: now })).toMatchObject([
    { evidence: { themes: [{ revision: 2, rejected: 1, answered: 2 }] } },
  ]);
});

test("an answer that does not say for which revision it is for the current one", () => {
  const themes = [{ ...speed, revision: 2 }];
  expect(
    found({ ...plan("th-speed"), themes, verdicts: verdicts("th-speed", null, "rejected") }),
  ).toHaveLength(1);
});

test("a changed mind replaces the earlier answer", () => {
  const [first] = verdicts("th-speed", 1, "rejected");
  const changed = [first!, { ...first!, revision: null, verdict: "confirmed" } as const];
  expect(found({ ...plan("th-speed"), verdicts: changed })).toEqual([]);
});

test("what is proposed or active relies on its origin, what is over does not", () => {
  const inStatus = (status: Row<"objectives">["status"]) => found(plan("th-speed", status)).length;
  expect((["proposed", "accepted", "active"] as const).map(inStatus)).toEqual([1, 1, 1]);
  expect((["done", "declined", "dropped"] as const).map(inStatus)).toEqual([0, 0, 0]);
});

test("an initiative relies on its origin like an objective", () => {
  const initiatives = [{ id: "i-engine", origin: "s-89" }];
  expect(found({ ...plan(""), initiatives }).map(({ parties }) => parties)).toEqual([["i-engine", "s-89"]]);
});

test("a statement in two rejected themes is one finding that names both", () => {
  const themes = [speed, { id: "th-haste", statements: ["s-88"] }, { id: "th-fine", statements: ["s-88"] }];
  const given = ["th-speed", "th-haste"].flatMap((theme) => verdicts(theme, 1, "rejected"));
  const findings = found({ ...plan("s-88;s-88"), themes, verdicts: given });
  expect(findings).toHaveLength(1);
  expect(findings[0]!.evidence["themes"]).toMatchObject([{ theme: "th-speed" }, { theme: "th-haste" }]);
});

test("words that are not shown are not quoted", () => {
  const hidden = [{ ...statements[0]!, moderated: "yes" as const }];
  expect(found({ ...plan("s-88"), statements: hidden })[0]!.question).toContain("rests on “s-88”");
});

test("a finding comes with the verdict, keeps its id while others answer, and goes with the statement", () => {
  const analysis = new Analysis(situationOf({ ...plan("s-88"), verdicts: [] }), [rejectedThemeInPlan]);
  const [first, second, third] = verdicts("th-speed", 1, "rejected", "confirmed", "confirmed");
  const { appeared } = analysis.change({ table: "verdicts", add: first! });
  expect(appeared).toHaveLength(1);
  expect(analysis.change({ table: "verdicts", add: second! })).toEqual({ appeared: [], gone: [] });
  expect(analysis.findings()).toMatchObject([
    { id: appeared[0]!.id, evidence: { themes: [{ answered: 2 }] } },
  ]);
  analysis.change({ table: "verdicts", add: third! });
  expect(analysis.findings()).toEqual([]);
  analysis.change({ table: "verdicts", remove: 2 });
  expect(analysis.findings()).toHaveLength(1);
  analysis.change({ table: "statements", remove: 0 });
  expect(analysis.findings()).toEqual([]);
});
