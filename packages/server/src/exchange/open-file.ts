import {
  type Stats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  realpathSync,
  statSync,
} from "node:fs";
import { dirname, sep } from "node:path";
import { reasonOf } from "./unreadable-folder.ts";

/** A file opened for reading, or why it was not. */
export type OpenedFile = { readonly handle: number } | { readonly refused: string };

/**
 * Opens a regular file of a folder. Anything else is not even touched: a pipe would make us wait for ever, a device may
 * do anything, and a link out of the folder shows what its owner never meant to show.
 */
export function openFile(path: string): OpenedFile {
  try {
    const kind =
      otherKind(statSync(path)) ??
      (leadsOutside(path) ? "a link to a place outside of the folder" : undefined);
    if (kind !== undefined) return { refused: `is ${kind}, expected a file` };
    const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const changed = otherKind(fstatSync(handle));
    if (changed === undefined) return { handle };
    closeSync(handle);
    return { refused: `is ${changed}, expected a file` };
  } catch (error) {
    return { refused: `cannot be opened: ${reasonOf(error)}, expected a file` };
  }
}

function otherKind(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return "a folder";
  return stats.isFIFO() ? "a pipe" : stats.isSocket() ? "a socket" : "a device";
}

function leadsOutside(path: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  return !realpathSync(path).startsWith(realpathSync(dirname(path)) + sep);
}
