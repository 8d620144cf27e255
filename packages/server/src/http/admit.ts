import type { Endpoint } from "@lodestar/contract";
import { type Right, mayDo } from "@lodestar/core";
import type { Context, World } from "../context.ts";
import type { AccountContext } from "./answer.ts";
import type { Brought } from "./body.ts";
import { findActor } from "./find-actor.ts";
import type { Identify, Identity } from "./identity.ts";
import type { MembershipCache } from "./membership-cache.ts";
import type { Params } from "./params.ts";
import { problem } from "./problem.ts";

export type Gate = {
  readonly world: World;
  readonly identify: Identify;
  readonly memberships: MembershipCache;
};

type Admitted = Brought<World | AccountContext | Context>;

/** What only a person may do, because a program that could would be a person. */
const FOR_PEOPLE: readonly Right[] = [
  "token.make",
  "members.invite",
  "members.change",
  "settings.change",
  "organisation.remove",
  "outbox.read",
  "purpose.confirm",
];

/** Lets a request in, with the context it works in, or says why not. */
export async function admit(
  gate: Gate,
  endpoint: Endpoint,
  request: Request,
  { organisation }: Params,
): Promise<Admitted> {
  if (endpoint.access === "everyone") return { ok: true, value: gate.world };
  const identity = await gate.identify(request);
  if (identity === undefined) return refused(notSignedIn());
  if (endpoint.access === "account") return withAccount(gate.world, identity);
  return asMember(gate, identity, organisation ?? "", endpoint, endpoint.access);
}

const refused = (response: Response): Admitted => ({ ok: false, response });

/** RFC 9110 wants a challenge with every 401. */
const notSignedIn = () =>
  problem("not_signed_in", { detail: "Sign in, or send an API token." }, { "www-authenticate": "Bearer" });

function withAccount(world: World, identity: Identity): Admitted {
  if (identity.kind === "token") return refused(notForTokens());
  const { personId, name, email, sessionId } = identity;
  return { ok: true, value: { ...world, person: { personId, name, email }, sessionId } };
}

const notForTokens = () => problem("not_allowed", { detail: "An API token cannot do this; a person can." });

async function asMember(
  gate: Gate,
  identity: Identity,
  organisation: string,
  endpoint: Endpoint,
  right: Right,
): Promise<Admitted> {
  const isElsewhere = identity.kind === "token" && identity.organisation !== organisation;
  const actor = isElsewhere ? undefined : await actorOf(gate, organisation, identity.personId);
  if (actor === undefined)
    return refused(problem("not_found", { detail: "There is no such organisation, or you are no member." }));
  if (identity.kind === "token" && FOR_PEOPLE.includes(right)) return refused(notForTokens());
  if (identity.kind === "token" && identity.scope === "read" && endpoint.method !== "GET")
    return refused(problem("not_allowed", { detail: "This API token may only read." }));
  if (!mayDo(actor.role, right))
    return refused(problem("not_allowed", { detail: `A ${actor.role} may not do this.` }));
  return { ok: true, value: { ...gate.world, organisation, actor } };
}

async function actorOf(gate: Gate, organisation: string, personId: string) {
  const atMs = gate.world.now().getTime();
  const kept = gate.memberships.find(organisation, personId, atMs);
  if (kept !== undefined) return kept;
  const actor = await findActor(gate.world, organisation, personId);
  if (actor !== undefined) gate.memberships.keep(organisation, actor, atMs);
  return actor;
}
