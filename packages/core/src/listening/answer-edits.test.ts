import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerEdit, type RecordedAnswer, answerEdits, withdrawalEdits } from "./answer-edits.ts";
import { type AnswerSource, answerRows } from "./answer-rows.ts";
import type { RoundAnswers } from "./question.ts";
import { anyAnswers, everyQuestion } from "./testing/any-answers.ts";
import { withoutWords } from "./without-words.ts";

const source: AnswerSource = {
  round: "r",
  confidentiality: "named",
  sheet: "sh1",
  stakeholder: "ana",
  saidOn: "2027-03-01",
};

type Stored = Record<string, unknown> & { readonly id: string; readonly version: number };
const TABLES = ["statements", "rankings", "points", "ratings", "votes", "dispositions"] as const;

/** The tables as plain rows, which edits are carried out on. */
function aRegister() {
  const tables = Object.fromEntries(TABLES.map((table) => [table, new Map<string, Stored>()]));
  const rows = (table: string) => [...(tables[table]?.values() ?? [])];
  const carryOut = (edits: readonly AnswerEdit[]) => {
    for (const edit of edits) {
      const table = tables[edit.table]!;
      const id = edit.id ?? `row${table.size}`;
      if (edit.do === "add") expect(table.has(id)).toBe(false);
      else expect(table.get(id)?.version).toBe(edit.version);
      if (edit.do === "remove") table.delete(id);
      else table.set(id, { ...table.get(id), ...edit.row, id, version: (table.get(id)?.version ?? 0) + 1 });
    }
  };
  const recorded = () =>
    ({
      ...Object.fromEntries(TABLES.map((table) => [table, rows(table)])),
      sheet: source.sheet,
      disposed: new Set(rows("dispositions").map((row) => row["statement"])),
    }) as unknown as RecordedAnswer;
  const send = (answers: RoundAnswers) =>
    carryOut(answerEdits(recorded(), answerRows(source, everyQuestion, answers)));
  const withdraw = (id: string) => {
    const row = recorded().statements.find((each) => each.id === id)!;
    carryOut(withdrawalEdits(row, recorded().disposed.has(id)));
  };
  const shown = () => recorded().statements.filter(({ moderated }) => moderated !== "yes");
  return { rows, recorded, send, withdraw, shown };
}

const words = (...texts: string[]): RoundAnswers => ({
  words: { kind: "words", entries: texts.map((text) => ({ text })) },
});

test("sending the same again changes nothing", () => {
  const { send, recorded } = aRegister();
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      send(answers);
      expect(answerEdits(recorded(), answerRows(source, everyQuestion, answers))).toEqual([]);
    }),
  );
});

test("other words are another statement; the old ones stay, merged into them", () => {
  const { send, rows } = aRegister();
  send(words("More hands.", "Better ferries."));
  send(words("More hands in summer.", "Better ferries."));
  expect(rows("statements").map(({ id, text, moderated }) => [id, text, moderated])).toEqual([
    ["sh1-words-1", "More hands.", "yes"],
    ["sh1-words-2", "Better ferries.", null],
    ["sh1-words-3", "More hands in summer.", null],
  ]);
  expect(rows("dispositions")).toMatchObject([
    { statement: "sh1-words-1", outcome: "merged", item: "sh1-words-3" },
  ]);
});

test("words that are left out are declined as withdrawn, and their number is not given again", () => {
  const { send, rows } = aRegister();
  send(words("More hands."));
  send({});
  send(words("More hands."));
  expect(rows("statements").map(({ id, moderated }) => [id, moderated])).toEqual([
    ["sh1-words-1", "yes"],
    ["sh1-words-2", null],
  ]);
  expect(rows("dispositions")).toMatchObject([{ statement: "sh1-words-1", outcome: "declined" }]);
});

test("a need addressed to another unit is the same words", () => {
  const { send, rows } = aRegister();
  const need = (unit: string | null): RoundAnswers => ({
    needs: { kind: "needs", entries: [{ text: "Help", unit }] },
  });
  send(need(null));
  send(need("u2"));
  expect(rows("statements")).toMatchObject([{ id: "sh1-needs-1", addressedTo: "u2", version: 2 }]);
});

test("words and orders that came another way stay when the sheet says otherwise", () => {
  const { recorded } = aRegister();
  const base = { ...recorded() };
  const imported = {
    ...base,
    statements: [
      {
        id: "st9",
        version: 1,
        stakeholder: "ana",
        text: "Said by hand",
        kind: "need",
        about: null,
        addressedTo: null,
        saidOn: null,
        round: "r",
        confidentiality: "named",
        moderated: null,
        extra: null,
      },
    ],
    rankings: [{ id: "row1", version: 1, stakeholder: "ana", item: "g3", rank: 1, round: "r" }],
  } as RecordedAnswer;
  expect(answerEdits(imported, answerRows(source, everyQuestion, {}))).toEqual([]);
});

const anyStep = fc.oneof(
  fc.record({ do: fc.constant("send" as const), answers: anyAnswers }),
  fc.record({ do: fc.constant("withdraw" as const), pick: fc.nat(100) }),
);

test("nothing said ever vanishes, whatever is sent, said differently and taken back", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
      const { send, withdraw, rows, shown } = aRegister();
      let answers: RoundAnswers = {};
      const said = new Map<string, string>();
      for (const step of steps) {
        if (step.do === "send") send((answers = step.answers));
        const row = shown()[step.do === "withdraw" ? step.pick % Math.max(1, shown().length) : -1];
        if (row !== undefined) {
          withdraw(row.id);
          answers = withoutWords(answers, (row.extra as { question: string }).question, row.text);
        }
        const now = answerRows(source, everyQuestion, answers);
        expect(
          shown()
            .map(({ text }) => text)
            .toSorted(),
        ).toEqual(now.statements.map(({ text }) => text).toSorted());
        for (const { id, text } of rows("statements")) said.set(id, said.get(id) ?? String(text));
        expect(new Map(rows("statements").map(({ id, text }) => [id, text]))).toEqual(said);
        const disposed = new Map(rows("dispositions").map((each) => [each["statement"], each]));
        for (const { id, moderated } of rows("statements"))
          if (moderated === "yes") {
            const { outcome, item } = disposed.get(id)!;
            if (outcome === "merged") expect(said.has(item as string)).toBe(true);
            else expect(outcome).toBe("declined");
          }
        for (const [table, own] of Object.entries(now))
          if (table !== "statements") expect(rows(table)).toHaveLength(own.length);
      }
    }),
  );
});
