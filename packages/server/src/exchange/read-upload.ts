import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { ColumnMeaning, Reading } from "@lodestar/core";
import { unzipSync } from "fflate";
import { readFolder } from "./read-folder.ts";
import { UnreadableFolder } from "./unreadable-folder.ts";

/** A file somebody has uploaded. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Most bytes that a zip may unfold to: some million rows. */
const MOST_BYTES = 256 << 20;
const MOST_FILES = 200;

/**
 * Reads what somebody has uploaded: the CSV files of an alignment folder, a zip of them, or one workbook. It lies in a
 * temporary folder only while it is read. Throws an `UnreadableFolder` whose message names no path of this machine.
 */
export async function readUpload(files: readonly UploadedFile[], meaning?: ColumnMeaning): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), "lodestar-upload-"));
  try {
    return await readFolder(await laidDown(files, folder), undefined, meaning);
  } catch (error) {
    if (!(error instanceof UnreadableFolder)) throw error;
    throw new UnreadableFolder(error.message.replaceAll(`${folder}/upload`, "the upload"), error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the files where the readers find them; gives the path to read. */
async function laidDown(files: readonly UploadedFile[], folder: string): Promise<string> {
  const [first] = files;
  const workbook = files.length === 1 && first !== undefined && isWorkbook(first) ? first : undefined;
  if (workbook !== undefined) {
    const path = join(folder, "upload.xlsx");
    await writeFile(path, workbook.bytes);
    return path;
  }
  const path = join(folder, "upload");
  await mkdir(path);
  for (const { name, bytes } of files.flatMap(unfolded)) await writeFile(join(path, plainName(name)), bytes);
  return path;
}

/** A zip whose entries are parts of a workbook, and not CSV files. */
const isWorkbook = ({ name, bytes }: UploadedFile) => isZip(bytes) && /\.xls[xm]$/i.test(name);

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A name without any folder, so that no upload is written elsewhere. */
function plainName(name: string): string {
  const plain = basename(name.replaceAll("\\", "/")).replaceAll("\0", "");
  return /^\.*$/.test(plain) ? "unnamed.csv" : plain.slice(-200);
}

/** The files of a zip that are CSV, or the file itself. */
function unfolded(file: UploadedFile): UploadedFile[] {
  if (!isZip(file.bytes)) return [file];
  let [bytes, count] = [0, 0];
  try {
    const entries = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.csv$/i.test(name) || name.includes("__MACOSX")) return false;
        bytes += originalSize;
        count++;
        if (bytes > MOST_BYTES || count > MOST_FILES)
          throw new UnreadableFolder(`${file.name}: unfolds to more than is taken, expected at most 256 MB`);
        return true;
      },
    });
    return Object.entries(entries).map(([name, content]) => ({ name, bytes: content }));
  } catch (error) {
    if (error instanceof UnreadableFolder) throw error;
    throw new UnreadableFolder(`${file.name}: is a broken zip, expected a zip of CSV files`, error);
  }
}
