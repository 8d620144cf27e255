import type { FieldFault } from "./bad-text.ts";
import { isStorable } from "./bad-text.ts";
import type { Brought } from "./body.ts";
import { problem } from "./problem.ts";

export type Params = Readonly<Record<string, string>>;

const LONGEST = 200;
const WHOLE_NUMBER = /^[1-9]\d{0,14}$/;

/**
 * The names of a path's parameters with their values, from the address as it was sent: decoded once, so that an id may
 * hold a slash or a percent sign.
 */
export function readParams(pattern: string, pathname: string): Brought<Params> {
  const parts = pathname.split("/");
  const params: Record<string, string> = {};
  const fields: FieldFault[] = [];
  for (const [place, name] of namesIn(pattern)) {
    const value = decoded(parts[place] ?? "");
    const message = value === undefined ? "is not encoded as addresses are" : faultOf(name, value);
    if (message !== undefined) fields.push({ path: name, message });
    else if (value !== undefined) params[name] = value;
  }
  if (fields.length > 0) return { ok: false, response: problem("bad_request", { fields }) };
  return { ok: true, value: params };
}

function* namesIn(pattern: string): Generator<readonly [number, string]> {
  for (const [place, part] of pattern.split("/").entries())
    if (part.startsWith(":")) yield [place, part.slice(1)];
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function faultOf(name: string, value: string): string | undefined {
  if (!isStorable(value)) return "holds characters that cannot be kept";
  if (value.length > LONGEST) return `must have at most ${LONGEST} characters`;
  if (name === "seq" && !WHOLE_NUMBER.test(value)) return "must be the number of a change";
  return value === "" ? "must not be empty" : undefined;
}
