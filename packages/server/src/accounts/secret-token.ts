import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * What a secret is for: an API token, an invitation, the link that makes the owner, answering a round by link or by
 * ticket, ending its reminders, reading what was heard.
 */
export type TokenKind = "lds" | "inv" | "own" | "ans" | "tck" | "rem" | "rbk";

export type SecretToken = {
  /** What its bearer shows; it is kept nowhere. */
  readonly token: string;
  /** What is kept of it. */
  readonly hash: string;
};

const SECRET_BYTES = 24;

/** Makes `<kind>_<place>_<secret>`. The place, such as an organisation's id, says where the hash is kept. */
export function makeSecretToken(kind: TokenKind, place: string): SecretToken {
  const token = `${kind}_${place}_${randomBytes(SECRET_BYTES).toString("hex")}`;
  return { token, hash: hashOfToken(token) };
}

/** Where a token of a kind belongs, or `undefined` where the text is none. The place may hold a `_`, the secret not. */
export function placeOfToken(kind: TokenKind, token: string): string | undefined {
  const place = /^([a-z]{3})_(.{1,120})_[0-9a-f]{48}$/su.exec(token);
  return place?.[1] === kind ? place[2] : undefined;
}

/** The secret is 192 random bits, so one round of SHA-256 cannot be guessed backwards. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export const isSameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
