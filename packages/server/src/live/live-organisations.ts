import type { World } from "../context.ts";
import type { Sql } from "../db/open-database.ts";
import { type PastAct, actsAfter } from "./acts-after.ts";
import { clockDay } from "./clock-day.ts";
import { LiveOrganisation } from "./live-organisation.ts";
import { loadOrganisation } from "./load-organisation.ts";

export type LiveOptions = {
  /** Rows kept in memory in all; beyond, the organisations that nobody asked for longest are let go. */
  readonly mostRows?: number;
  /** Told what went wrong when an act could not be followed; the organisation is then loaded anew. */
  readonly onFault?: (error: unknown) => void;
};

const MOST_ROWS = 2_000_000;

type Place = {
  /** The look at the database that is under way. */
  turn: Promise<unknown>;
  /** The one after it, which has not begun. */
  next: Promise<LiveOrganisation> | undefined;
  live: LiveOrganisation | undefined;
};

/** What has to be done before an organisation in memory is as the database has it. */
type Behind = {
  readonly timeZone: string | undefined;
  /** The acts not followed yet; `undefined` where it has to be loaded anew. */
  readonly acts: readonly PastAct[] | undefined;
};

/** The organisations that this process holds in memory, those used last at the end. */
export class LiveOrganisations {
  readonly #world: Pick<World, "database" | "now">;
  readonly #mostRows: number;
  readonly #onFault: (error: unknown) => void;
  readonly #places = new Map<string, Place>();

  constructor(world: Pick<World, "database" | "now">, { mostRows = MOST_ROWS, onFault }: LiveOptions = {}) {
    this.#world = world;
    this.#mostRows = mostRows;
    this.#onFault = onFault ?? (() => undefined);
  }
  /**
   * Asks an organisation as it is now: whatever was committed before the call, by any process, has been followed. `ask`
   * runs at once and must not keep the organisation. Must not be called inside of a transaction.
   */
  async read<T>(organisation: string, ask: (live: LiveOrganisation) => T): Promise<T> {
    const place = this.#places.get(organisation) ?? {
      turn: Promise.resolve(),
      next: undefined,
      live: undefined,
    };
    this.#places.delete(organisation);
    this.#places.set(organisation, place);
    return ask(await this.#caughtUp(organisation, place));
  }
  /** One look at the database after the other; all who come before the next one begins share it. */
  #caughtUp(organisation: string, place: Place): Promise<LiveOrganisation> {
    if (place.next !== undefined) return place.next;
    const next = place.turn.then(() => {
      place.next = undefined;
      return this.#now(organisation, place);
    });
    place.turn = next.catch(() => undefined);
    return (place.next = next);
  }
  /** Lets an organisation go, because it was removed. */
  forget(organisation: string): void {
    this.#places.delete(organisation);
  }
  async #now(organisation: string, place: Place): Promise<LiveOrganisation> {
    const { database, now } = this.#world;
    const { acts, timeZone } = await database.inOrganisation(organisation, (sql) =>
      behind(sql, organisation, place.live),
    );
    const day = clockDay(now(), timeZone);
    const followed = acts && place.live && this.#follow(place.live, acts);
    if (followed !== undefined) {
      followed.judgeOn(day);
      return followed;
    }
    place.live = undefined;
    const loaded = await database.inOrganisation(organisation, (sql) => loadOrganisation(sql, organisation));
    place.live = new LiveOrganisation(loaded, day);
    this.#makeRoom(place);
    return place.live;
  }
  #follow(live: LiveOrganisation, acts: readonly PastAct[]): LiveOrganisation | undefined {
    try {
      for (const act of acts) live.follow(act);
      return live;
    } catch (error) {
      this.#onFault(error);
      return undefined;
    }
  }
  #makeRoom(kept: Place): void {
    const places = [...this.#places];
    let rows = places.reduce((sum, [, { live }]) => sum + (live?.size ?? 0), 0);
    for (const [organisation, place] of places) {
      if (rows <= this.#mostRows) return;
      if (place === kept || place.live === undefined) continue;
      rows -= place.live.size;
      this.#places.delete(organisation);
    }
  }
}

async function behind(sql: Sql, organisation: string, live: LiveOrganisation | undefined): Promise<Behind> {
  const { seq, settings } = await sql
    .selectFrom("organisation")
    .select(["seq", "settings"])
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  const { timeZone } = settings;
  if (live === undefined || live.seq > seq) return { timeZone, acts: undefined };
  return { timeZone, acts: live.seq === seq ? [] : await actsAfter(sql, organisation, live.seq) };
}
