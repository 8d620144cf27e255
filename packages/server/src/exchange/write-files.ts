import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { reasonOf } from "./unreadable-folder.ts";

/** A file to write: its name, and its text piece by piece. */
export type NewFile = { readonly name: string; readonly text: Iterable<string> };

/** Why a folder was not written. Nothing is left behind. */
export class UnwritableFolder extends Error {}

/** Writes files into a folder that is not there yet, or is empty. All of them appear at once, or none. */
export function writeFiles(folder: string, files: Iterable<NewFile>): void {
  requireFree(folder);
  const isThere = existsSync(folder);
  const unfinished = isThere
    ? join(folder, `.${process.pid}.part`)
    : `${resolve(folder)}.${process.pid}.part`;
  try {
    mkdirSync(dirname(unfinished), { recursive: true });
    mkdirSync(unfinished);
    const names: string[] = [];
    for (const file of files) {
      writeFile(join(unfinished, file.name), file.text);
      names.push(file.name);
    }
    if (isThere) for (const name of names) renameSync(join(unfinished, name), join(folder, name));
    else renameSync(unfinished, folder);
  } catch (error) {
    throw new UnwritableFolder(`${folder}: cannot be written: ${reasonOf(error)}`, { cause: error });
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Refuses a folder that holds something: nobody's files are overwritten, and none are mixed with ours. */
export function requireFree(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory())
    throw new UnwritableFolder(`${folder}: there is a file of this name, expected a new or empty folder`);
  if (readdirSync(folder).length > 0)
    throw new UnwritableFolder(`${folder}: the folder is not empty, expected a new or empty one`);
}

function writeFile(path: string, text: Iterable<string>): void {
  const handle = openSync(path, "wx");
  try {
    for (const piece of text) {
      const bytes = Buffer.from(piece);
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    }
  } finally {
    closeSync(handle);
  }
}
