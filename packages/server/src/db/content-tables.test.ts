import { tableNames } from "@lodestar/core";
import { sql as statement } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../testing/test-database.ts";
import { contentColumns, contentTables, sqlType } from "./content-tables.ts";

const database = await testDatabase();

test.each(tableNames)("SQL keeps every column of %s, as the type it is read as", async (table) => {
  const { rows } = await database.outside((sql) =>
    statement<{ name: string; type: string }>`
      select attname as name, format_type(atttypid, atttypmod) as type
      from pg_attribute where attrelid = ${contentTables[table]}::regclass and attnum > 0 and not attisdropped`.execute(
      sql,
    ),
  );
  const kept = Object.fromEntries(rows.map(({ name, type }) => [name, type]));
  const always = { organisation_id: "text", id: "text", version: "integer", extra: "jsonb" };
  const columns = contentColumns[table].map(({ sql, spec }) => [sql, sqlType(spec)]);
  expect(kept).toEqual({ ...always, ...Object.fromEntries(columns) });
});
