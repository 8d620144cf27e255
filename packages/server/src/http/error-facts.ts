import type { Facts } from "../log.ts";

/**
 * What the log may tell of an error. A message of the database quotes values, which may be people's words: of those
 * only code and place are told.
 */
export function errorFacts(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof table === "string" ? { table } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    ...(isFromDatabase(code) ? {} : { says: error.message }),
    stack: frames?.join("\n"),
  };
}

/** Codes of SQL's standard: five digits or capitals, with a digit among them. */
const isFromDatabase = (code: unknown) => typeof code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(code);
