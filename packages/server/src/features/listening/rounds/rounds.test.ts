import type { Round, RoundHead } from "@lodestar/contract";
import { expect, test } from "vitest";
import { testDatabase } from "../../../testing/test-database.ts";
import { listeningCompany, mustBe, someQuestions } from "../testing/a-round.ts";

const database = await testDatabase();

async function aCompany() {
  const company = await listeningCompany(database);
  const { asPlanner, at } = company;
  const rounds = `${at}/rounds`;
  const make = (round: object) => asPlanner("POST", rounds, { title: "Spring", ...round });
  const read = async (id: string) => (await asPlanner("GET", `${rounds}/${id}`)).body as Round;
  const change = (id: string, body: object) => asPlanner("PATCH", `${rounds}/${id}`, body);
  const act = (id: string, what: string, body?: object) => asPlanner("POST", `${rounds}/${id}/${what}`, body);
  return { ...company, rounds, make, read, change, act };
}

test("a round is made as a draft, from a question set with the organisation's goals, under an id of its title", async () => {
  const { make, read, asPlanner, rounds, at } = await aCompany();
  expect(await make({ title: "Våren 2027!", questionSet: "leaders" })).toMatchObject({
    status: 201,
    body: { id: "va-ren-2027" },
  });
  expect(await make({ title: "Våren 2027!" })).toMatchObject({ body: { id: "va-ren-2027-2" } });
  expect(await make({ title: "春" })).toMatchObject({ body: { id: "round" } });
  expect(await make({ id: "round" })).toMatchObject({ status: 409, body: { type: "/problems/id_taken" } });
  const round = await read("va-ren-2027");
  expect(round).toMatchObject({ phase: "draft", confidentiality: "named", timeZone: "UTC", version: 1 });
  expect(round.questions.find(({ kind }) => kind === "ranking")).toMatchObject({ items: ["g1", "g2"] });
  const { body } = await asPlanner("GET", rounds);
  expect((body as { rounds: RoundHead[] }).rounds).toHaveLength(3);
  const sets = await asPlanner("GET", `${at}/question-sets`);
  expect((sets.body as { questionSets: unknown[] }).questionSets).toHaveLength(4);
});

test("a draft is changed and removed; of two who change it at once the second is told", async () => {
  const { make, change, read, asPlanner, rounds } = await aCompany();
  await make({ id: "r1", questions: someQuestions });
  expect(
    await change("r1", { version: 1, title: "Summer", closesAt: "2099-06-01T12:00:00.000Z" }),
  ).toMatchObject({
    status: 200,
    body: { version: 2 },
  });
  expect(await change("r1", { version: 1, title: "Autumn" })).toMatchObject({
    status: 409,
    body: { type: "/problems/stale_version", current: { title: "Summer", version: 2 } },
  });
  expect(await read("r1")).toMatchObject({ title: "Summer", closesAt: "2099-06-01T12:00:00.000Z" });
  const { body } = await change("r1", { version: 2, confidentiality: "anonymous" });
  expect(body).toMatchObject({ version: 3 });
  await mustBe(200, asPlanner("DELETE", `${rounds}/r1`));
  expect((await asPlanner("GET", `${rounds}/r1`)).status).toBe(404);
});

test("once a round is open, its questions and who may see the authors stay, its end may move", async () => {
  const { make, change, act, asPlanner, rounds } = await aCompany();
  await make({ id: "r1", questions: someQuestions });
  await mustBe(200, act("r1", "open"));
  for (const fixed of [{ questions: [] }, { confidentiality: "named" }])
    expect(await change("r1", { version: 2, ...fixed })).toMatchObject({ status: 409 });
  expect((await change("r1", { version: 2, closesAt: "2099-01-01T00:00:00.000Z" })).status).toBe(200);
  expect((await asPlanner("DELETE", `${rounds}/r1`)).status).toBe(409);
  expect((await act("r1", "open")).status).toBe(409);
});

test("a round with faults in its questions, or an end that has passed, does not open", async () => {
  const { make, act, change } = await aCompany();
  await make({ id: "r1" });
  expect(await act("r1", "open")).toMatchObject({ status: 409 });
  const ranking = {
    id: "a",
    kind: "ranking",
    text: "Order?",
    help: null,
    isRequired: false,
    items: ["g1", "gone"],
  };
  await mustBe(200, change("r1", { version: 1, questions: [ranking] }));
  expect(await act("r1", "open")).toMatchObject({
    status: 400,
    body: { fields: [{ path: "questions.0.items.1" }] },
  });
  await mustBe(
    200,
    change("r1", { version: 2, questions: someQuestions, closesAt: "2020-01-01T00:00:00.000Z" }),
  );
  expect(await act("r1", "open")).toMatchObject({ status: 409 });
});

test("after its deadline a round takes no answers, and more time opens it again", async () => {
  const company = await aCompany();
  const { openRound, world, linkOf, save, read, change } = company;
  const closesAt = new Date(world.now().getTime() + 1_800_000).toISOString();
  await openRound({ closesAt }, ["fleet-1"]);
  const token = await linkOf("fleet-1");
  const answers = { words: { kind: "words", entries: [{ text: "On time" }] } };
  await mustBe(200, save(token, 0, answers));
  world.advance(1_800_000);
  expect(await save(token, 1, answers)).toMatchObject({
    status: 409,
    body: { type: "/problems/round_closed" },
  });
  const { version, phase } = await read("r1");
  expect(phase).toBe("ended");
  const later = new Date(world.now().getTime() + 1_800_000).toISOString();
  await mustBe(200, change("r1", { version, closesAt: later }));
  await mustBe(200, save(token, 1, answers));
});

test("opening makes the propositions of the round, and ratings refer to them", async () => {
  const { openRound, linkOf, answer, asPlanner, at } = await aCompany();
  await openRound({}, ["fleet-1"]);
  expect(await asPlanner("GET", `${at}/propositions`)).toMatchObject({
    body: { rows: [{ id: "r1-agreement-p1", text: "We know why.", scaleMin: 1, scaleMax: 5, round: "r1" }] },
  });
  const agreement = { kind: "agreement" as const, values: [{ proposition: "p1", value: 4 }] };
  await answer(await linkOf("fleet-1"), { agreement });
  expect(await asPlanner("GET", `${at}/ratings`)).toMatchObject({
    body: { rows: [{ stakeholder: "fleet-1", item: "r1-agreement-p1", value: 4, round: "r1" }] },
  });
});

test("invitations to a draft wait for it to open; who has no address, and who is invited again, is told", async () => {
  const { make, act, asPlanner, at, linkOf } = await aCompany();
  await mustBe(
    201,
    asPlanner("POST", `${at}/changes`, {
      edits: [{ do: "add", table: "stakeholders", id: "quiet", row: { name: "Quiet One" } }],
    }),
  );
  await make({ id: "r1", questions: someQuestions });
  const first = await act("r1", "invitations", { stakeholders: ["fleet-1", "quiet", "fleet-1"] });
  expect(first).toMatchObject({
    status: 201,
    body: { invited: 2, again: [], sent: 0, withoutMail: ["quiet"] },
  });
  expect(await linkOf("fleet-1")).toBe("");
  expect(await act("r1", "open")).toMatchObject({ body: { sent: 1 } });
  expect(await linkOf("fleet-1")).toMatch(/^ans_/);
  const second = await act("r1", "invitations", { stakeholders: ["fleet-1", "fleet-2"] });
  expect(second).toMatchObject({ body: { invited: 1, again: ["fleet-1"], sent: 1 } });
  expect(await act("r1", "invitations", { stakeholders: ["nobody"] })).toMatchObject({
    status: 422,
    body: { type: "/problems/refers_to_nothing" },
  });
});

test("the mails of a round can be read beforehand, with the planner's own words", async () => {
  const { make, asPlanner, rounds } = await aCompany();
  await make({
    id: "r1",
    closesAt: "2027-04-30T16:00:00.000Z",
    timeZone: "Europe/Stockholm",
    invitationText: "We have <ten> minutes.\n\nDo you?",
  });
  const { body } = await asPlanner("GET", `${rounds}/r1/letters`);
  const { invitation, reminder } = body as Record<
    "invitation" | "reminder",
    Record<"subject" | "text" | "html", string>
  >;
  expect(invitation.subject).toBe("Ternsund Ferries asks you: Spring");
  expect(invitation.text).toContain("We have <ten> minutes.\n\nDo you?");
  expect(invitation.text).toContain("until Friday, 30 April 2027 at 18:00 (Europe/Stockholm)");
  expect(invitation.html).toContain("<p>We have &lt;ten&gt; minutes.</p>");
  expect(reminder.text).toContain("still like to hear from you");
});

test("what people said in a round is not undone by others", async () => {
  const { openRound, linkOf, answer, asPlanner, at, closeRound } = await aCompany();
  await openRound({}, ["fleet-1"]);
  await answer(await linkOf("fleet-1"), { words: { kind: "words", entries: [{ text: "Mine" }] } });
  await closeRound();
  const { body } = await asPlanner("GET", `${at}/changes?limit=3`);
  for (const { seq, act } of (body as { changes: { seq: number; act: string }[] }).changes) {
    expect(["close_round", "send_answer", "open_round"]).toContain(act);
    expect(await asPlanner("POST", `${at}/changes/${seq}/undo`)).toMatchObject({ status: 403 });
  }
  expect(await asPlanner("GET", `${at}/statements`)).toMatchObject({ body: { rows: [{ text: "Mine" }] } });
});
