import { expect, test } from "vitest";
import type { Log } from "../../log.ts";
import { sharedDatabase } from "../../testing/test-database.ts";
import { asMember, listeningCompany, mustBe } from "./testing/a-round.ts";

const made = await sharedDatabase();

const words = (text: string) => ({ words: { kind: "words" as const, entries: [{ text }] } });
const saying = (person: string) => ({
  ...words(`Words that only ${person} knows to be theirs`),
  ranking: { kind: "ranking" as const, ranks: [{ item: "g1", rank: 1 }] },
});

/** A log that keeps its lines. */
function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (message: string, facts: object = {}) => void lines.push(JSON.stringify([message, facts]));
  return { lines, error: keep, warn: keep, info: keep, debug: keep };
}

const UNITS = { fleet: 7, sales: 6, desk: 2 };

/** An open anonymous round, with everybody's link. */
async function anonymousRound(units: Readonly<Record<string, number>> = UNITS) {
  const log = keptLog();
  const company = await listeningCompany(made.database, { units }, { log });
  const ids = company.people.map(({ id }) => id);
  await company.openRound({ confidentiality: "anonymous" }, ids);
  const links = new Map<string, string>();
  for (const id of ids) links.set(id, await company.linkOf(id));
  /** Somebody comes with their link, swaps it, answers, sends. */
  const answerAs = async (id: string) => {
    company.world.advance(61_000);
    const ticket = await company.swap(links.get(id) ?? "");
    company.world.advance(7_000);
    await company.answer(ticket, saying(id));
    return ticket;
  };
  return { ...company, ids, links, answerAs, log };
}

type Row = Readonly<Record<string, unknown>>;

/** Every row of every table, as whoever has the files of the database can read them, in the order they lie there. */
async function everything(): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { rows: names } = await made.run(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  const tables = new Map<string, readonly Row[]>();
  for (const { name } of names as { name: string }[]) {
    const { rows } = await made.run(
      `select xmin::text as xmin, to_jsonb(t) as row from "${name}" t order by ctid`,
    );
    tables.set(
      name,
      (rows as { xmin: string; row: Row }[]).map(({ xmin, row }) => ({ ...row, xmin })),
    );
  }
  return tables;
}

/** What names a person anywhere: ids in the register, addresses, invitations, hashes of their links. */
function namesOfPeople(tables: ReadonlyMap<string, readonly Row[]>, ids: readonly string[]) {
  const invitations = tables.get("round_invitation") ?? [];
  return [
    ...ids.map((id) => `"${id}"`),
    ...ids.map((id) => `${id}@example.org`),
    ...ids.map((id) => `Name of ${id}`),
    ...invitations.map(({ id }) => `"${String(id)}"`),
  ];
}

/** What names an answer anywhere: sheets, stand-ins, statements, tickets. */
function namesOfAnswers(tables: ReadonlyMap<string, readonly Row[]>) {
  const sheets = tables.get("answer_sheet") ?? [];
  const statements = tables.get("statement") ?? [];
  const standIns = (tables.get("stakeholder") ?? []).filter(({ name }) => name === "Someone");
  return [
    ...[...sheets, ...statements, ...standIns].map(({ id }) => String(id)),
    ...sheets.map(({ token_hash: hash }) => String(hash)),
    "Words that only",
  ];
}

test("no row of any table, no mail and no line of the log names a person together with an answer", async () => {
  const { ids, answerAs, closeRound, asPlanner, at, log, links } = await anonymousRound();
  const tickets: string[] = [];
  for (const id of ids.slice(0, 12)) tickets.push(await answerAs(id));
  await asPlanner("POST", `${at}/rounds/r1/reminders`, {});
  const look = async () => {
    const tables = await everything();
    const [people, answers] = [namesOfPeople(tables, ids), namesOfAnswers(tables)];
    expect(answers.length).toBeGreaterThan(20);
    for (const [table, rows] of tables)
      for (const row of rows) {
        const text = JSON.stringify(row);
        const person = people.find((name) => text.includes(name));
        const answer = answers.find((name) => text.includes(name));
        // Who said it is who cannot be found out; that somebody said who they are in their words is theirs to do.
        const isOwnWords =
          table === "statement" || table === "item" || table === "answer_sheet" || table === "audit_row";
        if (isOwnWords && answer !== undefined) expect(text).not.toMatch(/@example\.org|"Name of/);
        else
          expect([table, person === undefined || answer === undefined ? "apart" : text]).toEqual([
            table,
            "apart",
          ]);
      }
    for (const token of [...tickets, ...links.values()])
      for (const line of log.lines) expect(line).not.toContain(token.slice(-48));
    for (const line of log.lines)
      for (const name of [...people, ...answers]) expect(line).not.toContain(name);
  };
  await look();
  await closeRound();
  await look();
});

test("no table tells who of the invited has answered", async () => {
  const { ids, answerAs, links } = await anonymousRound();
  const before = await everything();
  for (const id of ids.slice(3, 9)) await answerAs(id);
  const after = await everything();
  expect(after.get("round_invitation")).toEqual(before.get("round_invitation"));
  const linksOf = (tables: typeof after) =>
    (tables.get("round_link") ?? []).filter(({ kind }) => kind === "answer");
  const hashes = linksOf(after).map(({ token_hash: hash }) => String(hash));
  expect(hashes).toEqual(hashes.toSorted());
  // All links were written again by each swap, and end at the same time.
  expect(new Set(linksOf(after).map(({ xmin }) => xmin)).size).toBe(1);
  expect(new Set(linksOf(after).map(({ expires_at: at }) => at)).size).toBe(1);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(links.size).toBe(linksOf(after).length);
  const organisations = (tables: typeof after) => (tables.get("organisation") ?? []).map(({ seq }) => seq);
  expect(organisations(after)).toEqual(organisations(before));
  expect(after.get("audit")).toEqual(before.get("audit"));
});

test("no time and no order of rows tells which answer came when", async () => {
  const { ids, answerAs, closeRound } = await anonymousRound();
  for (const id of ids.slice(0, 12)) await answerAs(id);
  const open = await everything();
  for (const { saved_at: saved, sent_at: sent } of open.get("answer_sheet") ?? [])
    for (const time of [saved, sent]) expect(String(time)).toMatch(/T00:00:00\+00:00$/);
  await closeRound();
  const tables = await everything();
  const rowsOf = (table: string) => tables.get(table) ?? [];
  const sorted = (ids: readonly unknown[]) => ids.map(String).toSorted();
  const standIns = rowsOf("stakeholder")
    .filter(({ name }) => name === "Someone")
    .map(({ id }) => id);
  expect(standIns).toHaveLength(12);
  expect(standIns).toEqual(sorted(standIns));
  const sheets = rowsOf("answer_sheet").map(({ stakeholder }) => stakeholder);
  expect(sheets).toEqual(sorted(standIns));
  const said = rowsOf("statement").map(({ id }) => id);
  expect(said).toEqual(sorted(said));
  for (const table of ["statement", "ranking", "answer_sheet"])
    expect(new Set(rowsOf(table).map(({ xmin }) => xmin)).size).toBe(1);
  expect(new Set(rowsOf("statement").map(({ said_on: day }) => day)).size).toBe(1);
  expect(rowsOf("statement").every(({ confidentiality }) => confidentiality === "anonymous")).toBe(true);
});

test("nothing is recorded before the round closes, and then every word is", async () => {
  const { ids, answerAs, closeRound, asPlanner, at, open, withdraw } = await anonymousRound();
  const tickets: string[] = [];
  for (const id of ids.slice(0, 3)) tickets.push(await answerAs(id));
  const [first = "", second = ""] = tickets;
  expect(await asPlanner("GET", `${at}/statements`)).toMatchObject({ body: { rows: [] } });
  expect(await open(first)).toMatchObject({
    status: 200,
    body: { name: null, recorded: [], sheet: { isSent: true }, getsReminders: false },
  });
  await mustBe(200, withdraw(second));
  await closeRound();
  const { body } = await asPlanner("GET", `${at}/statements`);
  const texts = (body as { rows: { text: string }[] }).rows.map(({ text }) => text);
  expect(texts.toSorted()).toEqual(
    [ids[0], ids[2]].map((id) => `Words that only ${id ?? ""} knows to be theirs`),
  );
  // The author finds the own words and their fate by the ticket, and may still take them back.
  const { recorded } = (await open(first)).body;
  expect(recorded).toMatchObject([
    { text: texts.find((text) => text.includes("fleet-1")), disposition: null },
  ]);
  const taken = await withdraw(first, recorded[0]?.statement ?? "");
  expect(taken).toMatchObject({ status: 200, body: { recorded: [{ isWithdrawn: true }] } });
  expect((await asPlanner("POST", `${at}/rounds/r1/reopen`, { closesAt: null })).status).toBe(409);
});

test("a link is swapped once, and a ticket that we did not make is good for nothing", async () => {
  const { links, swap, nobody, open, organisation, save } = await anonymousRound();
  const token = links.get("fleet-1") ?? "";
  expect(await open(token)).toMatchObject({ status: 200, body: { sheet: null, recorded: [] } });
  expect((await save(token, 0, words("Without a ticket"))).status).toBe(404);
  const ticket = await swap(token);
  const again = await nobody("POST", "/answer/tickets", { token });
  const forged = await open(`tck_${organisation}_${"a".repeat(48)}`);
  expect([again.status, (await open(token)).status, forged.status]).toEqual([404, 404, 404]);
  expect(again.body).toEqual(forged.body);
  const other = `${ticket.slice(0, -1)}${ticket.endsWith("0") ? "1" : "0"}`;
  expect((await open(other)).status).toBe(404);
  expect(await open(ticket)).toMatchObject({ status: 200, body: { sheet: { version: 0 } } });
});

test("whoever is told that they were heard while the round closes has been", async () => {
  const { ids, links, swap, save, send, asPlanner, at } = await anonymousRound({ fleet: 24 });
  const tickets: string[] = [];
  for (const id of ids) {
    const ticket = await swap(links.get(id) ?? "");
    await mustBe(200, save(ticket, 0, words(`Words of ${id}.`)));
    tickets.push(ticket);
  }
  const close = asPlanner("POST", `${at}/rounds/r1/close`, {});
  const [sent] = await Promise.all([Promise.all(tickets.map((ticket) => send(ticket, 1))), close]);
  const { body } = await asPlanner("GET", `${at}/statements`);
  const texts = (body as { rows: { text: string }[] }).rows.map(({ text }) => text);
  const heard = ids.filter((_, place) => sent[place]?.status === 200).map((id) => `Words of ${id}.`);
  expect(texts.toSorted()).toEqual(heard.toSorted());
  for (const { status } of sent) expect([200, 409, 422]).toContain(status);
});

test("of many who swap one link at once, one gets a ticket", async () => {
  const { links, nobody } = await anonymousRound();
  const token = links.get("desk-1") ?? "";
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => nobody("POST", "/answer/tickets", { token })),
  );
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(7).fill(404)]);
});

test("reminders go to everybody, because nobody knows who has answered, and hold no link to answer", async () => {
  const { ids, answerAs, asPlanner, at, world, endingLinkOf, nobody } = await anonymousRound();
  for (const id of ids.slice(0, 4)) await answerAs(id);
  const remind = () => asPlanner("POST", `${at}/rounds/r1/reminders`, {});
  expect(await remind()).toMatchObject({ status: 200, body: { sent: ids.length } });
  const { rows } = await made.run("select body from mail where subject like 'Reminder%'");
  expect(rows).toHaveLength(ids.length);
  for (const { body } of rows as { body: string }[]) expect(body).not.toMatch(/#(ans|tck)_/);
  world.advance(1_000);
  await mustBe(200, nobody("POST", "/answer/reminders-off", { token: await endingLinkOf("fleet-1") }));
  expect(await remind()).toMatchObject({ body: { sent: ids.length - 1 } });
});

test("units are told only where at least five of them answered, and no difference tells of fewer", async () => {
  const { ids, answerAs, closeRound, asPlanner, at } = await anonymousRound();
  for (const id of ids.filter((id) => id !== "sales-1" && id !== "sales-2")) await answerAs(id);
  const board = await asPlanner("GET", `${at}/rounds/r1/board`);
  const { coverage, people, round } = board.body as {
    coverage: { by: string; id: string | null; heard: number | null }[];
    people: { state: string; openedAt: string | null; answeredAt: string | null }[];
    round: { heard: number };
  };
  expect(round.heard).toBe(13);
  expect(
    new Set(people.map(({ state, openedAt, answeredAt }) => `${state} ${openedAt ?? ""}${answeredAt ?? ""}`)),
  ).toEqual(new Set(["invited "]));
  // Seven of the fleet; four of sales and two of the desk are told together only.
  expect(coverage.map(({ by, id, heard }) => [by, id, heard])).toEqual([
    ["all", null, 13],
    ["unit", "desk", null],
    ["unit", "fleet", 7],
    ["unit", "sales", null],
  ]);
  await closeRound();
  const { body } = await asPlanner("GET", `${at}/stakeholders`);
  const units = (body as { rows: { name: string; unit: string[] }[] }).rows
    .filter(({ name }) => name === "Someone")
    .map(({ unit }) => unit[0] ?? "");
  expect(units.toSorted()).toEqual([...Array<string>(6).fill(""), ...Array<string>(7).fill("fleet")]);
});

test("paper can be entered into an anonymous round, and names nobody", async () => {
  const { asPlanner, at, closeRound } = await anonymousRound();
  const entered = { stakeholder: null, version: 0, answers: words("Found in the box") };
  expect(await asPlanner("POST", `${at}/rounds/r1/answers`, entered)).toMatchObject({
    status: 201,
    body: { recorded: [], sheet: { enteredBy: "Pia Planner" } },
  });
  const named = { ...entered, stakeholder: "fleet-1" };
  expect((await asPlanner("POST", `${at}/rounds/r1/answers`, named)).status).toBe(409);
  expect((await asPlanner("GET", `${at}/rounds/r1/answers/fleet-1`)).status).toBe(404);
  await closeRound();
  expect(await asPlanner("GET", `${at}/statements`)).toMatchObject({
    body: { rows: [{ text: "Found in the box" }] },
  });
});

test("anonymous words are shown to leaders without any author, unit or role", async () => {
  const company = await anonymousRound();
  for (const id of company.ids) await company.answerAs(id);
  await company.closeRound();
  const asLeader = await asMember(company, "leader", { units: ["fleet"] });
  const { body } = await asLeader("GET", `${company.at}/rounds/r1/words`);
  const { words: said } = body as { words: { author: unknown; unit: unknown; role: unknown }[] };
  expect(said).toHaveLength(company.ids.length);
  for (const { author, unit, role } of said) expect([author, unit, role]).toEqual([null, null, null]);
});
