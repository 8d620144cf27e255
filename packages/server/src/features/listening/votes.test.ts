import { expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { listeningCompany } from "./testing/a-round.ts";

const database = await testDatabase();

const asked = { help: null, isRequired: false };
const questions = [
  { ...asked, id: "words", kind: "words", text: "What should change?", saidAs: "idea" },
  { ...asked, id: "votes", kind: "votes", text: "And what others said?", statements: [] },
];
const saying = (...texts: readonly string[]) => ({
  words: { kind: "words" as const, entries: texts.map((text) => ({ text })) },
});
const voting = (...votes: readonly { readonly statement: string; readonly vote: "1" | "0" | "-1" }[]) => ({
  votes: { kind: "votes" as const, votes },
});

async function aRound() {
  const company = await listeningCompany(database, { units: { fleet: 4 } });
  const ids = company.people.map(({ id }) => id);
  await company.openRound({ questions }, ids);
  const links = await Promise.all(ids.map((id) => company.linkOf(id)));
  const [ana = "", bo = "", col = "", dag = ""] = links;
  const shownTo = async (token: string) => (await company.open(token)).body.round.votable["votes"] ?? [];
  return { ...company, ana, bo, col, dag, shownTo };
}

test("people vote on what others said, never on their own, and never see who said it", async () => {
  const { ana, bo, answer, shownTo, asPlanner, at, open } = await aRound();
  await answer(ana, saying("Fewer forms"));
  expect(await shownTo(ana)).toEqual([]);
  const [statement] = await shownTo(bo);
  expect(statement?.text).toBe("Fewer forms");
  expect(JSON.stringify((await open(bo)).body)).not.toContain("fleet-1");
  await answer(bo, voting({ statement: statement?.id ?? "", vote: "1" }));
  const votes = async () => ((await asPlanner("GET", `${at}/votes`)).body as { rows: object[] }).rows;
  expect(await votes()).toMatchObject([{ stakeholder: "fleet-2", statement: statement?.id, vote: "1" }]);
  await answer(bo, voting({ statement: statement?.id ?? "", vote: "-1" }));
  expect(await votes()).toMatchObject([{ vote: "-1" }]);
  await answer(bo, voting());
  expect(await votes()).toEqual([]);
});

test("words with the fewest votes come first, so that all get some", async () => {
  const { ana, bo, col, dag, answer, shownTo } = await aRound();
  await answer(ana, saying("Fewer forms", "Better coffee"));
  const [first, second] = await shownTo(bo);
  await answer(bo, voting({ statement: first?.id ?? "", vote: "1" }));
  await answer(col, voting({ statement: first?.id ?? "", vote: "0" }));
  expect((await shownTo(dag)).map(({ id }) => id)).toEqual([second?.id, first?.id]);
});

test("a vote on words that are not there is left out; one on words that were taken back meanwhile still counts", async () => {
  const { ana, bo, answer, shownTo, withdraw, asPlanner, at } = await aRound();
  await answer(ana, saying("Fewer forms"));
  const [statement] = await shownTo(bo);
  await withdraw(ana);
  expect(await shownTo(bo)).toEqual([]);
  const { status } = await answer(bo, {
    ...saying("Mine"),
    ...voting({ statement: statement?.id ?? "", vote: "1" }, { statement: "nowhere", vote: "1" }),
  });
  expect(status).toBe(200);
  expect(await asPlanner("GET", `${at}/votes`)).toMatchObject({
    body: { rows: [{ statement: statement?.id }] },
  });
});
