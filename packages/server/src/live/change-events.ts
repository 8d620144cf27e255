import type { Context } from "../context.ts";
import type { PastAct } from "./acts-after.ts";
import { changeSeenBy } from "./change-seen-by.ts";
import type { Watch } from "./hub.ts";

export type Telling = {
  readonly actor: Context["actor"];
  /** The last act that the hearer knows. */
  readonly after: number;
  readonly signal: AbortSignal;
  readonly heartbeatMs: number;
};

/** How soon a hearer should come back after the stream ended. */
const RETRY_MS = 300;

/** The acts of an organisation as server-sent events, as somebody may see them, until they may see something else. */
export async function* changeEvents(
  watch: Watch,
  { actor, after, signal, heartbeatMs }: Telling,
): AsyncGenerator<string> {
  let told = after;
  yield `retry: ${RETRY_MS}\nid: ${told}\n\n`;
  for (;;) {
    const heard = await watch.next(told, { signal, patienceMs: heartbeatMs });
    if (heard.kind === "over") return;
    if (heard.kind === "quiet") yield ": still here\n\n";
    if (heard.kind === "lost") {
      yield eventOf("lost", heard.seq, { seq: heard.seq });
      return;
    }
    if (heard.kind !== "acts") continue;
    for (const act of heard.acts) {
      if (isRemoved(actor, act)) return;
      yield eventOf("change", act.seq, changeSeenBy(actor, act));
      if (mayHaveOtherRights(actor, act)) return;
      told = act.seq;
    }
  }
}

const eventOf = (name: string, id: number, value: unknown) =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(value)}\n\n`;

const touches = ({ rows }: PastAct, id: string) => rows.length === 0 || rows.some((row) => row.id === id);

const isRemoved = ({ memberId }: Context["actor"], act: PastAct) =>
  act.act === "remove_member" && touches(act, memberId);

/**
 * Whether somebody may have other rights after an act than when they began to listen. Their stream ends, they come back
 * by themselves, and are asked anew who they are and what they may.
 */
function mayHaveOtherRights({ memberId, role }: Context["actor"], act: PastAct): boolean {
  if (act.act === "change_member") return touches(act, memberId);
  if (act.act === "revoke_token") return act.actor.id === memberId;
  return role === "leader" && act.rows.some(({ table }) => table === "units");
}
