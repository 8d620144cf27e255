import { hashOfToken } from "../accounts/secret-token.ts";
import type { Outcome } from "../command.ts";
import { RateLimit } from "../http/rate-limit.ts";

/** Somebody who types and whose page saves needs one in a second; a loop that has a link needs more. */
const REQUESTS_PER_MINUTE = 240;

type Asked = { readonly context: { readonly now: () => Date }; readonly body: { readonly token: string } };

/** Counts what is asked with each link within a minute, in this process. */
export function linkLimit(): <A extends Asked, T>(
  work: (asked: A) => Promise<Outcome<T>>,
) => (asked: A) => Promise<Outcome<T>> {
  const rate = new RateLimit(REQUESTS_PER_MINUTE);
  return (work) => (asked) => {
    const wait = rate.waitSeconds(hashOfToken(asked.body.token), asked.context.now());
    if (wait === 0) return work(asked);
    const message = `Too much was asked with this link. Try again in ${wait} seconds.`;
    return Promise.resolve({ ok: false, refusal: { code: "too_many_requests", message } });
  };
}
