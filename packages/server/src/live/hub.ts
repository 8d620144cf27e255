import type { Database, Sql } from "../db/open-database.ts";
import { type PastAct, actsAfter } from "./acts-after.ts";

/** What somebody who follows an organisation hears. */
export type Heard =
  | { readonly kind: "acts"; readonly acts: readonly PastAct[] }
  /** Nothing happened for as long as was waited. */
  | { readonly kind: "quiet" }
  /** What happened is no longer kept, or is too much to tell: load anew, as of `seq`. */
  | { readonly kind: "lost"; readonly seq: number }
  /** The organisation is gone, or the process stops. */
  | { readonly kind: "over" };

/** Follows one organisation, from any act on. */
export type Watch = {
  /** The latest act known. */
  readonly seq: number;
  /** The acts after the one numbered `after`, waiting for them if need be. */
  next(after: number, waiting: { readonly signal: AbortSignal; readonly patienceMs: number }): Promise<Heard>;
  end(): void;
};

export type HubOptions = {
  /** How often it is asked whether a notification was missed. */
  readonly pollMs?: number;
};

const CHANNEL = "lodestar";
const POLL_MS = 15_000;

/** Acts and rows of one organisation kept in memory, so that those who follow it need not each ask the database. */
const RECENT_ACTS = 200;
const RECENT_ROWS = 5000;

type Feed = {
  seq: number;
  /** The latest acts, without a gap; the last one is `seq`. */
  recent: PastAct[];
  isOver: boolean;
  watches: number;
  /** The reading of what is new that is under way, and whether another one has to follow it. */
  reading: Promise<void> | undefined;
  isBehind: boolean;
  readonly waiting: Set<() => void>;
};

/**
 * Hears of the acts of all processes, one per process. What was notified is read once for everybody who follows the
 * organisation; each of them keeps a place of their own and takes what comes after it when they are ready, so that
 * somebody slow holds up nobody and nothing piles up for them.
 */
export class Hub {
  readonly #database: Database;
  readonly #feeds = new Map<string, Feed>();
  readonly #stopping = new AbortController();
  #silence: (() => Promise<void>) | undefined;
  #poll: NodeJS.Timeout | undefined;

  private constructor(database: Database) {
    this.#database = database;
  }
  static async start(database: Database, { pollMs = POLL_MS }: HubOptions = {}): Promise<Hub> {
    const hub = new Hub(database);
    hub.#silence = await database.listen(
      CHANNEL,
      (payload) => hub.#hear(payload),
      () => hub.#catchUp(),
    );
    hub.#poll = setInterval(() => hub.#catchUp(), pollMs).unref();
    return hub;
  }
  /** Ends every watch. */
  async stop(): Promise<void> {
    clearInterval(this.#poll);
    this.#stopping.abort();
    for (const feed of this.#feeds.values()) wake(feed);
    await this.#silence?.();
    for (const { reading } of this.#feeds.values()) await reading?.catch(() => undefined);
  }
  async watch(organisation: string): Promise<Watch> {
    const feed = this.#feeds.get(organisation) ?? newFeed();
    this.#feeds.set(organisation, feed);
    feed.watches++;
    let isEnded = false;
    const end = () => {
      if (!isEnded && --feed.watches === 0) this.#feeds.delete(organisation);
      isEnded = true;
    };
    try {
      await this.#read(organisation, feed);
    } catch (error) {
      end();
      throw error;
    }
    return {
      get seq() {
        return feed.seq;
      },
      next: (after, waiting) => this.#next(organisation, feed, after, waiting),
      end,
    };
  }
  #hear(payload: string): void {
    const colon = payload.lastIndexOf(":");
    const feed = this.#feeds.get(payload.slice(0, colon));
    if (feed === undefined || Number(payload.slice(colon + 1)) <= feed.seq) return;
    this.#readInTime(payload.slice(0, colon), feed);
  }
  #catchUp(): void {
    for (const [organisation, feed] of this.#feeds) this.#readInTime(organisation, feed);
  }
  /** Reads what is new without anybody waiting for it: where the database cannot be reached, the next poll tries again. */
  #readInTime(organisation: string, feed: Feed): void {
    void this.#read(organisation, feed).catch(() => undefined);
  }
  /** Reads what is new. Whoever comes while that is under way waits for a reading that began after they came. */
  async #read(organisation: string, feed: Feed): Promise<void> {
    if (feed.reading !== undefined) {
      feed.isBehind = true;
      return feed.reading;
    }
    feed.reading = this.#readUntilCaughtUp(organisation, feed);
    try {
      await feed.reading;
    } finally {
      feed.reading = undefined;
      wake(feed);
    }
  }
  async #readUntilCaughtUp(organisation: string, feed: Feed): Promise<void> {
    do {
      feed.isBehind = false;
      if (this.#stopping.signal.aborted) return;
      const news = await this.#database.inOrganisation(organisation, (sql) =>
        newsOf(sql, organisation, feed),
      );
      feed.isOver = news === undefined;
      if (news === undefined) return;
      feed.recent = news.acts === undefined ? [] : latest([...feed.recent, ...news.acts]);
      feed.seq = news.seq;
      wake(feed);
      // A notification that is heard meanwhile sets it.
    } while (feed.isBehind as boolean);
  }
  async #next(
    organisation: string,
    feed: Feed,
    after: number,
    { signal, patienceMs }: Parameters<Watch["next"]>[1],
  ): Promise<Heard> {
    const isOver = () => feed.isOver || signal.aborted || this.#stopping.signal.aborted;
    if (after === feed.seq && !isOver()) await somethingHeard(feed, signal, patienceMs);
    if (isOver()) return { kind: "over" };
    if (after > feed.seq) return { kind: "lost", seq: feed.seq };
    if (after === feed.seq) return { kind: "quiet" };
    const first = feed.recent[0];
    if (first !== undefined && first.seq <= after + 1)
      return { kind: "acts", acts: feed.recent.slice(after + 1 - first.seq) };
    return await this.#readPast(organisation, feed, after);
  }
  async #readPast(organisation: string, feed: Feed, after: number): Promise<Heard> {
    const acts = await this.#database.inOrganisation(organisation, async (sql) =>
      (await isKept(sql, organisation, after + 1)) ? await actsAfter(sql, organisation, after) : undefined,
    );
    if (acts === undefined) return { kind: "lost", seq: feed.seq };
    // What the feed has not read yet comes from the feed.
    return { kind: "acts", acts: acts.filter(({ seq }) => seq <= feed.seq) };
  }
}

const newFeed = (): Feed => ({
  seq: -1,
  recent: [],
  isOver: false,
  watches: 0,
  reading: undefined,
  isBehind: false,
  waiting: new Set(),
});

function wake(feed: Feed): void {
  for (const go of [...feed.waiting]) go();
}

/** Waits until a feed has something new, patience ends or the signal comes. */
function somethingHeard(feed: Feed, signal: AbortSignal, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", go);
      feed.waiting.delete(go);
      resolve();
    };
    const timer = setTimeout(go, patienceMs);
    signal.addEventListener("abort", go);
    feed.waiting.add(go);
  });
}

/** The latest act of an organisation and those that a feed does not know; no organisation, no news. */
async function newsOf(sql: Sql, organisation: string, feed: Feed) {
  const row = await sql
    .selectFrom("organisation")
    .select("seq")
    .where("id", "=", organisation)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { seq } = row;
  if (feed.seq < 0 || seq < feed.seq) return { seq, acts: undefined };
  const acts = seq === feed.seq ? [] : await actsAfter(sql, organisation, feed.seq);
  return { seq: acts?.at(-1)?.seq ?? seq, acts };
}

/** The end of a list of acts that is kept in memory. */
function latest(acts: readonly PastAct[]): PastAct[] {
  let from = acts.length;
  let rows = 0;
  while (from > 0 && acts.length - from < RECENT_ACTS) {
    rows += acts[from - 1]?.rows.length ?? 0;
    if (rows > RECENT_ROWS) break;
    from--;
  }
  return acts.slice(from);
}

async function isKept(sql: Sql, organisation: string, seq: number): Promise<boolean> {
  const event = await sql
    .selectFrom("event")
    .select("seq")
    .where("organisation_id", "=", organisation)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return event !== undefined;
}
