export type StreamLimits = {
  /** A reader who takes nothing for so long is cut. */
  readonly stallMs: number;
  /** Called when nobody reads any more. */
  readonly onEnd: () => void;
};

const encoder = new TextEncoder();

/**
 * Texts as a stream of bytes that are made only when the reader asks for them: for a slow reader nothing piles up, and
 * one who takes nothing at all is cut.
 */
export function textStream(
  texts: AsyncGenerator<string>,
  { stallMs, onEnd }: StreamLimits,
): ReadableStream<Uint8Array> {
  let stall: NodeJS.Timeout | undefined;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    clearTimeout(stall);
    const next = await texts.next();
    if (next.done === true) {
      onEnd();
      controller.close();
      return;
    }
    controller.enqueue(encoder.encode(next.value));
    stall = setTimeout(() => {
      controller.error(new Error("Nobody reads this stream."));
      onEnd();
    }, stallMs).unref();
  };
  const cancel = () => {
    clearTimeout(stall);
    onEnd();
  };
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
}
