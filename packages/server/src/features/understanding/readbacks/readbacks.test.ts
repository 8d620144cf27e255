import type { ReadbackPage } from "@lodestar/contract";
import { expect, test } from "vitest";
import { accountsOf } from "../../../accounts/account-tables.ts";
import { sharedDatabase } from "../../../testing/test-database.ts";
import {
  type TestPerson,
  aPerson,
  anOrganisation,
  asking,
  testAccounts,
  testWorld,
} from "../../../testing/people.ts";
import { testApp } from "../../../testing/test-app.ts";
import { organisationAnswers } from "../../organisation/routes.ts";
import { readbackAnswers } from "../routes.ts";

const { database, run } = await sharedDatabase();

type Edit = { readonly do: string; readonly table: string; readonly id: string };

const add = (table: string, id: string, row: object) => ({ do: "add", table, id, row });
const words = (id: string, stakeholder: string, more: object = {}) =>
  add("statements", id, { stakeholder, text: `Words of ${stakeholder}, ${id}`, ...more });

/** Three authors, two themes with a summary and one without; the second author's words are confidential. */
async function heard() {
  const world = testWorld(database);
  const organisation = await anOrganisation(world);
  const planner = await aPerson(world, { organisation, role: "planner", name: "Pia Planner" });
  const { publicUrl } = testAccounts;
  const app = await testApp(world, [...organisationAnswers, ...readbackAnswers({ publicUrl })]);
  const at = `/organisations/${organisation}`;
  const asPlanner = asking(app, planner);
  const change = async (edits: readonly (Edit | object)[]) => {
    const { status } = await asPlanner("POST", `${at}/changes`, { edits });
    expect(status).toBe(201);
  };
  await change([
    ...["ada", "ben", "cem"].map((id) =>
      add("stakeholders", id, {
        name: `Name of ${id}`,
        side: "inner",
        ...(id === "cem" ? {} : { email: `${id}@example.org` }),
      }),
    ),
    words("s1", "ada"),
    words("s2", "ada"),
    words("s3", "ben", { confidentiality: "confidential" }),
    words("s4", "cem"),
    words("s5", "ben", { moderated: "yes" }),
    add("themes", "t1", { title: "Ropes", summary: "Ropes are old.", statements: ["s1", "s3", "s5"] }),
    add("themes", "t2", { title: "Quays", summary: "Quays sink.", statements: ["s2", "s4"] }),
    add("themes", "t3", { title: "Nothing written", statements: ["s1"] }),
  ]);
  const share = async (themes?: readonly string[]) => {
    const { status, body } = await asPlanner(
      "POST",
      `${at}/readbacks`,
      themes === undefined ? {} : { themes },
    );
    expect(status).toBe(201);
    return body as { asked: number; people: number; links: { stakeholder: string; link: string }[] };
  };
  const linkOf = async (who: string) => {
    const { rows } = await run(`select recipient, body from mail where recipient = '${who}@example.org'
      and organisation_id = '${organisation}' order by written_at desc, id limit 1`);
    const [mail] = rows as readonly { readonly body: string }[];
    return /#(rbk_\S+)/.exec(mail?.body ?? "")?.[1] ?? "";
  };
  const anybody = asking(app);
  const open = async (token: string) => {
    const { status, body } = await anybody("POST", "/readback/open", { token });
    return { status, page: body as ReadbackPage };
  };
  const give = async (token: string, readback: string, verdict: string, text: string | null = null) => {
    const { status, body } = await anybody("POST", "/readback/verdicts", { token, readback, verdict, text });
    return { status, page: body as ReadbackPage };
  };
  const rowsOf = async (table: string, who = asPlanner) =>
    ((await who("GET", `${at}/${table}`)).body as { rows: Record<string, unknown>[] }).rows;
  return { world, app, organisation, at, asPlanner, change, share, linkOf, open, give, rowsOf, anybody };
}

test("each author sees their own words beside the summary, and nobody else's", async () => {
  const { share, linkOf, open } = await heard();
  const shared = await share();
  expect(shared).toMatchObject({ asked: 4, people: 3 });
  expect(shared.links.map(({ stakeholder }) => stakeholder)).toEqual(["cem"]);
  const { page } = await open(await linkOf("ada"));
  expect(page.readbacks).toMatchObject([
    {
      title: "Ropes",
      summary: "Ropes are old.",
      words: [{ statement: "s1" }],
      verdict: null,
      isCurrent: true,
    },
    { title: "Quays", words: [{ statement: "s2", text: "Words of ada, s2" }] },
  ]);
  expect(page.recorded.map(({ statement }) => statement)).toEqual(["s1", "s2"]);
  const ben = await open(await linkOf("ben"));
  expect(ben.page.readbacks.flatMap((readback) => readback.words)).toEqual([
    { statement: "s3", text: "Words of ben, s3" },
  ]);
  const byHand = await open(/#(\S+)$/.exec(shared.links[0]?.link ?? "")?.[1] ?? "");
  expect(byHand.page.readbacks.map(({ title }) => title)).toEqual(["Quays"]);
});

test("a verdict is a row of the plan, signed, and can be said anew while the summary stands", async () => {
  const { share, linkOf, open, give, rowsOf, asPlanner, at } = await heard();
  await share(["t1"]);
  const token = await linkOf("ada");
  const readback = (await open(token)).page.readbacks[0]?.id ?? "";
  expect((await give(token, readback, "corrected")).status).toBe(400);
  const first = await give(token, readback, "confirmed");
  expect(first.page.readbacks).toMatchObject([{ verdict: "confirmed", text: null }]);
  const { page } = await give(token, readback, "corrected", "They are frayed, not old.");
  expect(page.readbacks).toMatchObject([{ verdict: "corrected", text: "They are frayed, not old." }]);
  expect(await rowsOf("verdicts")).toMatchObject([
    { stakeholder: "ada", theme: "t1", revision: 1, verdict: "corrected", text: "They are frayed, not old." },
  ]);
  const { body } = await asPlanner("GET", `${at}/readbacks`);
  const asked = (body as { readbacks: { stakeholder: string; signature: string | null }[] }).readbacks;
  expect(asked).toMatchObject([{ stakeholder: "ada" }, { stakeholder: "ben", signature: null }]);
  expect(asked[0]?.signature).toBe(page.readbacks[0]?.signature);
  expect(asked[0]?.signature).toMatch(/^[0-9a-f]{64}$/);
  expect(asked[0]?.signature).not.toBe(first.page.readbacks[0]?.signature);
});

test("after a correction only those whose theme changed are asked again, and the old summary takes no answers", async () => {
  const { share, linkOf, open, give, change, rowsOf } = await heard();
  await share();
  expect(await share()).toMatchObject({ asked: 0, people: 0 });
  const [ada, ben] = [await linkOf("ada"), await linkOf("ben")];
  const { page } = await open(ada);
  const [ropes, quays] = page.readbacks;
  await give(ada, ropes?.id ?? "", "corrected", "They are frayed.");
  await give(ada, quays?.id ?? "", "confirmed");
  const theme = (await rowsOf("themes")).find(({ id }) => id === "t1");
  const row = { summary: "Ropes are frayed.", revision: 2 };
  await change([{ do: "set", table: "themes", id: "t1", version: theme?.["version"], row }]);
  const benOld = (await open(ben)).page.readbacks[0];
  expect(benOld).toMatchObject({ isCurrent: false, summary: "Ropes are old." });
  expect((await give(ben, benOld?.id ?? "", "confirmed")).status).toBe(409);
  expect(await share()).toMatchObject({ asked: 2, people: 2 });
  const again = (await open(await linkOf("ada"))).page.readbacks;
  expect(again.map(({ title, revision, verdict }) => [title, revision, verdict])).toEqual([
    ["Ropes", 2, null],
    ["Quays", 1, "confirmed"],
  ]);
  // The older link leads to the same person's page, as it is now.
  expect((await open(ada)).page.readbacks).toEqual(again);
});

test("words changed before anybody answered are shown in place of the old ones", async () => {
  const { share, linkOf, open, change, rowsOf } = await heard();
  await share(["t2"]);
  const theme = (await rowsOf("themes")).find(({ id }) => id === "t2");
  const row = { summary: "Two quays sink." };
  await change([{ do: "set", table: "themes", id: "t2", version: theme?.["version"], row }]);
  expect(await share()).toMatchObject({ asked: 4 });
  const { page } = await open(await linkOf("ada"));
  expect(page.readbacks.find(({ title }) => title === "Quays")).toMatchObject({
    summary: "Two quays sink.",
    isCurrent: true,
  });
});

test("links that were guessed, taken back, have ended or belong to another organisation are refused alike", async () => {
  const { world, share, linkOf, open, give, organisation, asPlanner, at } = await heard();
  await share();
  const token = await linkOf("ada");
  const other = await anOrganisation(world);
  const guessed = token.slice(0, -4) + (token.endsWith("0000") ? "1111" : "0000");
  const elsewhere = token.replace(organisation, other);
  const refused = [
    await open(guessed),
    await open(elsewhere),
    await open(`rbk_${organisation}_short-but-long`),
  ];
  const bens = await linkOf("ben");
  expect(await asPlanner("POST", `${at}/readbacks/ben/revoke`)).toMatchObject({ body: { revoked: 1 } });
  expect(await asPlanner("POST", `${at}/readbacks/ben/revoke`)).toMatchObject({ status: 404 });
  refused.push(await open(bens));
  expect((await open(token)).status).toBe(200);
  world.advance(401 * 24 * 3_600_000);
  refused.push(await open(token), await give(token, "any", "confirmed"));
  for (const { status, page } of refused) {
    expect(status).toBe(404);
    expect(page).toMatchObject({ type: "/problems/not_found" });
    expect({ ...page, instance: "" }).toEqual({ ...refused[0]?.page, instance: "" });
  }
});

test("nobody answers for somebody else, and below planners nobody sees who answered what", async () => {
  const { world, app, share, linkOf, open, give, organisation, at } = await heard();
  await share();
  const bens = (await open(await linkOf("ben"))).page.readbacks[0]?.id ?? "";
  expect((await give(await linkOf("ada"), bens, "confirmed")).status).toBe(404);
  await give(await linkOf("ben"), bens, "rejected", "Not mine.");
  for (const role of ["leader", "contributor", "viewer"] as const) {
    const person: TestPerson = await aPerson(world, { organisation, role });
    const ask = asking(app, person);
    expect((await ask("GET", `${at}/readbacks`)).status).toBe(403);
    expect((await ask("POST", `${at}/readbacks`, {})).status).toBe(403);
    expect(((await ask("GET", `${at}/verdicts`)).body as { rows: unknown[] }).rows).toEqual([]);
  }
  const { rows } = await run(`select actor_name from audit
    where organisation_id = '${organisation}' and act = 'give_verdict'`);
  expect(rows).toEqual([{ actor_name: "Somebody" }]);
  expect(
    await accountsOf(world).selectFrom("person").select("name").where("name", "like", "Name of%").execute(),
  ).toEqual([]);
});

test("a member whom the register knows answers without a link, and only for themselves", async () => {
  const { world, app, share, organisation, at, rowsOf } = await heard();
  await share();
  const ben = asking(app, await aPerson(world, { organisation, role: "viewer", stakeholder: "ben" }));
  const nobody = asking(app, await aPerson(world, { organisation, role: "contributor" }));
  const own = async (ask: typeof ben) => {
    const { body } = await ask("GET", `${at}/own-readbacks`);
    return (body as ReadbackPage).readbacks;
  };
  expect(await own(nobody)).toEqual([]);
  const [readback] = await own(ben);
  expect(readback).toMatchObject({ title: "Ropes", words: [{ statement: "s3" }], verdict: null });
  const to = `${at}/own-readbacks/${readback?.id ?? ""}`;
  expect((await nobody("POST", to, { verdict: "confirmed", text: null })).status).toBe(404);
  const ada = asking(app, await aPerson(world, { organisation, role: "planner", stakeholder: "ada" }));
  expect((await ada("POST", to, { verdict: "confirmed", text: null })).status).toBe(404);
  expect((await ben("POST", to, { verdict: "missing", text: " " })).status).toBe(400);
  expect((await ben("POST", to, { verdict: "missing", text: "The chains." })).status).toBe(200);
  expect(await own(ben)).toMatchObject([{ verdict: "missing", text: "The chains." }]);
  expect(await rowsOf("verdicts")).toMatchObject([{ stakeholder: "ben", verdict: "missing" }]);
  const { rows } = await run(`select actor_name from audit
    where organisation_id = '${organisation}' and act = 'give_verdict'`);
  expect(rows).toEqual([{ actor_name: "Somebody" }]);
});

test("more words of the same author join what they were shown, until they have answered", async () => {
  const { share, linkOf, open, give, change, rowsOf } = await heard();
  await share(["t1"]);
  const grow = async (statements: readonly string[]) => {
    const theme = (await rowsOf("themes")).find(({ id }) => id === "t1");
    await change([
      { do: "set", table: "themes", id: "t1", version: theme?.["version"], row: { statements } },
    ]);
  };
  await grow(["s1", "s2", "s3"]);
  expect(await share(["t1"])).toMatchObject({ asked: 1, people: 1 });
  const token = await linkOf("ada");
  const [shown] = (await open(token)).page.readbacks;
  expect(shown?.words.map(({ statement }) => statement)).toEqual(["s1", "s2"]);
  await give(token, shown?.id ?? "", "confirmed");
  await grow(["s1", "s3"]);
  expect(await share(["t1"])).toMatchObject({ asked: 0 });
});

test("a planner takes back neither somebody's verdict nor that they were asked", async () => {
  const { share, linkOf, open, give, asPlanner, at, rowsOf } = await heard();
  await share(["t1"]);
  const token = await linkOf("ada");
  await give(token, (await open(token)).page.readbacks[0]?.id ?? "", "rejected");
  const { body } = await asPlanner("GET", `${at}/changes?limit=2`);
  const { changes } = body as { changes: { seq: number; act: string }[] };
  expect(changes.map(({ act }) => act)).toEqual(["give_verdict", "share_back"]);
  for (const { seq } of changes)
    expect((await asPlanner("POST", `${at}/changes/${seq}/undo`)).status).toBeGreaterThanOrEqual(400);
  expect(await rowsOf("verdicts")).toHaveLength(1);
});
