import { type RawBuilder, sql } from "kysely";

/**
 * A value for a jsonb column or argument. Needed for lists and plain texts, which the driver would otherwise take for
 * an array and for JSON already written.
 */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
