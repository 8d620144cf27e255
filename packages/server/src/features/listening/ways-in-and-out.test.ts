import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readBackupFile } from "../../operate/backup-lines.ts";
import { readBackup } from "../../operate/read-backup.ts";
import { writeBackup } from "../../operate/write-backup.ts";
import { testAccounts } from "../../testing/people.ts";
import { makeDatabase, testDatabase } from "../../testing/test-database.ts";
import { listeningAnswers } from "./routes.ts";
import { asking } from "../../testing/people.ts";
import { testApp } from "../../testing/test-app.ts";
import { type Company, listeningCompany, mustBe } from "./testing/a-round.ts";

const database = await testDatabase();

const words = (text: string) => ({ words: { kind: "words" as const, entries: [{ text }] } });

async function importCsv({ app, planner, asPlanner, at }: Company, files: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append("files", new File([text], name));
  const { cookie } = planner;
  const uploaded = await app.request(`${testAccounts.publicUrl}/api${at}/imports`, {
    method: "POST",
    headers: { cookie, "sec-fetch-site": "same-origin" },
    body: form,
  });
  const { id, faults } = (await uploaded.json()) as { id: string; faults: unknown[] };
  expect(faults).toEqual([]);
  return mustBe(201, asPlanner("POST", `${at}/imports/${id}/application`, { mode: "merge" }));
}

test("answers that come as CSV join the round, its board and its words, and the link goes on beside them", async () => {
  const company = await listeningCompany(database);
  await company.openRound({}, ["fleet-1"]);
  const register = ["fleet-1", "sales-2"].map((id) => {
    const unit = id.split("-")[0] ?? "";
    return `${id},Name of ${id},person,inner,${unit},Role in ${unit},${id}@example.org`;
  });
  await importCsv(company, {
    "units.csv": "id,name\nfleet,fleet\nsales,sales\n",
    "northstar.csv": "id,kind,title\ng1,goal,Sail all of it\ng2,goal,Promise less\n",
    "stakeholders.csv": `id,name,type,side,unit,role,email\n${register.join("\n")}\n`,
    "statements.csv":
      "id,stakeholder,text,kind,round,confidentiality\np1,fleet-1,More hands,need,r1,named\np2,sales-2,Fewer forms,need,r1,named\n",
    "rankings.csv": "stakeholder,item,rank,round\nfleet-1,g2,1,r1\nfleet-1,g1,2,r1\n",
  });
  const { asPlanner, at, linkOf, open, answer } = company;
  expect(await asPlanner("GET", `${at}/rounds/r1/board`)).toMatchObject({
    body: {
      people: [
        { stakeholder: "fleet-1", state: "answered" },
        { stakeholder: "sales-2", state: "answered", invitation: "" },
      ],
    },
  });
  const token = await linkOf("fleet-1");
  expect((await open(token)).body.recorded).toMatchObject([{ text: "More hands", question: null }]);
  const ranking = { kind: "ranking" as const, ranks: [{ item: "g1", rank: 1 }] };
  const { body } = await answer(token, { ...words("By link"), ranking });
  expect(body.recorded.map(({ text, isWithdrawn }) => [text, isWithdrawn])).toEqual(
    expect.arrayContaining([
      ["More hands", false],
      ["By link", false],
    ]),
  );
  // Of an order that was imported, what the sheet says of the same goals takes its place, the rest stays.
  const { body: rankings } = await asPlanner("GET", `${at}/rankings`);
  const given = (rankings as { rows: { item: string; rank: number }[] }).rows;
  expect(given.map(({ item, rank }) => [item, rank]).toSorted()).toEqual([
    ["g1", 1],
    ["g2", 1],
  ]);
});

test("an export tells rounds and who was invited, and no link", async () => {
  const { openRound, asPlanner, at, linkOf } = await listeningCompany(database);
  await openRound({}, ["fleet-1"]);
  const { body } = await asPlanner("GET", `${at}/exports/json`);
  expect(body).toMatchObject({
    rounds: [
      { id: "r1", title: "Spring", state: "open", invited: [{ stakeholder: "fleet-1" }], followUps: [] },
    ],
  });
  const text = JSON.stringify(body);
  expect(text).not.toContain(await linkOf("fleet-1"));
  expect(text).not.toMatch(/token|ticket/i);
});

test("links and tickets go on after a backup was restored, and the backup holds neither", async () => {
  const company = await listeningCompany(database);
  await company.openRound({}, ["fleet-1"]);
  await company.openRound({ id: "r2", confidentiality: "anonymous" }, ["fleet-2", "fleet-3"]);
  const token = await company.linkOf("fleet-1");
  await company.answer(token, words("Before"));
  const ticket = await company.swap(await company.linkOf("fleet-2"));
  const unused = await company.swap(await company.linkOf("fleet-3"));
  await company.answer(ticket, words("Nobody's"));
  // What was sent holds no links any more; mails that wait for a mail server do.
  await database.inOrganisation(company.organisation, (sql) => sql.deleteFrom("mail").execute());

  const folder = mkdtempSync(join(tmpdir(), "lodestar-rounds-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "backup.gz");
  await writeBackup(database, file, company.world.now());
  const read = await readBackupFile(file);
  const lines: string[] = [];
  for await (const { rows } of read.parts) lines.push(...rows);
  for (const secret of [token, ticket, unused]) expect(lines.join("\n")).not.toContain(secret.slice(-48));

  const other = await makeDatabase();
  onTestFinished(() => other.close());
  await readBackup(other.database, await readBackupFile(file));
  const world = { ...company.world, database: other.database };
  const app = await testApp(world, listeningAnswers({ publicUrl: testAccounts.publicUrl }));
  const open = async (secret: string) => asking(app)("POST", "/answer/open", { token: secret });
  expect(await open(token)).toMatchObject({ status: 200, body: { recorded: [{ text: "Before" }] } });
  expect(await open(ticket)).toMatchObject({ status: 200, body: { sheet: { isSent: true } } });
  expect(await open(unused)).toMatchObject({ status: 200, body: { sheet: { version: 0 } } });
});
