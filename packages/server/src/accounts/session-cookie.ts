import { createHmac, timingSafeEqual } from "node:crypto";

const PREFIX = "lodestar";

/** The names and flags of the session's cookies; on https a browser sends them on nothing else. */
export const cookiePrefix = PREFIX;

export const isSecureAddress = (publicUrl: string): boolean => publicUrl.startsWith("https://");

const cookieName = (publicUrl: string) =>
  `${isSecureAddress(publicUrl) ? "__Secure-" : ""}${PREFIX}.session_token`;

/** The cookie of a session as the accounts library writes it: the token and its HMAC-SHA-256. */
export function sessionCookie(publicUrl: string, secret: string, token: string): string {
  return `${cookieName(publicUrl)}=${encodeURIComponent(`${token}.${signatureOf(secret, token)}`)}`;
}

/** The session's token in a request's cookies, where its signature is right. */
export function sessionToken(publicUrl: string, secret: string, cookies: string | null): string | undefined {
  const value = cookieValue(cookies, cookieName(publicUrl));
  if (value === undefined) return undefined;
  const end = value.lastIndexOf(".");
  const token = value.slice(0, end);
  const given = Buffer.from(value.slice(end + 1));
  const right = Buffer.from(signatureOf(secret, token));
  return end > 0 && given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
}

const signatureOf = (secret: string, token: string) =>
  createHmac("sha256", secret).update(token).digest("base64");

function cookieValue(cookies: string | null, name: string): string | undefined {
  const start = `${name}=`;
  const pair = cookies?.split(/;\s*/).find((each) => each.startsWith(start));
  if (pair === undefined) return undefined;
  try {
    return decodeURIComponent(pair.slice(start.length));
  } catch {
    // A cookie that is no text is nobody's.
    return undefined;
  }
}
