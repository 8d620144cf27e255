import { Organisation } from "@lodestar/core";

const ROUND = "2027-autumn";

/** A tiny organisation that never was: one row or two in every file, each with a reason to be there. */
export function exampleOrganisation(): Organisation {
  const organisation = new Organisation();
  addDirection(organisation);
  addListening(organisation);
  addUnderstanding(organisation);
  addFriction(organisation);
  addObjectives(organisation);
  addWork(organisation);
  addSteering(organisation);
  return organisation;
}

function addDirection(to: Organisation): void {
  to.add("organisation", { key: "name", value: "Northwind Ferries" });
  to.add("organisation", { key: "cycle", value: "2027" });
  to.add("organisation", { key: "starts_on", value: "2027-01-01" });
  to.add("organisation", { key: "ends_on", value: "2027-12-31" });
  to.add("organisation", { key: "currency", value: "EUR" });
  to.add("northstar", {
    id: "ns1",
    kind: "purpose",
    title: "No islander is ever cut off",
    description: "School, doctor and market stay in reach all year.",
  });
  to.add("northstar", {
    id: "g1",
    kind: "goal",
    title: "Every sailing on time, in every season",
    horizon: 2030,
    weight: 1,
  });
  to.add("units", { id: "u1", name: "Northwind Ferries", kind: "company", lead: ["s1"] });
  to.add("units", { id: "u2", name: "Fleet", parent: "u1", kind: "division", lead: ["s1"] });
  to.add("stakeholders", {
    id: "s1",
    name: "Head of Fleet",
    type: "person",
    side: "inner",
    unit: ["u2", "u1"],
    role: "leads crews and ships",
    email: "fleet@northwind.example",
    influence: 70,
    interest: 80,
    attitude: 1,
  });
  to.add("stakeholders", {
    id: "s2",
    name: "Islanders' Council",
    type: "group",
    side: "outer",
    role: "speaks for the passengers",
    influence: 60,
    interest: 90,
    attitude: 0,
  });
  to.add("elements", {
    id: "e1",
    kind: "strategy",
    title: "Fewer routes, sailed without fail",
    supports: [{ to: "g1", share: 0.8 }],
  });
  to.add("elements", {
    id: "e2",
    kind: "capability",
    title: "Repairs between two sailings",
    unit: "u2",
    supports: [{ to: "e1", share: 0.6 }],
  });
  to.add("linkRatings", { stakeholder: "s1", link: "strategy_supports_purpose", value: 75 });
  to.add("linkRatings", { stakeholder: "s1", unit: "u2", link: "organisation_supports_strategy", value: 45 });
}

function addListening(to: Organisation): void {
  const heard = { round: ROUND, confidentiality: "named", moderated: "no" } as const;
  to.add("statements", {
    id: "st1",
    stakeholder: "s2",
    text: "When the morning boat is late, our children miss school.",
    kind: "need",
    about: "g1",
    addressedTo: "u2",
    saidOn: "2026-09-14",
    ...heard,
  });
  to.add("statements", {
    id: "st2",
    stakeholder: "s1",
    text: "We cannot repair a ship while it is sailing.",
    kind: "barrier",
    about: "e2",
    addressedTo: "u1",
    saidOn: "2026-09-16",
    ...heard,
  });
  to.add("propositions", {
    id: "pr1",
    text: "The timetable can be trusted.",
    scaleMin: 1,
    scaleMax: 5,
    scaleLabels: ["never", "rarely", "mostly", "nearly always", "always"],
    round: ROUND,
  });
  to.add("ratings", { stakeholder: "s1", item: "pr1", value: 4, scaleMin: 1, scaleMax: 5, round: ROUND });
  to.add("ratings", { stakeholder: "s2", item: "pr1", value: 2, scaleMin: 1, scaleMax: 5, round: ROUND });
  to.add("rankings", { stakeholder: "s2", item: "o2", rank: 1, round: ROUND });
  to.add("rankings", { stakeholder: "s2", item: "o1", rank: 2, round: ROUND });
  to.add("points", { stakeholder: "s1", item: "o1", points: 60, round: ROUND });
  to.add("points", { stakeholder: "s1", item: "o2", points: 40, round: ROUND });
  to.add("votes", { stakeholder: "s1", statement: "st1", vote: "1", votedOn: "2026-09-20" });
  to.add("votes", { stakeholder: "s2", statement: "st2", vote: "0", votedOn: "2026-09-21" });
}

function addUnderstanding(to: Organisation): void {
  to.add("themes", {
    id: "t1",
    title: "Boats are late because they break by day",
    summary: "Repairs wait until a ship is taken out of service, and then a sailing is lost.",
    statements: ["st1", "st2"],
    revision: 1,
  });
  to.add("verdicts", {
    stakeholder: "s1",
    theme: "t1",
    revision: 1,
    verdict: "confirmed",
    givenOn: "2026-10-05",
  });
  to.add("verdicts", {
    stakeholder: "s2",
    theme: "t1",
    revision: 1,
    verdict: "corrected",
    text: "The morning boat matters more than all the others.",
    givenOn: "2026-10-06",
  });
  to.add("dispositions", {
    statement: "st1",
    outcome: "adopted",
    reason: "The morning boat gets an objective of its own.",
    item: "o2",
  });
  to.add("dispositions", {
    statement: "st2",
    outcome: "adopted",
    reason: "Repairs move into the night.",
    item: "i1",
  });
}

function addFriction(to: Organisation): void {
  to.add("barriers", {
    id: "b1",
    title: "The rules forbid repairs at night",
    side: "inner",
    class: "rules",
    severity: 4,
    likelihood: 5,
    affects: ["i1"],
    owner: "s1",
    response: "remove",
    action: "agree on new rules with the crews",
    origin: ["st2"],
  });
  to.add("barriers", {
    id: "b2",
    title: "Winter storms",
    side: "outer",
    class: "weather",
    severity: 3,
    likelihood: 4,
    affects: ["o1"],
    owner: "s1",
    response: "accept",
  });
  to.add("decisions", {
    id: "d1",
    question: "Do we give up the sunset cruise to repair ships in time?",
    outcome: "yes, from April",
    reason: "It earns little and costs the night before the morning boat.",
    decider: "s1",
    decidedOn: "2026-11-02",
    dissent: "The kiosk at the pier loses its evening guests.",
    about: ["o2"],
  });
}

function addObjectives(to: Organisation): void {
  const year = {
    unit: "u2",
    owner: "s1",
    startsOn: "2027-01-01",
    dueOn: "2027-12-31",
    status: "accepted",
  } as const;
  to.add("objectives", {
    id: "o1",
    title: "97 of 100 sailings leave on time",
    description: "On time means within five minutes.",
    supports: [{ to: "g1", share: 1 }],
    kind: "committed",
    origin: ["t1"],
    ...year,
  });
  to.add("objectives", {
    id: "o2",
    title: "The morning boat never fails",
    supports: [
      { to: "g1", share: 0.4 },
      { to: "o1", share: 0.6 },
    ],
    kind: "aspirational",
    origin: ["st1", "d1"],
    ...year,
  });
  to.add("targets", {
    id: "ta1",
    objective: "o1",
    title: "Sailings on time up to 97 %",
    measure: "sailings on time",
    unitOfMeasure: "%",
    direction: "up",
    baseline: 88,
    target: 97,
    current: 91,
    dueOn: "2027-12-31",
    owner: "s1",
    weight: 1,
  });
  to.add("targets", {
    id: "ta2",
    objective: "o2",
    title: "No morning boat cancelled",
    measure: "morning boats cancelled",
    unitOfMeasure: "boats",
    direction: "down",
    baseline: 11,
    target: 0,
    current: 2,
    dueOn: "2027-12-31",
    owner: "s1",
    weight: 1,
  });
}

function addWork(to: Organisation): void {
  to.add("initiatives", {
    id: "i1",
    title: "Repair ships at night",
    supports: [
      { to: "o1", share: 0.5 },
      { to: "o2", share: 0.5 },
    ],
    unit: "u2",
    owner: "s1",
    startsOn: "2027-02-01",
    endsOn: "2027-06-30",
    effortDays: 120,
    cost: 80000,
    value: 3,
    status: "active",
    origin: ["d1"],
  });
  to.add("actions", {
    id: "a1",
    title: "Agree on night work with the crews",
    initiative: "i1",
    owner: "s1",
    contributors: ["s2"],
    status: "open",
    dueOn: "2027-03-15",
  });
  to.add("actions", {
    id: "a2",
    title: "Find a second welder",
    initiative: "i1",
    status: "help_wanted",
    dueOn: "2027-05-31",
    note: "An owner is still missing: that is a finding, not a fault.",
  });
  to.add("asks", {
    id: "k1",
    from: "i1",
    toUnit: "u1",
    need: "Two mechanics from May on",
    answer: "accepted",
    effortDays: 80,
    answeredBy: "s1",
    answeredOn: "2027-01-20",
    note: "One in May, one in June",
  });
  to.add("dependencies", { before: "a1", after: "a2" });
  to.add("capacity", { unit: "u2", period: "2027-H1", days: 200 });
  to.add("capacity", { unit: "u2", period: "2027-H2", days: 180 });
  to.add("budget", { period: "2027", amount: 150000 });
}

function addSteering(to: Organisation): void {
  to.add("checkins", {
    target: "ta1",
    date: "2027-02-28",
    value: 90,
    confidence: 0.6,
    note: "Ice in January",
    author: "s1",
  });
  to.add("checkins", {
    target: "ta1",
    date: "2027-03-31",
    value: 91,
    confidence: 0.7,
    note: "First week without a breakdown",
    author: "s1",
  });
  to.add("pulses", {
    pulse: "2027-03",
    unit: "u2",
    question: "I know what our plan asks of me.",
    value: 4,
    answeredOn: "2027-03-15",
  });
  to.add("pulses", {
    pulse: "2027-03",
    unit: "u2",
    question: "I know what our plan asks of me.",
    value: 3,
    answeredOn: "2027-03-16",
  });
}
