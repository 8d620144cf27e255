import { type Endpoint, type Problem, endpoints } from "@lodestar/contract";
import { type Role, mayDo, roles } from "@lodestar/core";
import { sql as statement } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { openAccounts } from "./accounts/accounts.ts";
import { allAnswers } from "./answers.ts";
import { storedTables } from "./operate/stored-tables.ts";
import { fillWithSample } from "./sample-organisation.ts";
import { Hub } from "./live/hub.ts";
import { LiveOrganisations } from "./live/live-organisations.ts";
import { aContext } from "./live/testing/a-context.ts";
import { type TestPerson, aPerson, anOrganisation, testAccounts, testWorld } from "./testing/people.ts";
import { testApp } from "./testing/test-app.ts";
import { sharedDatabase } from "./testing/test-database.ts";

const { database, run } = await sharedDatabase();
const world = testWorld(database);
const PATIENCE_MS = 120_000;

const OWN = "own-organisation";
const OTHER = "other-organisation";

/** The whole server as it answers in production, an organisation with a row, and another one that is full of rows. */
async function twoOrganisations() {
  await anOrganisation(world, { id: OWN, name: "Own" });
  await anOrganisation(world, { id: OTHER, name: "A name that nobody else may read" });
  await fillWithSample(aContext(world, OTHER));
  const others = await aPerson(world, { organisation: OTHER, role: "owner", name: "Otto of the other one" });
  return { ask: asked(await theWholeServer()), others, secrets: await longTexts() };
}

async function theWholeServer() {
  const accounts = await openAccounts(world, testAccounts);
  const hub = await Hub.start(database);
  onTestFinished(async () => {
    await hub.stop();
    await accounts.close();
  });
  const live = new LiveOrganisations(world);
  const { publicUrl } = testAccounts;
  const need = { accounts, publicUrl, isMailConfigured: false, fillWithSample, hub, live };
  return testApp(world, allAnswers(need), { identify: accounts.identify, auth: accounts.answer });
}

type Answer = { readonly status: number; readonly type: string | null; readonly text: string };
type Ask = (endpoint: Endpoint, address: string, who?: { readonly cookie: string }) => Promise<Answer>;

/** Asks without a body: who has no right learns so before anybody looks at what they brought. */
const asked =
  (app: Awaited<ReturnType<typeof testApp>>): Ask =>
  async ({ method, responseType }, address, who) => {
    const leaving = new AbortController();
    const response = await app.request(`${testAccounts.publicUrl}/api${address}`, {
      method,
      signal: leaving.signal,
      headers: { origin: testAccounts.publicUrl, ...(who === undefined ? {} : { cookie: who.cookie }) },
    });
    const isStream = responseType === "text/event-stream" && response.ok;
    const text = isStream ? "" : await response.text();
    if (isStream) await response.body?.cancel();
    leaving.abort();
    return { status: response.status, type: response.headers.get("content-type"), text };
  };

/** The address of an endpoint in an organisation, about something. */
const addressIn = ({ path, method }: Endpoint, organisation: string, id = "nothing-there"): string => {
  const filled = path
    .replace(":organisation", organisation)
    .replaceAll(/:(\w+)/g, (_, name: string) => (name === "seq" ? "1" : id));
  return method === "DELETE" ? `${filled}?version=1` : filled;
};

/** What the other organisation says in its rows, and nobody else. */
async function longTexts(): Promise<readonly string[]> {
  const { rows } = await run(
    `select title from item where organisation_id = '${OTHER}' and length(title) > 15`,
  );
  const titles = rows.map(({ title }) => String(title));
  expect(titles.length).toBeGreaterThan(100);
  return [...titles, "Otto of the other one", "A name that nobody else may read"];
}

const idsOfOthers = async () => {
  const { rows } = await run(`
    select table_name, min(id) as id from item where organisation_id = '${OTHER}' group by table_name`);
  return rows.map(({ id }) => String(id));
};

const ofOrganisations = endpoints.filter(({ path }) => path.includes(":organisation"));
const named = ({ method, path }: Endpoint) => `${method} ${path}`;
const typeOf = ({ text }: Answer) => (JSON.parse(text) as Problem).type;

function expectNoSecret({ text }: Answer, secrets: readonly string[], where: string): void {
  for (const secret of secrets) if (text.includes(secret)) throw new Error(`${where} tells “${secret}”.`);
}

test(
  "nobody's and strangers' requests end at the door of every endpoint, the same for what is there and what is not",
  async () => {
    const { ask, secrets, others } = await twoOrganisations();
    const stranger = await aPerson(world);
    const own = await aPerson(world, { organisation: OWN, role: "owner" });
    for (const endpoint of ofOrganisations) {
      const [there, nowhere] = [addressIn(endpoint, OTHER), addressIn(endpoint, "no-organisation")];
      const nobody = await ask(endpoint, there);
      expect([named(endpoint), nobody.status, typeOf(nobody)]).toEqual([
        named(endpoint),
        401,
        "/problems/not_signed_in",
      ]);
      for (const who of [stranger, own]) {
        const answers = [await ask(endpoint, there, who), await ask(endpoint, nowhere, who)];
        expect([named(endpoint), ...answers.map(({ status }) => status)]).toEqual([
          named(endpoint),
          404,
          404,
        ]);
        expect(answers[0]?.text).toBe(answers[1]?.text);
        expectNoSecret(answers[0] as Answer, secrets, named(endpoint));
      }
      const back = await ask(endpoint, addressIn(endpoint, OWN), others);
      expect([named(endpoint), back.status]).toEqual([named(endpoint), 404]);
    }
  },
  PATIENCE_MS,
);

test.each(roles)(
  "a %s gets through every door that the role opens, and through no other",
  async (role: Role) => {
    const { ask, secrets } = await twoOrganisations();
    const member = await aPerson(world, { organisation: OWN, role });
    for (const endpoint of ofOrganisations) {
      if (endpoint.access === "everyone" || endpoint.access === "account")
        throw new Error(`${named(endpoint)} is of an organisation and asks for no right.`);
      const answer = await ask(endpoint, addressIn(endpoint, OWN), member);
      const isAtTheDoor = answer.status === 403 && answer.text.includes(`A ${role} may not do this.`);
      expect([named(endpoint), isAtTheDoor]).toEqual([named(endpoint), !mayDo(role, endpoint.access)]);
      expect([named(endpoint), answer.status === 401 || answer.status >= 500]).toEqual([
        named(endpoint),
        false,
      ]);
      expectNoSecret(answer, secrets, named(endpoint));
    }
  },
  PATIENCE_MS,
);

test(
  "an owner who knows the ids of another organisation's rows reads, changes and removes none of them",
  async () => {
    const { ask, secrets } = await twoOrganisations();
    const own: TestPerson = await aPerson(world, { organisation: OWN, role: "owner" });
    const before = await everythingOf(OTHER);
    const ids = await idsOfOthers();
    for (const endpoint of ofOrganisations.filter(({ path }) => path.includes(":id")))
      for (const id of ids) {
        const answer = await ask(endpoint, addressIn(endpoint, OWN, encodeURIComponent(id)), own);
        const where = `${named(endpoint)} with ${id}`;
        // Refused for want of a body before it is looked up, or not found.
        expect([where, [400, 404, 415].includes(answer.status)]).toEqual([where, true]);
        expectNoSecret(answer, secrets, where);
      }
    expect(await everythingOf(OTHER)).toEqual(before);
  },
  PATIENCE_MS,
);

async function everythingOf(organisation: string): Promise<unknown> {
  const { rows } = await run(`
    select item.*, (select count(*) from audit where organisation_id = '${organisation}') as acts
    from item where organisation_id = '${organisation}' order by id`);
  return rows;
}

test("of what needs an account, nobody gets anything", async () => {
  const { ask } = await twoOrganisations();
  const needing = endpoints.filter(({ access }) => access === "account");
  expect(needing.length).toBeGreaterThan(0);
  for (const endpoint of needing)
    expect([named(endpoint), (await ask(endpoint, endpoint.path)).status]).toEqual([named(endpoint), 401]);
});

test("SQL that names no organisation sees no row of any table, however full it is", async () => {
  await twoOrganisations();
  const tables = (await database.outside(storedTables)).filter(({ isOfOrganisation }) => isOfOrganisation);
  let full = 0;
  for (const { name } of tables) {
    const { rows } = await run(`select count(*)::integer as count from "${name}"`);
    if ((rows as { count: number }[])[0]?.count !== 0) full++;
    const seen = await database.outside((sql) =>
      statement`select 1 from ${statement.table(name)} limit 1`.execute(sql),
    );
    expect([name, seen.rows]).toEqual([name, []]);
    const inOwn = await database.inOrganisation(OWN, (sql) =>
      statement<{ foreign: boolean }>`
        select exists (select from ${statement.table(name)}
          where ${statement.ref(name === "organisation" ? "id" : "organisation_id")} <> ${OWN}) as foreign`.execute(
        sql,
      ),
    );
    expect([name, inOwn.rows[0]?.foreign]).toEqual([name, false]);
  }
  expect(tables.length).toBeGreaterThan(30);
  expect(full).toBeGreaterThan(25);
});
