import { expect, test } from "vitest";
import { testDatabase } from "../../../testing/test-database.ts";
import { listeningCompany, mustBe } from "../testing/a-round.ts";

const database = await testDatabase();

type Listed = {
  readonly proposed: readonly { statement: string; rule: string; text: string; about: string }[];
  readonly asked: readonly { id: string; answer: { text: string } | null }[];
};

async function someNeed(round: object = {}) {
  const company = await listeningCompany(database);
  await company.openRound(round, ["fleet-1", "fleet-2"]);
  const token = await company.linkOf("fleet-1");
  const need = { kind: "needs" as const, entries: [{ text: "Two deck hands in summer", unit: null }] };
  const { body } = await company.answer(token, { needs: need });
  const followUps = `${company.at}/rounds/r1/follow-ups`;
  const list = async () => (await company.asPlanner("GET", followUps)).body as Listed;
  const ask = (asked: object) => company.asPlanner("POST", followUps, asked);
  const reply = (followUp: string, text: string, by = token) =>
    company.nobody("POST", "/answer/follow-ups", { token: by, followUp, text });
  return { ...company, token, statement: body.recorded[0]?.statement ?? "", list, ask, reply };
}

test("a question back is proposed, asked, answered, and the answer joins the statement", async () => {
  const { list, ask, reply, statement, token, open, asPlanner, at, world } = await someNeed();
  const { proposed } = await list();
  expect(proposed).toMatchObject([
    { statement, rule: "need_without_unit", about: "Two deck hands in summer" },
  ]);
  world.advance(1_000);
  await mustBe(201, ask({ statement, text: "Which unit could lend them?", rule: "need_without_unit" }));
  const waiting = await list();
  expect(waiting.proposed).toEqual([]);
  expect(waiting.asked).toMatchObject([{ statement, text: "Which unit could lend them?", answer: null }]);

  const page = await open(token);
  const [asked] = page.body.followUps;
  expect(asked).toMatchObject({
    about: "Two deck hands in summer",
    text: "Which unit could lend them?",
    answer: null,
  });
  const answered = await reply(asked?.id ?? "", "Sales, in July.");
  expect(answered).toMatchObject({ status: 200, body: { followUps: [{ answer: "Sales, in July." }] } });
  const { body } = await asPlanner("GET", `${at}/statements`);
  const row = (body as { rows: { text: string }[] }).rows.find(({ text }) => text === "Sales, in July.");
  expect(row).toMatchObject({ stakeholder: "fleet-1", about: statement, kind: "need", round: "r1" });
  expect((await list()).asked).toMatchObject([{ answer: { text: "Sales, in July." } }]);
  expect((await reply(asked?.id ?? "", "Again")).status).toBe(409);
});

test("the mail with a question back brings a link to answer it, and nobody else can answer", async () => {
  const { ask, statement, linkOf, token, open, reply, world } = await someNeed();
  world.advance(1_000);
  await mustBe(201, ask({ statement, text: "From whom?", rule: null }));
  const fresh = await linkOf("fleet-1");
  expect(fresh).not.toBe(token);
  const id = (await open(fresh)).body.followUps[0]?.id ?? "";
  expect((await reply(id, "Mine?", await linkOf("fleet-2"))).status).toBe(404);
  expect((await reply(id, "From sales.", fresh)).status).toBe(200);
});

test("an answer to a question back stays when the answers of the round are sent again", async () => {
  const { ask, statement, token, open, reply, answer } = await someNeed();
  await mustBe(201, ask({ statement, text: "From whom?", rule: null }));
  await reply((await open(token)).body.followUps[0]?.id ?? "", "From sales.");
  const { body } = await answer(token, { words: { kind: "words", entries: [{ text: "Hello there all." }] } });
  expect(body.recorded.map(({ text, isWithdrawn }) => [text, isWithdrawn]).toSorted()).toEqual([
    ["From sales.", false],
    ["Hello there all.", false],
    ["Two deck hands in summer", false],
  ]);
});

test("words of another round, and words of anonymous rounds, are not asked back about", async () => {
  const { ask, statement, asPlanner, at } = await someNeed();
  expect((await ask({ statement: "nothing", text: "What?", rule: null })).status).toBe(404);
  await mustBe(201, asPlanner("POST", `${at}/rounds`, { id: "r2", title: "Another" }));
  const elsewhere = await asPlanner("POST", `${at}/rounds/r2/follow-ups`, {
    statement,
    text: "What?",
    rule: null,
  });
  expect(elsewhere.status).toBe(404);
});

test("who has answered is reminded only while a question back waits for them", async () => {
  const { ask, statement, token, open, reply, asPlanner, at } = await someNeed();
  const remind = async () =>
    (await asPlanner("POST", `${at}/rounds/r1/reminders`, { stakeholders: ["fleet-1"] })).body;
  expect(await remind()).toMatchObject({ sent: 0 });
  await mustBe(201, ask({ statement, text: "From whom?", rule: null }));
  expect(await remind()).toMatchObject({ sent: 1 });
  await reply((await open(token)).body.followUps[0]?.id ?? "", "From sales.");
  expect(await remind()).toMatchObject({ sent: 0 });
});
