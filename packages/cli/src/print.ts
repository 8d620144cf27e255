/** Characters gathered before they are written. */
const PIECE_LENGTH = 1 << 16;

/** Writes lines to standard output. Where nobody reads them any more (`| head`), the rest is kept back in silence. */
export async function print(lines: Iterable<string>): Promise<void> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE_LENGTH) continue;
    if (!(await isWritten(piece))) return;
    piece = "";
  }
  if (piece !== "") await isWritten(piece);
}

const isWritten = (piece: string) =>
  new Promise<boolean>((resolve, reject) => {
    process.stdout.write(piece, (error) => {
      if (!error) resolve(true);
      else if (isClosedPipe(error)) resolve(false);
      else reject(new Error("the output cannot be written", { cause: error }));
    });
  });

/** Whether an error says only that the reader of our output has gone. */
export const isClosedPipe = (error: unknown) => error instanceof Error && "code" in error && error.code === "EPIPE";
