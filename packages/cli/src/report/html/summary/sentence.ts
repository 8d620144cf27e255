import type { Content } from "../markup.ts";
import type { Material, SectionId } from "../section.ts";

/** One sentence of the summary: what it says, where its reasons are, and how much it matters to the reader. */
export type Sentence = {
  readonly weight: number;
  readonly section: SectionId;
  readonly text: Content;
};

/** Sentences about one thing, none where the folder holds nothing to say about it. */
export type Telling = (material: Material) => readonly Sentence[];

export const NOTHING_TO_SAY: readonly Sentence[] = [];
