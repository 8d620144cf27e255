import { endpoints } from "@lodestar/contract";
import { expect, test } from "vitest";
import { liveApp } from "../../live/testing/live-app.ts";
import { type Asking, aPerson } from "../../testing/people.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { type Company, asMember, listeningCompany } from "./testing/a-round.ts";

const database = await testDatabase();

const WORDS = "We are afraid to say no.";
const answers = {
  needs: { kind: "needs" as const, entries: [{ text: WORDS, unit: "fleet" }] },
  ranking: { kind: "ranking" as const, ranks: [{ item: "g1", rank: 1 }] },
};

async function heard(confidentiality: "named" | "confidential") {
  const company = await listeningCompany(database);
  await company.openRound({ confidentiality }, ["sales-1", "sales-2"]);
  const token = await company.linkOf("sales-1");
  const { body } = await company.answer(token, answers);
  const [statement = ""] = body.recorded.map((each) => each.statement);
  return { ...company, token, statement };
}

const askedFor = ["sales-1", "r1", "1"];

/** Everything that somebody can read with any GET, with every id there is in the place of any other. */
async function everythingRead(ask: Asking, { at, statement }: Company & { readonly statement: string }) {
  const ids = [...askedFor, statement];
  const paths = endpoints
    .filter(({ method, responseType }) => method === "GET" && responseType === undefined)
    .flatMap(({ path }) => {
      const own = path.replace("/organisations/:organisation", at);
      return own.includes("/:id") || own.includes("/:stakeholder")
        ? ids.map((id) => own.replace(":round", "r1").replaceAll(/:(id|stakeholder)/g, id))
        : [own.replace(":round", "r1")];
    })
    .concat([`${at}/search?q=afraid`, `${at}/search?q=sales`, `${at}/search?q=Name`])
    .concat([`${at}/changes?item=sales-1`, `${at}/changes?item=${statement}`]);
  const told = await Promise.all(paths.map(async (path) => ({ path, ...(await ask("GET", path)) })));
  return told
    .filter(({ status }) => status < 400)
    .flatMap(({ path, body }) => partsOf(body).map((part) => ({ path, part })));
}

/** A page of the history tells of one act after the other; everything else is one thing that is told. */
const partsOf = (body: unknown): readonly unknown[] =>
  (body as { changes?: readonly unknown[] } | null)?.changes ?? [body];

test("who said confidential words is nowhere told to anybody but planners", async () => {
  const company = await heard("confidential");
  const { statement } = company;
  for (const role of ["leader", "contributor", "viewer"] as const) {
    const ask = await asMember(company, role, { units: ["fleet"] });
    const told = await everythingRead(ask, company);
    expect(told.length).toBeGreaterThan(30);
    for (const { path, part } of told) {
      const text = JSON.stringify(part);
      const isAboutWords = text.includes(WORDS) || text.includes(statement);
      expect(isAboutWords && /sales-1/.test(text), `${role} at ${path}: ${text}`).toBe(false);
    }
    expect(told.some(({ part }) => JSON.stringify(part).includes(WORDS))).toBe(true);
  }
});

test("of confidential words leaders see unit and role, planners the author, and the author everything", async () => {
  const company = await heard("confidential");
  const { at, asPlanner, token, open } = company;
  const asLeader = await asMember(company, "leader", { units: ["fleet"] });
  const seen = { text: WORDS, author: null, unit: "sales", role: "Role in sales", addressedTo: "fleet" };
  expect(await asLeader("GET", `${at}/rounds/r1/words`)).toMatchObject({
    status: 200,
    body: { words: [seen] },
  });
  const author = { id: "sales-1", name: "Name of sales-1" };
  expect(await asPlanner("GET", `${at}/rounds/r1/words`)).toMatchObject({ body: { words: [{ author }] } });
  expect(await open(token)).toMatchObject({ body: { recorded: [{ text: WORDS, isWithdrawn: false }] } });
});

test("the history of a confidential round names nobody, not even to planners", async () => {
  const { asPlanner, at, withdraw, token } = await heard("confidential");
  await withdraw(token);
  const { body } = await asPlanner("GET", `${at}/changes?limit=2`);
  const { changes } = body as { changes: { act: string; actor: { id: string; name: string } }[] };
  expect(changes.map(({ act, actor }) => [act, actor])).toEqual([
    ["withdraw_words", { id: "", name: "Somebody" }],
    ["send_answer", { id: "", name: "Somebody" }],
  ]);
});

test("ids of confidential words do not tell which of them one person said", async () => {
  const company = await listeningCompany(database);
  await company.openRound({ confidentiality: "confidential" }, ["sales-1"]);
  const words = { kind: "words" as const, entries: [{ text: "One" }, { text: "Two" }] };
  const { body } = await company.answer(await company.linkOf("sales-1"), { words });
  const [one = "", two = ""] = body.recorded.map(({ statement }) => statement);
  const common = [...one].findIndex((letter, at) => letter !== two[at]);
  expect(common).toBeLessThan(5);
});

test("who said named words is told to planners and to the leader of the unit they are addressed to", async () => {
  const company = await heard("named");
  const authorFor = async (ask: Asking) => {
    const { body } = await ask("GET", `${company.at}/rounds/r1/words`);
    return (body as { words: { author: { id: string } | null; unit: string | null }[] }).words[0];
  };
  const author = { id: "sales-1", name: "Name of sales-1" };
  expect(await authorFor(company.asPlanner)).toMatchObject({ author });
  expect(await authorFor(await asMember(company, "leader", { units: ["fleet"] }))).toMatchObject({ author });
  const elsewhere = await asMember(company, "leader", { units: ["sales"] });
  expect(await authorFor(elsewhere)).toMatchObject({ author: null, unit: null });
  const { body } = await elsewhere("GET", `${company.at}/changes?limit=4`);
  expect(JSON.stringify(body)).not.toContain("sales-1");
});

test("the board and what somebody answered are for planners, rounds for leaders, nothing for others", async () => {
  const company = await heard("named");
  const statusOf = async (role: "leader" | "viewer", path: string) =>
    (await (await asMember(company, role, { units: ["fleet"] }))("GET", `${company.at}/rounds${path}`))
      .status;
  expect(await statusOf("leader", "")).toBe(200);
  for (const path of ["/r1/board", "/r1/answers/sales-1", "/r1/follow-ups", "/r1/letters"])
    expect([path, await statusOf("leader", path)]).toEqual([path, 403]);
  for (const path of ["", "/r1", "/r1/words", "/r1/preview"])
    expect([path, await statusOf("viewer", path)]).toEqual([path, 403]);
});

test("who follows the changes as they happen does not hear who said confidential words", async () => {
  const company = await listeningCompany(database);
  const { world, organisation, openRound, linkOf, answer } = company;
  await openRound({ confidentiality: "confidential" }, ["sales-1"]);
  const { listen } = await liveApp(world);
  const leader = await aPerson(world, { organisation, role: "leader", units: ["fleet"] });
  const { seq } = (await company.asPlanner("GET", company.at)).body as { seq: number };
  const stream = await listen(leader, organisation, { after: seq });
  await answer(await linkOf("sales-1"), answers);
  const change = await stream.change();
  expect(change).toMatchObject({ act: "send_answer", actor: { id: "", name: "" } });
  expect(JSON.stringify(change)).toContain(WORDS);
  expect(JSON.stringify(change)).not.toMatch(/sales-1|Somebody/);
});
