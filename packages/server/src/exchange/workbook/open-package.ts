import { open, stat } from "node:fs/promises";
import { type Readable, pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, type ZipFile, openPromise } from "yauzl";
import { WorkbookFault } from "./workbook-fault.ts";
import { type WorkbookLimits, inMebibytes } from "./workbook-limits.ts";

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const CHUNK_BYTES = 64 * 1024;
const COPY_AGAIN = "Copy or download it again, or open it in a spreadsheet program and save it as .xlsx.";

/** The parts of an opened workbook file, by name without regard to case. */
export type Package = {
  has(part: string): boolean;
  /** Unpacks a part piece by piece and stops at `byteLimit` real bytes. */
  read(part: string, byteLimit: number): AsyncGenerator<Buffer, void>;
  close(): void;
};

/** Opens the zip that a workbook is, reading only its directory. */
export async function openPackage(path: string, limits: WorkbookLimits): Promise<Package> {
  await requireZip(path);
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => {
    throw new WorkbookFault(
      `The file is cut short or damaged: it has no list of its parts. ${COPY_AGAIN}`,
      {},
      cause,
    );
  });
  // A late failure to close the file must not end the process.
  zip.on("error", () => undefined);
  try {
    const entries = await listEntries(zip, limits);
    requireWorkbook(entries);
    return packageOf(zip, entries, limits);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function requireZip(path: string): Promise<void> {
  const start = await firstBytes(path).catch((cause: unknown) => {
    if (cause instanceof WorkbookFault) throw cause;
    throw new WorkbookFault("The file cannot be opened. Check that it exists and may be read.", {}, cause);
  });
  if (start.startsWith("d0cf11e0"))
    throw new WorkbookFault(
      "The workbook is protected by a password, or in the old .xls format. Remove the password and save it as .xlsx.",
    );
  if (!start.startsWith("504b"))
    throw new WorkbookFault(
      "The file is not a workbook. Open it in a spreadsheet program and save it as .xlsx.",
    );
}

async function firstBytes(path: string): Promise<string> {
  if (!(await stat(path)).isFile())
    throw new WorkbookFault("This is not a file. Give the path of an .xlsx file.");
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString("hex", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function listEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let directoryBytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      directoryBytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (entries.size >= limits.entries || directoryBytes > limits.directoryBytes)
        throw new WorkbookFault(
          `The file has more than ${limits.entries} parts or an oversized list of them: it is no ordinary workbook. ` +
            "Copy the sheets into a new workbook.",
        );
      const name = entry.fileName.toLowerCase();
      if (entries.has(name))
        throw new WorkbookFault(`The file holds two parts named "${shown(name)}". ${COPY_AGAIN}`);
      entries.set(name, entry);
    }
  } catch (error) {
    throw damage(error, "The list of the file's parts is damaged");
  }
  return entries;
}

function requireWorkbook(entries: ReadonlyMap<string, Entry>): void {
  if (entries.has("mimetype") && entries.has("content.xml"))
    throw new WorkbookFault("The file is an OpenDocument file. Save it as .xlsx.");
  if (entries.has("xl/workbook.bin"))
    throw new WorkbookFault("The file is a binary workbook (.xlsb). Save it as .xlsx.");
  if (!entries.has("[content_types].xml") || !entries.has("_rels/.rels"))
    throw new WorkbookFault(
      "The file is a zip but not a workbook. Open it in a spreadsheet program and save it as .xlsx.",
    );
}

function packageOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: WorkbookLimits): Package {
  let total = 0;
  const count = (bytes: number) => {
    total += bytes;
    if (total > limits.totalBytes)
      throw new WorkbookFault(
        `The workbook unpacks to more than ${inMebibytes(limits.totalBytes)}. Split it, or use CSV files.`,
      );
  };
  return {
    has: (part) => entries.has(part.toLowerCase()),
    async *read(part, byteLimit) {
      const entry = entries.get(part.toLowerCase());
      if (entry === undefined)
        throw new WorkbookFault(`The workbook lacks its part "${shown(part)}". ${COPY_AGAIN}`);
      const size = { limit: byteLimit, bytes: 0, packedBytes: 0 };
      for await (const chunk of unpacked(zip, entry, size)) {
        requireSize(shown(entry.fileName), size, limits);
        count(chunk.length);
        yield chunk;
      }
    },
    close: () => zip.close(),
  };
}

/** What was really read of a part so far. */
type PartSize = { readonly limit: number; bytes: number; packedBytes: number };

function requireSize(part: string, { bytes, packedBytes, limit }: PartSize, limits: WorkbookLimits): void {
  if (bytes > limit)
    throw new WorkbookFault(
      `The part "${part}" unpacks to more than ${inMebibytes(limit)}. Split the workbook, or use CSV files.`,
    );
  if (bytes > limits.ratioFreeBytes && bytes > limits.ratio * packedBytes)
    throw new WorkbookFault(
      `The part "${part}" unpacks to more than ${limits.ratio} times its size, as a zip bomb does. ` +
        "Copy the filled rows into a new workbook, or use CSV files.",
    );
}

/** The bytes of a part, checked against its length and checksum at the end. */
async function* unpacked(zip: ZipFile, entry: Entry, size: PartSize): AsyncGenerator<Buffer, void> {
  const part = shown(entry.fileName);
  requireUnpackable(entry, part);
  let checksum = 0;
  try {
    const { bytes, packedBytes } = await openEntry(zip, entry);
    for await (const chunk of bytes) {
      size.bytes += chunk.length;
      size.packedBytes = packedBytes() ?? size.bytes;
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw damage(error, `The part "${part}" is damaged or cut short`);
  }
  if (size.bytes !== entry.uncompressedSize || checksum !== entry.crc32)
    throw new WorkbookFault(`The part "${part}" is damaged: its checksum does not match. ${COPY_AGAIN}`);
}

function requireUnpackable(entry: Entry, part: string): void {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
    throw new WorkbookFault(`The part "${part}" is encrypted. Save the workbook without a password.`);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new WorkbookFault(`The part "${part}" is packed in an unknown way. ${COPY_AGAIN}`);
}

type OpenEntry = {
  readonly bytes: AsyncIterable<Buffer>;
  /** Packed bytes used so far; `undefined` for a part that is not packed. */
  readonly packedBytes: () => number | undefined;
};

async function openEntry(zip: ZipFile, entry: Entry): Promise<OpenEntry> {
  const packed: Readable = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === STORED) return { bytes: packed, packedBytes: () => undefined };
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  return { bytes: pipeline(packed, inflate, () => undefined), packedBytes: () => inflate.bytesWritten };
}

function damage(error: unknown, what: string): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  const reason = error instanceof Error ? ` (${shown(error.message)})` : "";
  return new WorkbookFault(`${what}${reason}. ${COPY_AGAIN}`, {}, error);
}

/** A name from the file, short and printable enough for a message. */
function shown(name: string): string {
  return name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "?").slice(0, 100);
}
