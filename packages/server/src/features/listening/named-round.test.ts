import { expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { listeningCompany, mustBe } from "./testing/a-round.ts";

const database = await testDatabase();

const needs = (...texts: readonly string[]) => ({
  needs: { kind: "needs" as const, entries: texts.map((text) => ({ text, unit: "sales" })) },
});
const words = (...texts: readonly string[]) => ({
  words: { kind: "words" as const, entries: texts.map((text) => ({ text })) },
});

test("a named round from the draft to the words that everybody can find again", async () => {
  const { asPlanner, at, openRound, closeRound, linkOf, open, save, send } = await listeningCompany(database);
  await openRound({ closesAt: "2099-01-01T00:00:00.000Z" }, ["fleet-1", "fleet-2"]);
  const token = await linkOf("fleet-1");
  const page = await open(token);
  expect(page).toMatchObject({
    status: 200,
    body: {
      name: "Name of fleet-1",
      round: { title: "Spring", phase: "open", confidentiality: "named", organisation: "Ternsund Ferries" },
      sheet: { answers: {}, version: 0, isSent: false },
      recorded: [],
    },
  });
  expect(page.body.round.items.map(({ id }) => id)).toEqual(["g1", "g2"]);
  expect(page.body.round.units.map(({ id }) => id)).toEqual(["fleet", "sales"]);

  expect(await save(token, 0, needs("More hands."))).toMatchObject({ status: 200, body: { version: 1 } });
  const conflict = await save(token, 0, needs("Other"));
  expect(conflict).toMatchObject({
    status: 409,
    body: { type: "/problems/stale_version", current: { version: 1, answers: needs("More hands.") } },
  });
  const more = { ranking: { kind: "ranking", ranks: [{ item: "g2", rank: 1 }] }, ...words("Thank you.") };
  expect(await save(token, 1, more)).toMatchObject({ status: 200, body: { version: 2 } });
  const sent = await send(token, 2);
  expect(sent).toMatchObject({ status: 200, body: { sheet: { isSent: true, version: 2 } } });
  expect(sent.body.recorded.map(({ text, question }) => [question, text])).toEqual([
    ["needs", "More hands."],
    ["words", "Thank you."],
  ]);

  const { body: statements } = await asPlanner("GET", `${at}/statements`);
  expect(statements).toMatchObject({
    rows: [
      {
        text: "More hands.",
        stakeholder: "fleet-1",
        kind: "need",
        addressedTo: "sales",
        round: "r1",
        confidentiality: "named",
      },
      { text: "Thank you.", stakeholder: "fleet-1", kind: "comment" },
    ],
  });
  expect(await asPlanner("GET", `${at}/rankings`)).toMatchObject({
    body: { rows: [{ stakeholder: "fleet-1", item: "g2", rank: 1, round: "r1" }] },
  });
  const { body: history } = await asPlanner("GET", `${at}/changes?limit=1`);
  expect(history).toMatchObject({ changes: [{ act: "send_answer", actor: { name: "Name of fleet-1" } }] });

  const board = await asPlanner("GET", `${at}/rounds/r1/board`);
  expect(board).toMatchObject({
    status: 200,
    body: {
      people: [
        { stakeholder: "fleet-1", state: "answered" },
        { stakeholder: "fleet-2", state: "invited" },
      ],
      round: { invited: 2, heard: 1 },
    },
  });
  await closeRound();
  expect(await save(token, 2, words("Late"))).toMatchObject({
    status: 409,
    body: { type: "/problems/round_closed" },
  });
  expect(await open(token)).toMatchObject({
    status: 200,
    body: { round: { phase: "closed" }, recorded: [{}, {}] },
  });
  expect(await asPlanner("POST", `${at}/rounds/r1/reopen`, { closesAt: null })).toMatchObject({
    status: 200,
  });
  expect(await save(token, 2, words("Late"))).toMatchObject({ status: 200 });
});

test("what was sent can be said differently; the first words stay, merged into the new ones", async () => {
  const { openRound, linkOf, answer, asPlanner, at } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const token = await linkOf("fleet-1");
  await answer(token, needs("More hands.", "A better pier."));
  const { body } = await answer(token, needs("More hands in summer.", "A better pier."));
  expect(
    body.recorded.map(({ text, isWithdrawn, disposition }) => [text, isWithdrawn, disposition?.outcome]),
  ).toEqual([
    ["More hands.", true, "merged"],
    ["A better pier.", false, undefined],
    ["More hands in summer.", false, undefined],
  ]);
  expect(body.recorded[0]?.disposition?.item?.title).toBe("More hands in summer.");
  const { body: board } = await asPlanner("GET", `${at}/rounds/r1/words`);
  expect((board as { words: unknown[] }).words).toHaveLength(3);
});

test("words are taken back one by one or all at once, and stay in the register out of sight", async () => {
  const { openRound, linkOf, answer, withdraw, asPlanner, at, open } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const token = await linkOf("fleet-1");
  const sent = await answer(token, { ...needs("More hands.", "A better pier."), ...words("Hm") });
  const first = sent.body.recorded[0]?.statement ?? "";
  const taken = await withdraw(token, first);
  expect(taken).toMatchObject({ status: 200, body: { sheet: { isSent: true, version: 2 } } });
  expect(taken.body.sheet.answers["needs"]).toMatchObject({ entries: [{ text: "A better pier." }] });
  expect((await withdraw(token, first)).status).toBe(409);
  await mustBe(200, withdraw(token));
  const { recorded, sheet } = (await open(token)).body;
  expect(recorded.map(({ isWithdrawn, disposition }) => [isWithdrawn, disposition?.outcome])).toEqual(
    Array.from({ length: 3 }, () => [true, "declined"]),
  );
  expect(sheet).toMatchObject({ answers: {}, isSent: false, sentAt: null });
  const { body } = await asPlanner("GET", `${at}/statements`);
  expect((body as { rows: { moderated: string }[] }).rows.map(({ moderated }) => moderated)).toEqual([
    "yes",
    "yes",
    "yes",
  ]);
});

test("answers with faults are not sent, and say what is wrong where", async () => {
  const { openRound, linkOf, save, send } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const token = await linkOf("fleet-1");
  expect((await send(token, 0)).status).toBe(422);
  const faulty = {
    ranking: { kind: "ranking", ranks: [{ item: "g9", rank: 1 }] },
    needs: { kind: "needs", entries: [{ text: "Help", unit: "nowhere" }] },
    agreement: { kind: "agreement", values: [{ proposition: "p1", value: 6 }] },
  };
  await mustBe(200, save(token, 0, faulty));
  const refused = await send(token, 1);
  expect(refused).toMatchObject({ status: 422, body: { type: "/problems/answer_faults" } });
  const paths = (refused.body as unknown as { fields: { path: string }[] }).fields.map(({ path }) => path);
  expect(paths).toEqual(["needs.entries.0.unit", "ranking.ranks.0", "agreement.values.0.value"]);
  expect((await save(token, 1, { nothing: null })).status).toBe(422);
});

test("a planner enters answers in somebody's name, marked, and the person can go on with them", async () => {
  const { openRound, linkOf, asPlanner, at, open, answer } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const entered = { stakeholder: "fleet-1", version: 0, answers: needs("More hands.") };
  expect(await asPlanner("POST", `${at}/rounds/r1/answers`, entered)).toMatchObject({
    status: 201,
    body: { sheet: { enteredBy: "Pia Planner", isSent: true }, recorded: [{ text: "More hands." }] },
  });
  expect((await asPlanner("POST", `${at}/rounds/r1/answers`, entered)).status).toBe(409);
  const { body } = await asPlanner("GET", `${at}/statements`);
  expect(body).toMatchObject({ rows: [{ stakeholder: "fleet-1" }] });
  expect(await asPlanner("GET", `${at}/rounds/r1/board`)).toMatchObject({
    body: { people: [{ state: "answered", enteredBy: "Pia Planner" }] },
  });
  const token = await linkOf("fleet-1");
  expect(await open(token)).toMatchObject({ body: { sheet: { enteredBy: "Pia Planner", version: 1 } } });
  const own = await answer(token, words("Quite right."));
  expect(own.body.sheet.enteredBy).toBeNull();
  expect(own.body.recorded.map(({ text }) => text)).toEqual(["More hands.", "Quite right."]);
  expect(
    await asPlanner("POST", `${at}/rounds/r1/answers`, { stakeholder: null, version: 0, answers: {} }),
  ).toMatchObject({ status: 409 });
});

test("what was said in a round is not changed or removed by others, also not with its author", async () => {
  const { openRound, linkOf, answer, asPlanner, at } = await listeningCompany(database);
  await openRound({ confidentiality: "confidential" }, ["fleet-1"]);
  const { body } = await answer(await linkOf("fleet-1"), words("Mine"));
  const id = body.recorded[0]?.statement ?? "";
  const version = 5;
  const path = `${at}/statements/${id}`;
  for (const row of [{ text: "Yours" }, { stakeholder: "fleet-2" }, { confidentiality: "named" }])
    expect(await asPlanner("PATCH", path, { version, row })).toMatchObject({ status: 403 });
  expect((await asPlanner("DELETE", `${path}?version=${version}`)).status).toBe(403);
  expect((await asPlanner("DELETE", `${at}/stakeholders/fleet-1?version=1`)).status).toBe(403);
  expect((await asPlanner("PATCH", path, { version, row: { kind: "idea", moderated: "yes" } })).status).toBe(
    200,
  );
});

test("words that a planner hides are still said: sending again does not bring them back, and their author sees no withdrawal", async () => {
  const { openRound, linkOf, answer, asPlanner, at, open } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const token = await linkOf("fleet-1");
  const { body } = await answer(token, words("Rude words"));
  const path = `${at}/statements/${body.recorded[0]?.statement ?? ""}`;
  const { version } = (await asPlanner("GET", path)).body as { version: number };
  await mustBe(200, asPlanner("PATCH", path, { version, row: { moderated: "yes" } }));
  await answer(token, words("Rude words", "Kind words"));
  const { recorded } = (await open(token)).body;
  expect(recorded.map(({ text, isWithdrawn }) => [text, isWithdrawn])).toEqual([
    ["Rude words", false],
    ["Kind words", false],
  ]);
});

test("what somebody has not sent yet, planners do not see", async () => {
  const { openRound, linkOf, save, answer, asPlanner, at } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const token = await linkOf("fleet-1");
  const read = () => asPlanner("GET", `${at}/rounds/r1/answers/fleet-1`);
  await mustBe(200, save(token, 0, words("Not yet")));
  expect(await read()).toMatchObject({
    body: { sheet: { version: 1, isSent: false, answers: {} }, recorded: [] },
  });
  await answer(token, words("Now"));
  expect(await read()).toMatchObject({ body: { sheet: { isSent: true, answers: words("Now") } } });
  await mustBe(200, save(token, 2, words("Now, perhaps")));
  const { body } = await read();
  expect(body).toMatchObject({ sheet: { isSent: false }, recorded: [{ text: "Now" }] });
  expect(JSON.stringify(body)).not.toContain("perhaps");
  expect(await asPlanner("GET", `${at}/rounds/r1/board`)).toMatchObject({
    body: { people: [{ state: "answered" }] },
  });
});

test("of many who save the same version at once one is kept, and the others are told what it is", async () => {
  const { openRound, linkOf, save, open } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const token = await linkOf("fleet-1");
  for (const version of [0, 1]) {
    const texts = Array.from({ length: 8 }, (_, place) => `Version ${version}, device ${place}`);
    const replies = await Promise.all(texts.map((text) => save(token, version, words(text))));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(7).fill(409)]);
    const kept = words(texts[replies.findIndex(({ status }) => status === 200)] ?? "");
    expect((await open(token)).body.sheet).toMatchObject({ version: version + 1, answers: kept });
    for (const { status, body } of replies)
      if (status === 409) expect(body.current).toMatchObject({ version: version + 1, answers: kept });
  }
});

test("a sheet that grows beyond what can be kept is refused, and what was saved stays", async () => {
  const { openRound, linkOf, save, open } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const token = await linkOf("fleet-1");
  const long = Array.from({ length: 60 }, (_, place) => `${place} ${"x".repeat(9_990)}`);
  await mustBe(200, save(token, 0, words(...long)));
  expect(await save(token, 1, needs(...long))).toMatchObject({ status: 413 });
  expect((await open(token)).body.sheet).toMatchObject({ version: 1, answers: words(...long) });
});
