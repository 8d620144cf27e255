import type { Change } from "@lodestar/contract";

export type ReceivedEvent = { readonly event: string; readonly id: number; readonly data: unknown };

/** Reads a stream of server-sent events as a browser does. */
export class EventReader {
  readonly response: Response;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = "";

  constructor(response: Response) {
    this.response = response;
    if (response.body === null) throw new Error("The response has no body.");
    this.#reader = response.body.getReader();
  }
  /** The next block of the stream, comments included; `undefined` at its end. */
  async block(): Promise<string | undefined> {
    for (;;) {
      const end = this.#text.indexOf("\n\n");
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        return block;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }
  /** The next event; `undefined` at the end of the stream. */
  async event(): Promise<ReceivedEvent | undefined> {
    for (;;) {
      const block = await this.block();
      if (block === undefined) return undefined;
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
      const data = field("data");
      if (data !== undefined)
        return {
          event: field("event") ?? "message",
          id: Number(field("id")),
          data: JSON.parse(data) as unknown,
        };
    }
  }
  /** The next change. */
  async change(): Promise<Change> {
    const received = await this.event();
    if (received?.event !== "change") throw new Error(`Expected a change, got ${JSON.stringify(received)}.`);
    return received.data as Change;
  }
  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined);
  }
}
