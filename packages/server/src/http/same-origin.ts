import { problem } from "./problem.ts";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/**
 * Refuses what another site could make a signed-in browser send: whatever changes something and comes with a cookie
 * must say that it comes from our own pages. Browsers say so themselves; a page cannot make them lie.
 */
export function foreignOriginProblem(request: Request, ownOrigin: string): Response | undefined {
  if (SAFE_METHODS.includes(request.method)) return undefined;
  const { headers } = request;
  // A token is never sent by itself.
  if (/^Bearer /i.test(headers.get("authorization") ?? "")) return undefined;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isOwn = site === "same-origin" || (site === null && isOurs(origin, request, ownOrigin));
  const isNoBrowser = site === null && origin === null && headers.get("cookie") === null;
  if (isOwn || isNoBrowser) return undefined;
  return problem("wrong_origin", {
    detail: "Requests that change something must come from Lodestar's own pages, or with an API token.",
  });
}

const isOurs = (origin: string | null, request: Request, ownOrigin: string) =>
  origin !== null && (origin === ownOrigin || origin === new URL(request.url).origin);
