const MINUTE_MS = 60_000;
const MOST_CALLERS = 50_000;

/** Counts requests of a caller within a minute. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #counts = new Map<string, number>();
  #minute = 0;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Counts a request; gives the seconds to wait before the next one is taken, 0 where this one is. */
  waitSeconds(caller: string, now: Date): number {
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (minute !== this.#minute || this.#counts.size > MOST_CALLERS) this.#counts.clear();
    this.#minute = minute;
    const count = (this.#counts.get(caller) ?? 0) + 1;
    this.#counts.set(caller, count);
    if (count <= this.#perMinute) return 0;
    return Math.ceil(((minute + 1) * MINUTE_MS - now.getTime()) / 1000);
  }
}
