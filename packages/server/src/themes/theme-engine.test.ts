import { expect, test } from "vitest";
import { ThemeEngine } from "./theme-engine.ts";

const engine = new ThemeEngine();
const heard = (texts: readonly string[]) => texts.map((text, place) => ({ id: `s${place}`, text }));

test("statements are grouped by what they mean, and accepted themes keep theirs", async () => {
  const statements = heard([
    "We need more staff on the night shift",
    "There are too few people at night",
    "Hire additional workers for the nights",
    "The canteen food is cold",
    "Lunch is always served cold",
    "Warm meals in the canteen, please",
  ]);
  const { suggestions, unassigned } = await engine.suggest(statements, []);
  const placed = [...suggestions.flatMap((theme) => theme.statements), ...unassigned];
  expect(placed.toSorted()).toEqual(["s0", "s1", "s2", "s3", "s4", "s5"]);
  const apart = suggestions.find((theme) => theme.statements.includes("s0"));
  expect(apart?.statements).not.toContain("s3");
  const kept = await engine.suggest(statements, [{ id: "night", statements: ["s0", "s3"] }]);
  const moved = [...kept.suggestions, ...kept.additions].flatMap((theme) => theme.statements);
  expect(moved).not.toContain("s0");
  expect(moved).not.toContain("s3");
});

test("while thousands of statements are grouped, everything else goes on", async () => {
  const words = [
    "boat",
    "crew",
    "roster",
    "night",
    "bus",
    "cold",
    "meal",
    "late",
    "harbour",
    "cable",
    "winter",
    "safe",
  ];
  const statements = heard(
    Array.from({ length: 3000 }, (_, place) =>
      Array.from({ length: 6 }, (__, at) => words[(place * (at + 3) + at * at) % words.length] ?? "").join(
        " ",
      ),
    ),
  );
  let turns = 0;
  const ticking = setInterval(() => turns++, 5);
  const { suggestions, unassigned } = await engine.suggest(statements, []);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(5);
  expect(suggestions.flatMap((theme) => theme.statements).length + unassigned.length).toBe(3000);
}, 60_000);
