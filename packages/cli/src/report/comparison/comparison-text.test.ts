import { compareOrganisations, Organisation } from "@lodestar/core";
import { expect, test } from "vitest";
import { textWidth } from "../terminal/text-width.ts";
import { comparisonHtml } from "./comparison-html.ts";
import { comparisonText } from "./comparison-text.ts";

type Objective = Readonly<{ id: string; title: string; owner?: string; status?: string; dueOn?: string }>;

function period(cycle: string, objectives: readonly Objective[]): Organisation {
  const organisation = new Organisation();
  organisation.add("organisation", { key: "name", value: "Harbour Post" });
  organisation.add("organisation", { key: "cycle", value: cycle });
  organisation.add("organisation", { key: "ends_on", value: `${cycle}-12-31` });
  for (const [id, name] of [
    ["p-ana", "Ana Ruiz"],
    ["p-ben", "Ben Okafor"],
  ])
    organisation.add("stakeholders", { id: id!, name: name! });
  for (const objective of objectives) organisation.add("objectives", objective as never);
  return organisation;
}
const compared = (before: readonly Objective[], after: readonly Objective[]) =>
  compareOrganisations(period("2026", before), period("2027", after));
const text = (before: readonly Objective[], after: readonly Objective[], width = 80) =>
  comparisonText(compared(before, after), { width, colour: false, ascii: false });

const six = [
  "Sort by night",
  "Paint the vans",
  "Answer letters",
  "Open on Sunday",
  "Lockers on Hesk",
  "Bicycles for all",
].map((title, at) => ({ id: `o${at}`, title, owner: "p-ana" }));

test("what became of the whole plan is said once, not for each objective", () => {
  const told = text(
    six.map((each) => ({ ...each, status: "accepted", dueOn: "2026-12-31" })),
    six.map((each) => ({ ...each, status: "proposed", dueOn: "2027-12-31" })),
  );
  expect(told.match(/proposed/g)).toHaveLength(2);
  expect(told).toContain("2027 is not decided yet: 6 of its six\u00a0objectives are proposed.");
  expect(told).not.toContain("due on");
});

test("another owner is told by name, in the summary and at the objective", () => {
  const told = text(six, [{ ...six[0]!, owner: "p-ben" }, ...six.slice(1)]);
  expect(told).toContain("One has another owner: “Sort by night”.");
  expect(told).toContain("“Sort by night”: owner Ana Ruiz → Ben Okafor");
  expect(told).toContain("5 more carry on with nothing else changed.");
});

test("what was declined and came back asks whether anything has changed", () => {
  const told = text(
    [{ id: "o1", title: "Bicycles", status: "declined" }],
    [{ id: "o1", title: "Bicycles", status: "proposed" }],
  );
  expect(told).toMatch(
    /Declined before, proposed again[\s\S]*“Bicycles”: now proposed\.\n {2}Has what spoke against it changed\?/,
  );
});

test("ids that mean something else are doubted", () => {
  const other = ["Grow rye", "Teach chess", "Build a dam", "Count owls", "Mend nets", "Bake bread"];
  const told = text(
    six,
    six.map((each, at) => ({ ...each, title: other[at]! })),
  );
  expect(told).toMatch(/do\s+the ids mean the same in both folders/);
});

test("no line is wider than the terminal", () => {
  const long = { id: "o9", title: "目標".repeat(90) };
  for (const line of text(six, [long], 60).split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(60);
});

test("titles are harmless in a terminal and on a page", () => {
  const attack = { id: "o9", title: "\u001b[2J<script>alert(1)</script>" };
  expect(text([attack], [])).not.toContain("\u001b");
  const html = comparisonHtml(compared([attack], [six[0]!]), 4);
  expect(html).toMatch(/^\s*<section id="comparison"/);
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script");
});
