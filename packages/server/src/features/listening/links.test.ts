import { expect, test } from "vitest";
import { makeSecretToken } from "../../accounts/secret-token.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { type Company, listeningCompany, mustBe } from "./testing/a-round.ts";

const database = await testDatabase();

const DAY_MS = 24 * 3_600_000;

/** Every way to use a token. */
const uses = (token: string) =>
  [
    ["POST", "/answer/open", { token }],
    ["PATCH", "/answer/sheet", { token, version: 0, answers: {} }],
    ["POST", "/answer/send", { token, version: 0 }],
    ["POST", "/answer/withdraw", { token, statement: null }],
    ["POST", "/answer/tickets", { token }],
    ["POST", "/answer/reminders-off", { token }],
    ["POST", "/answer/follow-ups", { token, followUp: "f-1", text: "Yes" }],
  ] as const;

/** What is told for each use of a token, without what differs from request to request. */
async function told({ nobody }: Company, token: string) {
  return Promise.all(
    uses(token).map(async ([method, path, body]) => {
      const reply = await nobody(method, path, body);
      const headers = [...reply.headers].filter(([name]) => name !== "x-request-id");
      return { path, status: reply.status, body: reply.body, headers };
    }),
  );
}

async function aRound(round: object = {}) {
  const company = await listeningCompany(database);
  await company.openRound(round, ["fleet-1", "fleet-2"]);
  return { ...company, token: await company.linkOf("fleet-1") };
}

test("links that were guessed, belong elsewhere, were taken back or have ended are refused alike", async () => {
  const company = await aRound();
  const { organisation, asPlanner, at, world, token, endingLinkOf } = company;
  const guessed = await told(company, makeSecretToken("ans", organisation).token);
  for (const { status, body } of guessed)
    expect({ status, body }).toEqual({
      status: 404,
      body: {
        type: "/problems/not_found",
        title: "Not found",
        status: 404,
        detail: "This link is not good, or no longer.",
      },
    });
  const { token: other } = await aRound();
  const secret = (other.split("_").at(-1) ?? "").slice(0, 48);
  const bad = [
    makeSecretToken("ans", "no-such-organisation").token,
    makeSecretToken("tck", organisation).token,
    makeSecretToken("inv", organisation).token,
    makeSecretToken("lds", organisation).token,
    `ans_${organisation}_${secret}`,
    `tck_${organisation}_${token.slice(-48)}`,
    `ans_${organisation}_${"0".repeat(48)}`,
    "x".repeat(60),
  ];
  for (const each of bad) expect(await told(company, each)).toEqual(guessed);

  const ending = await endingLinkOf("fleet-1");
  const withEnding = await told(company, ending);
  const others = ({ path }: { path: string }) => path !== "/answer/reminders-off";
  expect(withEnding.filter(others)).toEqual(guessed.filter(others));

  const { body } = await asPlanner("GET", `${at}/rounds/r1/board`);
  const { invitation } = (body as { people: { invitation: string }[] }).people[0] ?? {};
  await mustBe(200, asPlanner("POST", `${at}/rounds/r1/invitations/${invitation ?? ""}/revoke`));
  expect(await told(company, token)).toEqual(guessed);

  const second = await company.linkOf("fleet-2");
  await mustBe(200, company.open(second));
  world.advance(401 * DAY_MS);
  expect(await told(company, second)).toEqual(guessed);
});

test("the link of somebody who is no longer in the register is not good", async () => {
  const company = await aRound();
  const { asPlanner, at, token, open } = company;
  const { body } = await asPlanner("GET", `${at}/stakeholders/fleet-1`);
  const { version } = body as { version: number };
  await mustBe(200, asPlanner("DELETE", `${at}/stakeholders/fleet-1?version=${version}`));
  expect((await open(token)).status).toBe(404);
});

test("with one's own link nobody reads or takes back what another said", async () => {
  const { token, linkOf, answer, withdraw, open } = await aRound();
  const words = (text: string) => ({ words: { kind: "words" as const, entries: [{ text }] } });
  const { body } = await answer(token, words("Mine"));
  const second = await linkOf("fleet-2");
  await answer(second, words("Yours"));
  const refused = await withdraw(second, body.recorded[0]?.statement ?? "");
  expect(refused.status).toBe(409);
  expect((await withdraw(second, "s-nothing")).body).toEqual(refused.body);
  expect(JSON.stringify((await open(second)).body)).not.toContain("Mine");
  expect((await open(token)).body.recorded).toMatchObject([{ text: "Mine", isWithdrawn: false }]);
});

test("a new link can be handed over, and the old one goes on", async () => {
  const { asPlanner, at, token, open } = await aRound();
  const { body } = await asPlanner("GET", `${at}/rounds/r1/board`);
  const { invitation } = (body as { people: { invitation: string }[] }).people[0] ?? {};
  const renewed = await asPlanner("POST", `${at}/rounds/r1/invitations/${invitation ?? ""}/renew`);
  const link = (renewed.body as { link: string }).link.split("#")[1] ?? "";
  expect(await open(link)).toMatchObject({ status: 200, body: { name: "Name of fleet-1" } });
  expect((await open(token)).status).toBe(200);
});

test("who tries links is soon told to wait, and who holds a good one is not held up by them", async () => {
  const company = await listeningCompany(database, {}, { openRequestsPerMinute: 3 });
  await company.openRound({}, ["fleet-1"]);
  const token = await company.linkOf("fleet-1");
  const guess = () => company.open(makeSecretToken("ans", company.organisation).token);
  for (const status of [404, 404, 404, 429, 429]) expect((await guess()).status).toBe(status);
  expect(Number((await guess()).headers.get("retry-after"))).toBeGreaterThan(0);
  for (let time = 0; time < 10; time++) expect((await company.open(token)).status).toBe(200);
});

test("one link asks only so often", async () => {
  const { token, nobody, world } = await aRound();
  const ask = async () => (await nobody("POST", "/answer/reminders-off", { token })).status;
  world.advance(60_000 - (world.now().getTime() % 60_000));
  for (let time = 0; time < 240; time++) expect(await ask()).toBe(200);
  expect(await ask()).toBe(429);
  world.advance(60_000);
  expect(await ask()).toBe(200);
});

test("reminders go to who has not answered and wants them, with a link that works and one that ends them", async () => {
  const company = await aRound();
  const { asPlanner, at, token, answer, endingLinkOf, nobody, linkOf, open, world } = company;
  await answer(token, { words: { kind: "words", entries: [{ text: "Here." }] } });
  world.advance(1_000);
  const remind = () => asPlanner("POST", `${at}/rounds/r1/reminders`, {});
  expect(await remind()).toMatchObject({ status: 200, body: { sent: 1 } });
  expect(await open(await linkOf("fleet-2"))).toMatchObject({ body: { name: "Name of fleet-2" } });
  const ended = await nobody("POST", "/answer/reminders-off", { token: await endingLinkOf("fleet-2") });
  expect(ended).toMatchObject({ status: 200, body: { round: "Spring", getsReminders: false } });
  expect(await remind()).toMatchObject({ body: { sent: 0 } });
});
