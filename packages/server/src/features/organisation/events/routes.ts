import { watchChanges } from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { type Answered, answer } from "../../../http/answer.ts";
import { changeEvents } from "../../../live/change-events.ts";
import type { Hub } from "../../../live/hub.ts";
import { textStream } from "../../../live/text-stream.ts";

export type EventOptions = {
  readonly heartbeatMs?: number;
  readonly stallMs?: number;
  /** Then the stream ends and the hearer comes back: who they are and what they may is asked anew. */
  readonly longestMs?: number;
  /** Whether who began to listen is still signed in; asked again and again, and the stream ends when not. */
  readonly isStillIn?: (request: Request) => Promise<boolean>;
};

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  // Asks nginx and its like not to collect the stream before they pass it on.
  "x-accel-buffering": "no",
};

/** The stream of changes of an organisation. */
export function eventAnswers(
  hub: Hub,
  { heartbeatMs = 15_000, stallMs = 45_000, longestMs = 15 * 60_000, isStillIn }: EventOptions = {},
): readonly Answered[] {
  return [
    answer(watchChanges, async ({ context: { organisation, actor }, query, request }) => {
      const watch = await hub.watch(organisation);
      const end = new AbortController();
      const ended = AbortSignal.any([end.signal, request.signal, AbortSignal.timeout(longestMs)]);
      const after = lastEventId(request) ?? query.after ?? watch.seq;
      const events = changeEvents(watch, { actor, after, signal: ended, heartbeatMs });
      const asking = setInterval(
        () =>
          void isStillIn?.(request).then(
            (isIn) => isIn || end.abort(),
            () => end.abort(),
          ),
        heartbeatMs,
      );
      asking.unref();
      const over = () => {
        clearInterval(asking);
        watch.end();
      };
      // Who has left already tells nobody of it any more.
      if (ended.aborted) over();
      else ended.addEventListener("abort", over, { once: true });
      const stream = textStream(events, { stallMs, onEnd: () => end.abort() });
      return accept(new Response(stream, { headers: HEADERS }));
    }),
  ];
}

/** Where a hearer who comes back stopped; it goes before the address, which stays what it was at first. */
function lastEventId(request: Request): number | undefined {
  const id = request.headers.get("last-event-id") ?? "";
  return /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}
