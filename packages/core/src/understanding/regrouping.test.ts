import fc from "fast-check";
import { expect, test } from "vitest";
import { type ColumnSpec, type Row, type TableName, schema } from "../organisation/schema.ts";
import { type Grouping, type Regrouping, regroup, tablesNamingThemes, wordsBehind } from "./regrouping.ts";

type Rows = Record<string, Record<string, unknown>[]>;

const theme = (id: string, statements: readonly string[], revision: number | null = 1) => ({
  id,
  title: id,
  summary: null,
  statements,
  revision,
});
const verdict = (id: string, stakeholder: string, of: string, revision: number | null, text = "") => ({
  id,
  stakeholder,
  theme: of,
  revision,
  verdict: text === "" ? "confirmed" : "corrected",
  text: text === "" ? null : text,
  givenOn: null,
});

const groupingOf = (rows: Rows): Grouping =>
  ({
    ...Object.fromEntries(tablesNamingThemes.map((table) => [table, []])),
    verdicts: [],
    themes: [],
    ...rows,
  }) as unknown as Grouping;

/** The rows after the edits of a regrouping, or as they were where it is refused. */
function after(rows: Rows, act: Regrouping): Rows {
  const edits = regroup(groupingOf(rows), act);
  if (!edits.ok) return rows;
  const next = structuredClone(rows);
  for (const edit of edits.value) {
    const table = (next[edit.table] ??= []);
    const place = table.findIndex(({ id }) => id === edit.id);
    if (edit.do === "remove") table.splice(place, 1);
    else if (edit.do === "add") table.push({ ...theme(edit.id, []), ...edit.row });
    else Object.assign(table[place]!, edit.row);
  }
  return next;
}

const example: Rows = {
  themes: [theme("t1", ["s1", "s2"], 2), theme("t2", ["s3"])],
  verdicts: [verdict("v1", "ana", "t1", 2), verdict("v2", "bo", "t2", 1, "Not the hours")],
  objectives: [{ id: "o1", origin: ["t1"] }],
};

test("the worked example of docs/method/regrouping.md", () => {
  const placed = after(example, { do: "place", statements: ["s2"], into: "t2" });
  expect(placed["themes"]).toMatchObject([
    { id: "t1", statements: ["s1"], revision: 3 },
    { id: "t2", statements: ["s3", "s2"], revision: 2 },
  ]);
  expect(placed["objectives"]).toEqual([{ id: "o1", origin: ["t1", "s2"] }]);

  const merged = after(example, { do: "merge", from: "t2", into: "t1" });
  expect(merged["themes"]).toMatchObject([{ id: "t1", statements: ["s1", "s2", "s3"], revision: 4 }]);
  expect(merged["verdicts"]).toMatchObject([
    { id: "v1", theme: "t1", revision: 2 },
    { id: "v2", theme: "t1", revision: 3, text: "Not the hours" },
  ]);
});

test("a split leads from the plan to both parts, and what went to a merged theme went to the other", () => {
  const split = after(example, { do: "gather", statements: ["s2"], theme: { id: "t3", title: "Apart" } });
  expect(split["themes"]).toContainEqual(
    expect.objectContaining({ id: "t3", statements: ["s2"], revision: 1 }),
  );
  expect(split["objectives"]).toEqual([{ id: "o1", origin: ["t1", "t3"] }]);
  const rows = { ...example, dispositions: [{ id: "d1", statement: "s3", outcome: "merged", item: "t2" }] };
  const merged = after(rows, { do: "merge", from: "t2", into: "t1" });
  expect(merged["dispositions"]).toMatchObject([{ id: "d1", item: "t1" }]);
});

test("words that were nowhere come into a theme that nobody has answered without another revision", () => {
  const rows = { ...example, verdicts: [] };
  const placed = after(rows, { do: "place", statements: ["s9"], into: "t2" });
  expect(placed["themes"]).toMatchObject([
    { id: "t1", revision: 2 },
    { id: "t2", statements: ["s3", "s9"], revision: 1 },
  ]);
});

test.each<[Regrouping, string]>([
  [{ do: "dissolve", theme: "t1" }, "theme_in_use"],
  [{ do: "dissolve", theme: "nobody" }, "not_found"],
  [{ do: "merge", from: "t1", into: "t1" }, "same_theme"],
  [{ do: "place", statements: ["s1"], into: "nobody" }, "not_found"],
])("%o is refused", (act, code) => {
  const refused = regroup(groupingOf(example), act);
  expect(refused).toMatchObject({ ok: false, refusal: { code } });
});

const statements = Array.from({ length: 8 }, (_, place) => `s${place}`);
const themes = ["t0", "t1", "t2", "t3"];
const someStatements = fc.subarray(statements, { minLength: 1 });
const anAct: fc.Arbitrary<Regrouping> = fc.oneof(
  fc.record({
    do: fc.constant("place" as const),
    statements: someStatements,
    into: fc.option(fc.constantFrom(...themes)),
  }),
  fc.record({
    do: fc.constant("gather" as const),
    statements: someStatements,
    theme: fc.constantFrom("n0", "n1", "n2").map((id) => ({ id, title: id })),
  }),
  fc.record({
    do: fc.constant("merge" as const),
    from: fc.constantFrom(...themes, "n0"),
    into: fc.constantFrom(...themes, "n1"),
  }),
  fc.record({ do: fc.constant("dissolve" as const), theme: fc.constantFrom(...themes, "n0") }),
);
const someRows: fc.Arbitrary<Rows> = fc
  .record({
    words: fc.tuple(...themes.map(() => fc.subarray(statements))),
    revisions: fc.tuple(...themes.map(() => fc.option(fc.integer({ min: 1, max: 3 })))),
    verdicts: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom("ana", "bo"),
        fc.constantFrom(...themes),
        fc.integer({ min: 1, max: 4 }),
        fc.string(),
      ),
      { selector: ([who, of, revision]) => `${who} ${of} ${revision}`, maxLength: 6 },
    ),
    origins: fc.array(fc.subarray([...themes, ...statements, "d1"]), { maxLength: 4 }),
    went: fc.array(fc.constantFrom(...themes), { maxLength: 2 }),
  })
  .map(({ words, revisions, verdicts, origins, went }) => ({
    themes: themes.map((id, place) => theme(id, words[place]!, revisions[place])),
    verdicts: verdicts.map(([who, of, revision, text], place) =>
      verdict(`v${place}`, who, of, revision, text),
    ),
    initiatives: origins.map((origin, place) => ({ id: `i${place}`, origin })),
    dispositions: went.map((item, place) => ({ id: `d${place}`, statement: `s${place}`, item })),
  }));

const behind = (rows: Rows) => {
  const words = new Map(
    (rows["themes"] ?? []).map(({ id, statements: of }) => [id as string, of as string[]]),
  );
  return rows["initiatives"]!.map(({ origin }) => new Set(wordsBehind(origin as string[], words)));
};
const corrections = (rows: Rows) => rows["verdicts"]!.map(({ text }) => text).toSorted();

test("whatever is done, every plan item still leads to all words it came from, and no correction is lost", () => {
  fc.assert(
    fc.property(someRows, fc.array(anAct, { maxLength: 12 }), (start, acts) => {
      let rows = start;
      for (const act of acts) {
        const isThere = (rows["themes"] ?? []).some(({ id }) => act.do === "gather" && id === act.theme.id);
        if (isThere) continue;
        const next = after(rows, act);
        for (const [place, words] of behind(rows).entries())
          expect([...words].filter((word) => !behind(next)[place]!.has(word))).toEqual([]);
        expect(corrections(next)).toEqual(corrections(rows));
        expect(next["dispositions"]!.every(({ item }) => next["themes"]!.some(({ id }) => id === item))).toBe(
          true,
        );
        const keys = next["verdicts"]!.map(
          (each) => `${String(each["stakeholder"])} ${String(each["theme"])} ${String(each["revision"])}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
        rows = next;
      }
    }),
    { numRuns: 400 },
  );
});

test("words placed are in that theme only, and answers to changed words are out of date", () => {
  fc.assert(
    fc.property(someRows, someStatements, fc.constantFrom(...themes), (rows, moved, into) => {
      const next = after(rows, { do: "place", statements: moved, into });
      const byId = new Map(rows["themes"]!.map((each) => [each["id"], each]));
      for (const { id, statements: of, revision } of next["themes"] as unknown as Row<"themes">[]) {
        expect(of.filter((word) => moved.includes(word)).length).toBe(id === into ? moved.length : 0);
        const was = byId.get(id)!["statements"] as string[];
        if (JSON.stringify(was) === JSON.stringify(of)) continue;
        for (const each of next["verdicts"] as unknown as Row<"verdicts">[])
          if (each.theme === id) expect(each.revision!).toBeLessThan(revision!);
      }
    }),
  );
});

test("tables that may name a theme are all looked at, those that count people's answers apart", () => {
  const naming = (Object.keys(schema) as TableName[]).filter((table) =>
    Object.values<ColumnSpec>(schema[table]).some(
      ({ refersTo = [] }) => refersTo.includes("themes") || refersTo.includes("any"),
    ),
  );
  expect(naming.toSorted()).toEqual([...tablesNamingThemes, "points", "rankings", "verdicts"].toSorted());
});
