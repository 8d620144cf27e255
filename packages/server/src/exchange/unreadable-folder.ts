/** Why there is no alignment folder to read at all. Its message is one line for the person who gave the path. */
export class UnreadableFolder extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "UnreadableFolder";
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  EACCES: "there is no permission",
  EPERM: "there is no permission",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  ELOOP: "it is a link that leads only to itself",
  ENAMETOOLONG: "its name is longer than this machine allows",
  EMFILE: "too many files are open",
  EIO: "the disk reports an error",
};

/** Why the machine would not open, read or write something; rethrows what did not come from the machine. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return REASONS[code] ?? `the machine says ${code}`;
}
