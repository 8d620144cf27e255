/** Words that say how code is built instead of what it means. Matched as whole words, also in the plural. */
export const bannedWords = [
  "manager",
  "service",
  "helper",
  "util",
  "handler",
  "processor",
  "impl",
  "data",
  "info",
  "base",
  "common",
];

/** Names that promise a drawer for everything; each thing in such a file has a better home. */
export const bannedFileNames = ["utils", "helpers", "types", "constants"];

/** The first banned word among `words`, if any. */
export function findBannedWord(words: readonly string[]): string | undefined {
  const singular = words.map((word) => word.toLowerCase().replace(/(?<=.{3})s$/, ""));
  return bannedWords.find((banned) => singular.includes(banned));
}
