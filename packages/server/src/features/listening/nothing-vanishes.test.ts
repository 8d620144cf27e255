import type { RoundAnswers } from "@lodestar/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "../../testing/test-database.ts";
import { listeningCompany, mustBe } from "./testing/a-round.ts";

const database = await testDatabase();

/** Words as people type them, some of them the same again and again. */
const words = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "More hands.",
    "More hands. ",
    "more hands.",
    "One\n\ntwo\tthree",
    "«é» 🚢",
    "'; --",
  ),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll("\0", "").toWellFormed()),
);
const someWords = fc.array(fc.record({ text: words }), { maxLength: 3 });
const someNeeds = fc.array(fc.record({ text: words, unit: fc.constantFrom("fleet", "sales", null) }), {
  maxLength: 3,
});

const anySheet: fc.Arbitrary<RoundAnswers> = fc.record({
  needs: fc.record({ kind: fc.constant("needs" as const), entries: someNeeds }),
  words: fc.record({ kind: fc.constant("words" as const), entries: someWords }),
  ranking: fc.record({
    kind: fc.constant("ranking" as const),
    ranks: fc.subarray(["g1", "g2"]).map((items) => items.map((item, at) => ({ item, rank: at + 1 }))),
  }),
});

const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("save" as const), answers: anySheet }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("send" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw" as const), pick: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("withdraw everything" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("enter" as const), answers: anySheet }) },
);

const textsOf = (answers: RoundAnswers) =>
  Object.values(answers)
    .flatMap((answer): readonly { readonly text: string }[] =>
      answer.kind === "needs" || answer.kind === "words" ? answer.entries : [],
    )
    .flatMap(({ text }) => (text.trim() === "" ? [] : [text]))
    .toSorted();

type Stored = { readonly id: string; readonly text: string; readonly moderated: string | null };

/** What the register holds, and what has been said so far, to be held against each other. */
async function aWitness() {
  const company = await listeningCompany(database);
  await company.openRound({}, ["fleet-1"]);
  const token = await company.linkOf("fleet-1");
  const said = new Map<string, string>();
  const stored = async () => {
    const { body } = await company.asPlanner("GET", `${company.at}/statements`);
    return (body as { rows: Stored[] }).rows;
  };
  const shown = async () => (await stored()).filter(({ moderated }) => moderated !== "yes");
  return { ...company, token, said, stored, shown };
}

type Witness = Awaited<ReturnType<typeof aWitness>>;
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** Does a step; gives the answers that must be shown afterwards, or nothing where the step recorded nothing. */
async function take(witness: Witness, step: Step): Promise<RoundAnswers | undefined> {
  const { token, open, save, send, withdraw, shown, asPlanner, at } = witness;
  const { sheet } = (await open(token)).body;
  const version = sheet?.version ?? 0;
  if (step.do === "save") {
    await mustBe(200, save(token, version, step.answers));
    return undefined;
  }
  if (step.do === "send") {
    const sent = await send(token, version);
    expect(sent.status).toBe(version === 0 ? 422 : 200);
    return sheet?.answers ?? {};
  }
  if (step.do === "enter") {
    const entered = { stakeholder: "fleet-1", version, answers: step.answers };
    await mustBe(201, asPlanner("POST", `${at}/rounds/r1/answers`, entered));
    return step.answers;
  }
  if (step.do === "withdraw everything") {
    await mustBe(200, withdraw(token));
    return {};
  }
  const rows = await shown();
  const row = rows[step.pick % Math.max(1, rows.length)];
  if (row !== undefined) await mustBe(200, withdraw(token, row.id));
  return undefined;
}

test("whatever is saved, sent, said differently, entered and taken back: every word stays, and what is shown is what was sent", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 9 }), async (steps) => {
      const witness = await aWitness();
      for (const step of steps) {
        const expected = await take(witness, step);
        if (expected !== undefined)
          expect((await witness.shown()).map(({ text }) => text).toSorted()).toEqual(textsOf(expected));
        const now = new Map((await witness.stored()).map(({ id, text }) => [id, text]));
        for (const [id, text] of witness.said) expect(now.get(id)).toBe(text);
        for (const [id, text] of now) witness.said.set(id, text);
      }
      const { recorded } = (await witness.open(witness.token)).body;
      expect(recorded.map(({ text }) => text).toSorted()).toEqual([...witness.said.values()].toSorted());
      for (const { isWithdrawn, disposition } of recorded) expect(disposition !== null).toBe(isWithdrawn);
    }),
    { numRuns: 12 },
  );
});
