/** Characters gathered before they are written. */
const PIECE_LENGTH = 1 << 16;

/** Writes lines to standard output. Where nobody reads them any more (`| head`), the rest is kept back in silence. */
export const print = (lines: Iterable<string>) => printText(ended(lines));

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** Writes pieces of text as they are. */
export async function printText(pieces: Iterable<string>): Promise<void> {
  let gathered = "";
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < PIECE_LENGTH) continue;
    if (!(await isWritten(gathered))) return;
    gathered = "";
  }
  if (gathered !== "") await isWritten(gathered);
}

const isWritten = (piece: string) =>
  new Promise<boolean>((resolve, reject) => {
    process.stdout.write(piece, (error) => {
      if (!error) resolve(true);
      else if (isClosedPipe(error)) resolve(false);
      else reject(new Error(`the output cannot be written: ${error.message}`, { cause: error }));
    });
  });

/** Whether an error says only that the reader of our output has gone. */
export const isClosedPipe = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EPIPE";
