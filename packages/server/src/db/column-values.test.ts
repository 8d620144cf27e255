import { sql as statement } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";
import { json } from "./json.ts";

const database = await testDatabase();

/** The value of one expression, and of the same as the only element of a list. */
async function read(expression: ReturnType<typeof statement>): Promise<unknown> {
  const { rows } = await database.outside((sql) =>
    statement<{ value: unknown }>`select ${expression} as value`.execute(sql),
  );
  return rows[0]?.value;
}

test.each([
  ["9007199254740991::bigint", 9007199254740991],
  ["count(*)", 1],
  ["sum(2.5)", 2.5],
  ["1.1::double precision", 1.1],
  ["'infinity'::double precision", Infinity],
  ["7::integer", 7],
  ["null::bigint", null],
  ["date '2024-02-29'", "2024-02-29"],
  ["date '0099-01-01'", "0099-01-01"],
  ["timestamptz '2024-02-29 12:00:00.123456+02'", "2024-02-29T10:00:00.123Z"],
  ["timestamptz '2024-02-29 12:00'", "2024-02-29T12:00:00.000Z"],
  ["timestamp '2024-02-29 12:00'", "2024-02-29T12:00:00.000Z"],
  ["timestamptz 'infinity'", "infinity"],
  ["array['a,b', null, '{\"']", ["a,b", null, '{"']],
  ["array[]::text[]", []],
  ["array[1::bigint, null]", [1, null]],
  ["array[2.5::numeric]", [2.5]],
  ["array[date '2024-02-29']", ["2024-02-29"]],
  ["array[timestamptz '2024-02-29 00:00+00']", ["2024-02-29T00:00:00.000Z"]],
  ['\'[{"to": "g1", "share": 0.6}]\'::jsonb', [{ to: "g1", share: 0.6 }]],
  ["true", true],
  ["'\\x00ff'::bytea", Buffer.from([0, 255])],
])("%s is read as %j", async (expression, value) => {
  expect(await read(statement.raw(expression))).toEqual(value);
});

test("a whole number too large to be exact is a mistake", async () => {
  await expect(read(statement.raw("9007199254740993::bigint"))).rejects.toThrow(
    "9007199254740993 is too large",
  );
  expect(await read(statement.raw("1"))).toBe(1);
});

test.each([
  [["a", "b"]],
  [[]],
  [[{ to: "g1" }]],
  ['a text with "quotes" and \''],
  [{ deep: [1, null, { x: true }] }],
  [7.5],
  [false],
  [null],
])("%j goes into jsonb and comes back", async (value) => {
  expect(await read(json(value))).toEqual(value);
});

test.each([
  ["text[]", ["a,b", "", "{}", "\\"]],
  ["text[]", []],
  ["date", "2024-02-29"],
  ["double precision", 0.1],
  ["bigint", 9007199254740991],
  ["boolean", false],
  ["text", "Ünïcode 🧭"],
  ["timestamptz", "2024-02-29T10:00:00.123Z"],
])("an argument of type %s goes in as it comes out: %j", async (type, value) => {
  expect(await read(statement`${value}::${statement.raw(type)}`)).toEqual(value);
});

test("an instant may be given as a Date", async () => {
  const at = new Date("2024-02-29T10:00:00.123Z");
  expect(await read(statement`${at}::timestamptz`)).toBe(at.toISOString());
});

test("the accounts library reads instants as dates", async () => {
  const { rows } = await statement<{ at: Date }>`select timestamptz '2024-02-29 00:00+00' as at`.execute(
    database.accounts,
  );
  expect(rows).toEqual([{ at: new Date("2024-02-29") }]);
});

test("refusals of the database have one shape", async () => {
  const add = () =>
    database.inOrganisation("north", (sql) =>
      sql
        .insertInto("organisation")
        .values({ id: "north", name: "North", settings: "{}", seq: 0, made_at: "2025-01-01T00:00:00Z" })
        .execute(),
    );
  await add();
  await expect(add()).rejects.toMatchObject({
    code: "23505",
    table: "organisation",
    constraint: "organisation_pkey",
  });
  await expect(read(statement.raw("1 / 0"))).rejects.toMatchObject({ code: "22012" });
  await expect(read(statement.raw("nothing"))).rejects.toMatchObject({ code: "42703" });
});

test("notices of the database are not printed", async () => {
  const written: unknown[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: unknown) => Boolean(written.push(text));
  try {
    await database.outside((sql) => statement`do $$ begin raise warning 'careful'; end $$`.execute(sql));
  } finally {
    process.stderr.write = write;
  }
  expect(written).toEqual([]);
});
