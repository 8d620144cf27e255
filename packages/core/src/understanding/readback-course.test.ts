import fc from "fast-check";
import { expect, test } from "vitest";
import { CONFIRMED_BY, readbackCourse, wordingOutcomes } from "./readback-course.ts";

/** Verdicts on one wording, by person; a dash for silence. */
type Said = Readonly<Record<string, "confirmed" | "corrected" | "rejected" | "missing" | "-">>;

const courseOf = (...wordings: readonly Said[]) => {
  const all = wordings.flatMap((said, place) =>
    Object.entries(said).map(([stakeholder, verdict]) => ({ stakeholder, revision: place + 1, verdict })),
  );
  const given = all.filter(({ verdict }) => verdict !== "-");
  return readbackCourse(wordingOutcomes(all, given));
};

const first: Said = { ana: "corrected", ben: "missing", cem: "confirmed", dee: "confirmed" };

test("the worked example of docs/method/readback-course.md", () => {
  expect(courseOf(first)).toBe("going_on");
  expect(courseOf(first, { ...first, ben: "confirmed" })).toBe("confirmed");
  expect(courseOf(first, { ...first, ana: "rejected" })).toBe("stable_dissent");
});

test("each wording is counted by itself, the oldest first", () => {
  const asked = [2, 1].flatMap((revision) =>
    ["ana", "ben"].map((stakeholder) => ({ stakeholder, revision })),
  );
  const given = [
    { stakeholder: "ben", revision: 2, verdict: "confirmed" },
    { stakeholder: "ben", revision: 1, verdict: "rejected" },
    { stakeholder: "somebody not asked", revision: 1, verdict: "rejected" },
  ];
  expect(wordingOutcomes(asked, given)).toEqual([
    { revision: 1, asked: 2, answered: 1, confirmed: 0, objecting: ["ben"] },
    { revision: 2, asked: 2, answered: 1, confirmed: 1, objecting: [] },
  ]);
});

test("silence is not agreement, and ends nothing", () => {
  const silent: Said = { ...first, cem: "-" };
  expect(courseOf(silent, silent)).toBe("going_on");
  expect(courseOf({ ana: "-", ben: "-" })).toBe("going_on");
  expect(courseOf()).toBe("going_on");
});

test("other people objecting is no stable dissent", () => {
  expect(courseOf(first, { ana: "confirmed", ben: "missing", cem: "rejected", dee: "confirmed" })).toBe(
    "going_on",
  );
});

test("a wording holds exactly where enough of those asked recognise it", () => {
  const verdict = fc.constantFrom("confirmed", "corrected", "rejected", "missing", "-" as const);
  fc.assert(
    fc.property(fc.array(verdict, { minLength: 1, maxLength: 40 }), (verdicts) => {
      const said = Object.fromEntries(verdicts.map((each, place) => [`p${place}`, each])) as Said;
      const share = verdicts.filter((each) => each === "confirmed").length / verdicts.length;
      expect(courseOf(said) === "confirmed").toBe(share >= CONFIRMED_BY);
    }),
  );
});
