import type { Context } from "../context.ts";

type Actor = Context["actor"];
type Kept = { readonly actor: Actor; readonly until: number };

const KEPT_MS = 2_000;
const MOST_KEPT = 10_000;

/**
 * Who is what where, for two seconds at most and only until the next change of the organisation, so that not every
 * request asks the database again. That somebody is no member is not kept.
 */
export class MembershipCache {
  readonly #byOrganisation = new Map<string, Map<string, Kept>>();
  #count = 0;

  find(organisation: string, person: string, atMs: number): Actor | undefined {
    const kept = this.#byOrganisation.get(organisation)?.get(person);
    return kept !== undefined && atMs < kept.until ? kept.actor : undefined;
  }

  keep(organisation: string, actor: Actor, atMs: number): void {
    if (this.#count >= MOST_KEPT) this.forgetAll();
    const people = this.#byOrganisation.get(organisation) ?? new Map<string, Kept>();
    if (!people.has(actor.personId)) this.#count++;
    people.set(actor.personId, { actor, until: atMs + KEPT_MS });
    this.#byOrganisation.set(organisation, people);
  }

  forget(organisation: string): void {
    this.#count -= this.#byOrganisation.get(organisation)?.size ?? 0;
    this.#byOrganisation.delete(organisation);
  }

  forgetAll(): void {
    this.#byOrganisation.clear();
    this.#count = 0;
  }
}
