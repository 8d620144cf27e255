import { type RawBuilder, sql } from "kysely";

/**
 * A value for a jsonb column or argument. Needed for lists and plain texts, which the driver would otherwise take for
 * an array and for JSON already written. Its type is the one that Kysely wants to see written into such a column.
 */
export function json(value: unknown): RawBuilder<string> {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}
