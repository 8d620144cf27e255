import fc from "fast-check";
import { expect, test } from "vitest";
import { type Actor, type Role, mayDo, mayEdit, mayGiveRole, rights, roles, seenBy } from "./rights.ts";
import type { Row } from "./schema.ts";

const anActor = (actor: Partial<Actor> = {}): Actor => ({
  role: "leader",
  stakeholder: "s1",
  units: ["u1"],
  ...actor,
});

const anObjective = { title: "Fewer delays", unit: "u1" };

const aStatement = (statement: Partial<Row<"statements">> = {}): Row<"statements"> => ({
  id: "st1",
  stakeholder: "s2",
  text: "We need more hands.",
  kind: "need",
  about: null,
  addressedTo: null,
  saidOn: null,
  round: null,
  confidentiality: "named",
  moderated: null,
  ...statement,
});

const aRole = fc.constantFrom(...roles);

test("a higher role may do whatever a lower one may", () => {
  fc.assert(
    fc.property(aRole, aRole, fc.constantFrom(...rights), (a, b, right) => {
      const [high, low] = roles.indexOf(a) <= roles.indexOf(b) ? [a, b] : [b, a];
      return !mayDo(low, right) || mayDo(high, right);
    }),
  );
});

test("only owners change members and remove the organisation", () => {
  const may = (right: "members.change" | "organisation.remove") => roles.filter((role) => mayDo(role, right));
  expect(may("members.change")).toEqual(["owner"]);
  expect(may("organisation.remove")).toEqual(["owner"]);
});

test("nobody but an owner gives a role that is as high as a planner's", () => {
  const given = (giver: Role) => roles.filter((role) => mayGiveRole(giver, role));
  expect(given("owner")).toEqual([...roles]);
  expect(given("planner")).toEqual(["leader", "contributor", "viewer"]);
  expect(given("leader")).toEqual([]);
});

test("a leader changes the plan of their own units only, before and after the edit", () => {
  const edit = { table: "objectives", before: anObjective, after: anObjective } as const;
  expect(mayEdit(anActor(), { ...edit, units: ["u1", "u1"] })).toBe(true);
  expect(mayEdit(anActor(), { ...edit, units: ["u1", "u2"] })).toBe(false);
  expect(mayEdit(anActor(), { ...edit, units: ["u2", "u1"] })).toBe(false);
  expect(mayEdit(anActor(), { ...edit, units: ["", ""] })).toBe(false);
});

test("a leader does not change the north star, whatever unit is named", () => {
  expect(mayEdit(anActor(), { table: "northstar", before: {}, after: {}, units: ["u1"] })).toBe(false);
});

test("who owns an action reports on it but does not hand it on", () => {
  const contributor = anActor({ role: "contributor", units: [] });
  const before = { title: "Call the port", owner: "s1", status: "open", doneOn: null, note: null };
  const edit = { table: "actions", before, units: ["u9"] } as const;
  expect(mayEdit(contributor, { ...edit, after: { ...before, status: "done", doneOn: "2027-03-01" } })).toBe(
    true,
  );
  expect(mayEdit(contributor, { ...edit, after: { ...before, owner: "s2" } })).toBe(false);
  expect(mayEdit(contributor, { ...edit, before: { ...before, owner: "s2" }, after: before })).toBe(false);
  expect(mayEdit(contributor, { ...edit, after: null })).toBe(false);
});

test("who answers for a target checks in on it, in their own name, and changes no check-in", () => {
  const contributor = anActor({ role: "contributor", units: [] });
  const edit = { table: "checkins", units: ["u9"], targetOwner: "s1" } as const;
  const checkIn = { target: "t1", date: "2027-03-01", value: 3, author: "s1" };
  expect(mayEdit(contributor, { ...edit, before: null, after: checkIn })).toBe(true);
  expect(mayEdit(contributor, { ...edit, before: null, after: { ...checkIn, author: "s2" } })).toBe(false);
  expect(mayEdit(contributor, { ...edit, before: checkIn, after: checkIn })).toBe(false);
  expect(mayEdit(contributor, { ...edit, targetOwner: "s2", before: null, after: checkIn })).toBe(false);
});

test("a viewer edits nothing", () => {
  const viewer = anActor({ role: "viewer" });
  expect(mayEdit(viewer, { table: "objectives", before: null, after: anObjective, units: ["u1"] })).toBe(
    false,
  );
});

test("confidential words are read by all, their author is known to planners only", () => {
  const statement = aStatement({ confidentiality: "confidential", addressedTo: "u1" });
  expect(seenBy(anActor({ role: "planner" }), "statements", statement)).toEqual(statement);
  expect(seenBy(anActor(), "statements", statement)).toEqual({ ...statement, stakeholder: "" });
});

test("the author of named words is known to the leader they are addressed to and to the author", () => {
  const statement = aStatement({ addressedTo: "u1" });
  expect(seenBy(anActor(), "statements", statement)?.stakeholder).toBe("s2");
  expect(seenBy(anActor({ units: [] }), "statements", statement)?.stakeholder).toBe("");
  expect(seenBy(anActor({ role: "viewer", stakeholder: "s2" }), "statements", statement)?.stakeholder).toBe(
    "s2",
  );
});

test("moderated words are seen by planners and their author", () => {
  const statement = aStatement({ moderated: "yes" });
  expect(seenBy(anActor({ role: "planner" }), "statements", statement)).toBeDefined();
  expect(seenBy(anActor({ stakeholder: "s2" }), "statements", statement)).toBeDefined();
  expect(seenBy(anActor(), "statements", statement)).toBeUndefined();
});

test("what single people answered is for planners", () => {
  const vote = { stakeholder: "s2", statement: "st1", vote: "1", votedOn: null } as const;
  expect(seenBy(anActor({ role: "owner" }), "votes", vote)).toEqual(vote);
  for (const role of ["leader", "contributor", "viewer"] as const)
    expect(seenBy(anActor({ role }), "votes", vote)).toBeUndefined();
});

test("people rate the links of the chain in their own name, and see those ratings only", () => {
  const contributor = anActor({ role: "contributor", units: [] });
  const own: Row<"linkRatings"> = {
    stakeholder: "s1",
    unit: "u9",
    link: "strategy_supports_purpose",
    value: 40,
  };
  const another = { ...own, stakeholder: "s2" };
  const edit = { table: "linkRatings", units: ["u9"] } as const;
  expect(mayEdit(contributor, { ...edit, before: null, after: own })).toBe(true);
  expect(mayEdit(contributor, { ...edit, before: own, after: { ...own, value: 60 } })).toBe(true);
  expect(mayEdit(contributor, { ...edit, before: own, after: null })).toBe(true);
  expect(mayEdit(contributor, { ...edit, before: another, after: own })).toBe(false);
  expect(mayEdit(contributor, { ...edit, before: null, after: another })).toBe(false);
  expect(mayEdit(anActor({ role: "viewer" }), { ...edit, before: null, after: own })).toBe(false);
  expect(seenBy(contributor, "linkRatings", own)).toEqual(own);
  expect(seenBy(contributor, "linkRatings", another)).toBeUndefined();
  expect(seenBy(anActor({ stakeholder: null }), "linkRatings", own)).toBeUndefined();
});

test("what is thought of a stakeholder is not told to contributors and viewers", () => {
  const row: Row<"stakeholders"> = {
    id: "s9",
    name: "Harbour board",
    type: "organisation",
    side: "outer",
    unit: [],
    role: null,
    email: "board@example.org",
    influence: 80,
    interest: 20,
    attitude: -1,
  };
  expect(seenBy(anActor(), "stakeholders", row)).toEqual(row);
  const told = seenBy(anActor({ role: "viewer" }), "stakeholders", row);
  expect(told).toMatchObject({
    name: "Harbour board",
    influence: null,
    interest: null,
    attitude: null,
    email: null,
  });
});
