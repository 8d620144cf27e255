import { expect, test } from "vitest";
import { parseDay } from "../../calendar/day.ts";
import { Situation } from "../../friction/situation.ts";
import { AlignmentGraph } from "../../organisation/alignment-graph.ts";
import { Organisation } from "../../organisation/organisation.ts";
import { LONGEST_TITLE, mapLayers, organisationMap } from "./organisation-map.ts";

function aSmallOne(): Organisation {
  const organisation = new Organisation();
  organisation.add("units", { id: "u1", name: "Fleet" });
  organisation.add("stakeholders", { id: "p1", name: "Somebody" });
  organisation.add("northstar", { id: "why", kind: "purpose", title: "Link the islands" });
  organisation.add("northstar", { id: "g1", kind: "goal", title: "Rested crews" });
  organisation.add("statements", { id: "s1", stakeholder: "p1", text: "We are tired. ".repeat(40) });
  organisation.add("statements", { id: "s2", stakeholder: "p1", text: "Not for all", moderated: "yes" });
  organisation.add("themes", { id: "t1", title: "Rest", statements: ["s1", "s2"] });
  organisation.add("objectives", {
    id: "o1",
    title: "Two crews a ship",
    unit: "u1",
    status: "active",
    supports: [{ to: "g1", share: 0.5 }],
    origin: ["t1"],
  });
  organisation.add("targets", { id: "k1", objective: "o1", title: "Sick days" });
  organisation.add("checkins", { target: "k1", date: "2027-05-01", value: 3 });
  return organisation;
}

const mapOf = (organisation: Organisation) =>
  organisationMap(new Situation(new AlignmentGraph(organisation), parseDay("2027-05-11")!));

test("everything from the purpose to the words, with what each serves and how fresh it is", () => {
  const { ids, layers, from, to, weights, units, unitNames, ages, states } = mapOf(aSmallOne());
  expect(ids.map((id, place) => [id, mapLayers[layers[place]!]])).toEqual([
    ["why", "purpose"],
    ["g1", "goals"],
    ["o1", "objectives"],
    ["k1", "targets"],
    ["t1", "themes"],
    ["s1", "statements"],
  ]);
  expect(from.map((node, link) => [ids[node], ids[to[link]!], weights[link]])).toEqual([
    ["g1", "why", 1],
    ["o1", "g1", 0.5],
    ["k1", "o1", 1],
    ["t1", "o1", 1],
    ["s1", "t1", 1],
  ]);
  expect(units.map((unit) => unitNames[unit])).toEqual([
    undefined,
    undefined,
    "Fleet",
    "Fleet",
    undefined,
    undefined,
  ]);
  expect(ages).toEqual([-1, -1, -1, 10, -1, -1]);
  expect(states[2]).toBe("active");
});

test("long words are cut, moderated ones are not there, and no name is", () => {
  const map = mapOf(aSmallOne());
  expect(map.titles.at(-1)).toHaveLength(LONGEST_TITLE);
  expect(map.ids).not.toContain("s2");
  expect(JSON.stringify(map)).not.toContain("Somebody");
});
