import { expect, test } from "vitest";
import { type WrittenOrganisation, situationOf } from "../friction/testing/builders.ts";
import { counted, dial, part, percent, unknownPart } from "./part.ts";
import { profile } from "./profile.ts";

function partsOf(organisation: WrittenOrganisation, inConflict: readonly string[] = []) {
  const situation = situationOf(organisation);
  const items = new Set(inConflict.map((id) => situation.organisation.item(id)));
  const dials = Object.values(profile(situation, items));
  return new Map(
    dials
      .flatMap(({ parts }) => parts)
      .map(({ id, value, people, reason }) => [id, { value, people, reason }]),
  );
}

test("the worked example of docs/method/alignment-profile.md", () => {
  const shown = dial([part("b", 0.8, ""), unknownPart("a", "Nothing is recorded."), part("c", 0.4, "")]);
  expect(shown.value).toBeCloseTo(0.6, 12);
  expect(shown.parts.map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("where nothing is recorded no dial and no part has a value, and each part says why", () => {
  const dials = profile(situationOf({}), new Set());
  for (const { value, parts } of Object.values(dials)) {
    expect(value).toBeNull();
    for (const each of parts)
      expect(each).toMatchObject({ value: null, reason: expect.stringMatching(/^[A-Z].+\.$/) as string });
  }
});

test("a list of objectives alone is neither ready, nor unready, nor at peace", () => {
  const parts = partsOf({ objectives: [{ id: "o1" }, { id: "o2" }] });
  for (const id of ["objectives_ready", "few_measures", "free_of_conflict", "line_of_sight"])
    expect(parts.get(id)).toMatchObject({ value: null });
});

test("an objective is ready by its target, owner, date and work", () => {
  const parts = partsOf({
    stakeholders: [{ id: "ana" }],
    objectives: [{ id: "o1", owner: "ana", dueOn: "2027-12-31" }],
    initiatives: [{ supports: "o1", cost: 5 }],
  });
  expect(parts.get("objectives_ready")).toMatchObject({
    value: 0.75,
    reason: "Of 1 objective, 0 have a target, 1 an owner, 1 a date, 1 work with cost or effort.",
  });
});

test("what is party to a severe or serious finding is in conflict", () => {
  const plan = {
    objectives: [{ id: "o1" }, { id: "o2" }, { id: "o3", status: "done" as const }],
    targets: [{ objective: "o1", title: "" }],
  };
  expect(partsOf(plan, ["o1", "o3"]).get("free_of_conflict")).toEqual({
    value: 0.5,
    people: null,
    reason: "1 of 2 objectives and initiatives is party to a severe or serious finding.",
  });
});

test("a refusal is an answer to an ask, and work that was given up needs none", () => {
  const asks = (["declined", "asked", null] as const).map((answer) => ({ from: "o1", toUnit: "u1", answer }));
  const objectives = [{ id: "o1" }, { id: "o2", status: "dropped" as const }];
  const parts = partsOf({ units: [{ id: "u1" }], objectives, asks: [...asks, { from: "o2", toUnit: "u1" }] });
  expect(parts.get("asks_answered")).toMatchObject({ value: 1 / 3, reason: "1 of 3 asks has an answer." });
});

test("coverage counts by influence where it is known of half the people, else by heads", () => {
  const heard = (influences: readonly (number | null)[]) =>
    partsOf({
      stakeholders: influences.map((influence) => ({ influence })),
      statements: [{ stakeholder: "stakeholders-1", text: "" }],
    }).get("coverage");
  expect(heard([90, 10])).toMatchObject({ value: 0.9, people: 2 });
  expect(heard([90, null, null])).toMatchObject({ value: 1 / 3, reason: "1 of 3 stakeholders was heard." });
});

test("a list of those who answered cannot show who is missing", () => {
  const stakeholders = [{ id: "ana" }, { id: "bo" }];
  const statements = stakeholders.map(({ id }) => ({ stakeholder: id, text: "" }));
  expect(partsOf({ stakeholders, statements }).get("coverage")).toEqual({
    value: null,
    people: 2,
    reason: "2 of 2 stakeholders were heard; without influence nothing tells who is missing from the list.",
  });
  const known = stakeholders.map((person) => ({ ...person, influence: 50 }));
  expect(partsOf({ stakeholders: known, statements }).get("coverage")).toMatchObject({ value: 1, people: 2 });
});

test("a pulse is the latest by its answers, not by its name, and none from the time to come", () => {
  const answered = (pulse: string, answeredOn: string, value: number) =>
    Array.from({ length: 5 }, () => ({ pulse, unit: "u1", question: "q", value, answeredOn }));
  const pulses = [
    ...answered("march", "2027-03-01", 2),
    ...answered("april", "2027-04-01", 5),
    ...answered("may", "2027-07-01", 1),
  ];
  expect(partsOf({ units: [{ id: "u1" }], pulses }).get("pulse")).toMatchObject({ value: 1, people: 5 });
});

test("an assumption is watched too where the plan rests on its theme", () => {
  const parts = partsOf({
    stakeholders: [{ id: "ana" }],
    statements: [{ id: "s1", stakeholder: "ana", kind: "assumption", text: "" }],
    themes: [{ id: "t1", statements: "s1" }],
    objectives: [{ origin: "t1" }],
  });
  expect(parts.get("assumptions_watched")).toMatchObject({ value: 1 });
});

test("statements that nobody has begun to answer are no neglect yet", () => {
  const people = {
    stakeholders: [{ id: "ana" }],
    statements: [{ id: "s1", stakeholder: "ana" }, { stakeholder: "ana" }],
  };
  expect(partsOf(people).get("dispositions_told")).toMatchObject({ value: null, people: 1 });
  const dispositions = [{ statement: "s1", outcome: "declined" as const }];
  expect(partsOf({ ...people, dispositions }).get("dispositions_told")).toMatchObject({
    value: 0.5,
    people: 1,
  });
});

test("a pulse of three questions by four people is four people, too few to show", () => {
  const pulseOf = (people: number) =>
    partsOf({
      units: [{ id: "u1" }],
      pulses: Array.from({ length: people * 3 }, (_, n) => ({
        pulse: "2027-05",
        unit: "u1",
        question: `q${n % 3}`,
        value: 4,
      })),
    }).get("pulse");
  expect(pulseOf(4)).toMatchObject({ value: null });
  expect(pulseOf(5)).toMatchObject({ value: 0.75, people: 5 });
});

test("only periods with work count as fitting, so that idle ones do not flatter", () => {
  const capacity = ["2027-Q1", "2027-Q2", "2027-Q3"].map((period) => ({ unit: "u1", period, days: 10 }));
  const work = (effortDays: number | null) => ({
    unit: "u1",
    startsOn: "2027-01-01",
    endsOn: "2027-03-31",
    effortDays,
  });
  const fit = (effortDays: number | null) =>
    partsOf({ units: [{ id: "u1" }], capacity, initiatives: [work(effortDays)] }).get("capacity_feasible")!
      .value;
  expect([fit(10), fit(11), fit(null)]).toEqual([1, 0, null]);
});

test("a barrier needs both an owner and a response", () => {
  const barriers = [
    { owner: "ana", response: "mitigate" as const },
    { owner: "ana" },
    { response: "watch" as const },
  ];
  expect(partsOf({ stakeholders: [{ id: "ana" }], barriers }).get("barriers_answered")).toMatchObject({
    value: 1 / 3,
  });
});

test("more than three targets on an objective are not few", () => {
  const targets = ["o1", "o2", "o2", "o2", "o2"].map((objective) => ({ objective }));
  expect(partsOf({ objectives: [{ id: "o1" }, { id: "o2" }], targets }).get("few_measures")).toMatchObject({
    value: 0.5,
  });
});

test("a target is fresh for 45 days after its check-in", () => {
  const fresh = (date: string) =>
    partsOf({
      objectives: [{ id: "o1", startsOn: "2027-01-01" }],
      targets: [{ id: "t1", objective: "o1" }],
      checkins: [{ target: "t1", date, value: 1 }],
    }).get("freshness")!.value;
  expect([fresh("2027-05-01"), fresh("2027-04-30"), fresh("2027-06-16")]).toEqual([1, 0, 0]);
});

test("an assumption is watched that is about something, or that something rests on", () => {
  const statements = [{ id: "s1", about: "o1" }, { id: "s2" }, { id: "s3" }].map((statement) => ({
    stakeholder: "ana",
    kind: "assumption" as const,
    ...statement,
  }));
  const parts = partsOf({
    stakeholders: [{ id: "ana" }],
    objectives: [{ id: "o1" }],
    barriers: [{ origin: "s2" }],
    statements,
  });
  expect(parts.get("assumptions_watched")).toMatchObject({ value: 2 / 3, people: 1 });
});

test("a share that is not quite all is never shown as all, nor a little as nothing", () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(["0 %", "under 1 %", "50 %", "over 99 %", "100 %"]);
  expect([counted(1, "ask"), counted(3000, "ask")]).toEqual(["1 ask", "3,000 asks"]);
});
