import type { Comparison } from "@lodestar/core";
import type { Words } from "./words.ts";

export type Tone = "severe" | "serious" | "notice";

/** One thing told in a list. `tone` where somebody has to act. */
export type Entry = { readonly words: Words; readonly tone?: Tone };

/** Entries of one sort below a heading. */
export type Chapter = {
  readonly title: string;
  /** How to read it, in a sentence. */
  readonly note?: string;
  readonly entries: readonly Entry[];
  /** In place of entries: the first cell of a row is what people wrote, the others are figures. */
  readonly table?: ChapterTable;
  /** A list of single lines, of which more may stand below each other. */
  readonly isLong?: true;
};

export type ChapterTable = {
  readonly titles: readonly string[];
  readonly rows: readonly { readonly said: string; readonly cells: readonly string[] }[];
};

/** A chapter, or nothing where there is nothing to tell. */
export const chapter = (title: string, entries: readonly Entry[], note?: string): Chapter | undefined =>
  entries.length === 0 ? undefined : { title, entries, ...(note !== undefined && { note }) };

export type Telling = (comparison: Comparison) => readonly (Chapter | undefined)[];
