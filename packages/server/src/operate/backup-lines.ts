import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";

/** The first line of a backup. */
const headSchema = z.object({
  lodestar: z.literal("backup/1"),
  madeAt: z.string(),
  /** The names of the migrations that its tables come from. */
  migrations: z.array(z.string()).min(1),
  tables: z.record(z.string(), z.array(z.string()).readonly()),
});
export type BackupHead = Omit<z.output<typeof headSchema>, "lodestar">;

/** Rows as JSON, each one line, under the name of their table. */
export type BackupPart = { readonly table: string; readonly rows: readonly string[] };

const FORMAT = "backup/1";

/**
 * Writes a backup: gzipped lines. The first is the head, an array names the table of the rows that follow, an object is a
 * row, and the last line says how many rows there are. The file is there when it is whole, and for its owner only.
 */
export async function writeBackupFile(
  file: string,
  head: BackupHead,
  parts: AsyncIterable<BackupPart>,
): Promise<number> {
  const unfinished = `${file}.unfinished`;
  let count = 0;
  async function* lines() {
    yield `${JSON.stringify({ lodestar: FORMAT, ...head })}\n`;
    for await (const { table, rows } of parts) {
      if (rows.length > 0) yield `${JSON.stringify(["table", table])}\n${rows.join("\n")}\n`;
      count += rows.length;
    }
    yield `${JSON.stringify(["end", count])}\n`;
  }
  try {
    const output = createWriteStream(unfinished, { mode: 0o600, flags: "wx" });
    await pipeline(Readable.from(lines()), createGzip(), output);
    await flushToDisk(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(unfinished, { force: true });
    throw error;
  }
  return count;
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}

/** Rows handed on at once, by number and by length. */
const MOST_ROWS = 500;
const MOST_CHARACTERS = 4_000_000;

export type ReadBackup = { readonly head: BackupHead; readonly parts: AsyncIterable<BackupPart> };

const notOne = (file: string) => new Error(`${file} is not a backup of Lodestar, or it is damaged.`);

/** Reads a backup. Its parts end with an error where it is cut off. */
export async function readBackupFile(file: string): Promise<ReadBackup> {
  const lines = linesOf(file);
  const { value } = await lines.next();
  return { head: headOf(file, value ?? ""), parts: partsOf(file, lines) };
}

/** The lines of a gzipped file. Only a line feed ends one: texts hold other things that end lines elsewhere. */
async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip()).setEncoding("utf8");
  source.on("error", (error) => unzipped.destroy(error));
  let rest = "";
  try {
    for await (const piece of unzipped as AsyncIterable<string>) {
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new Error(`${file} is not there.`);
    throw notOne(file);
  }
  if (rest !== "") yield rest;
}

function headOf(file: string, line: string): BackupHead {
  const given = asJson(file, line) as { lodestar?: unknown } | null;
  const format = typeof given === "object" ? given?.lodestar : undefined;
  if (typeof format === "string" && /^backup\/\d+$/.test(format) && format !== FORMAT)
    throw new Error(`${file} was made by a newer version of Lodestar. Install that one to restore it.`);
  const head = headSchema.safeParse(given);
  if (!head.success) throw notOne(file);
  return head.data;
}

async function* partsOf(file: string, lines: AsyncIterable<string>): AsyncGenerator<BackupPart> {
  let table = "";
  let rows: string[] = [];
  let length = 0;
  let count = 0;
  for await (const text of lines) {
    const isRow = text.startsWith("{");
    if ((!isRow || rows.length >= MOST_ROWS || length > MOST_CHARACTERS) && rows.length > 0) {
      yield { table, rows };
      [rows, length] = [[], 0];
    }
    if (isRow) {
      rows.push(text);
      [length, count] = [length + text.length, count + 1];
      continue;
    }
    const [word, told] = [asJson(file, text)].flat() as [unknown, unknown];
    if (word === "end" && told === count) return;
    if (word !== "table" || typeof told !== "string") throw notOne(file);
    table = told;
  }
  throw notOne(file);
}

function asJson(file: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notOne(file);
  }
}
