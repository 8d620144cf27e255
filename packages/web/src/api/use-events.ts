import { type Change, addressOf, watchChanges } from "@lodestar/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { setConnection } from "./connection.ts";
import type { LiveTables } from "./live-tables.ts";
import { sessionQuery } from "./session.ts";

/** First and longest wait before the line is tried again, in milliseconds. */
const firstWait = 1000;
const longestWait = 15_000;
/** A line that is back within this time was never seen to be down. */
const patience = 2500;

/** Keeps tables true by the organisation's events, from change number `after` on, as long as the page is open. */
export function useEvents(tables: LiveTables, after: number, member: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const line = new EventLine(tables, after, member, () =>
      queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    );
    line.open();
    return () => line.close();
  }, [tables, after, member, queries]);
}

/** One line to the server. The browser mends short breaks itself; after a refusal it is opened anew, from the last change heard. */
class EventLine {
  readonly #tables: LiveTables;
  readonly #member: string;
  readonly #whenRefused: () => Promise<unknown>;
  #after: number;
  #wait = firstWait;
  #source: EventSource | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #notice: ReturnType<typeof setTimeout> | undefined;

  constructor(tables: LiveTables, after: number, member: string, whenRefused: () => Promise<unknown>) {
    this.#tables = tables;
    this.#after = after;
    this.#member = member;
    this.#whenRefused = whenRefused;
  }

  open(): void {
    const { organisation } = this.#tables;
    const address = addressOf("/api", watchChanges.path, { organisation }, { after: this.#after });
    const source = new EventSource(address);
    this.#source = source;
    source.onopen = () => this.#isUp();
    source.onerror = () => this.#isDown(source);
    source.addEventListener("change", ({ data }: MessageEvent<string>) =>
      this.#hear(JSON.parse(data) as Change),
    );
    source.addEventListener("lost", ({ lastEventId }: MessageEvent<string>) => {
      this.#after = Math.max(this.#after, Number(lastEventId) || 0);
      this.#tables.reload();
    });
  }

  close(): void {
    clearTimeout(this.#again);
    clearTimeout(this.#notice);
    this.#source?.close();
    setConnection("live");
  }

  #hear(change: Change): void {
    this.#after = Math.max(this.#after, change.seq);
    this.#tables.hear(change, change.actor.id === this.#member);
  }

  #isUp(): void {
    this.#wait = firstWait;
    clearTimeout(this.#notice);
    this.#notice = undefined;
    setConnection("live");
  }

  #isDown(source: EventSource): void {
    this.#notice ??= setTimeout(() => setConnection("waiting"), patience);
    if (source.readyState !== EventSource.CLOSED) return;
    void this.#whenRefused();
    this.#again = setTimeout(() => this.open(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }
}
