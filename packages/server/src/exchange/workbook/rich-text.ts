import { LONGEST_TEXT } from "./workbook-limits.ts";

/** Each character of a cell may be written as `_xHHHH_`. What is longer than this is longer than a cell's text. */
const LONGEST_RAW_TEXT = LONGEST_TEXT * "_x0000_".length;

/**
 * Gathers the text of a string item: `<t>` directly inside of it, or in its runs `<r>`. Stops gathering once the
 * text is longer than any cell's.
 */
export class RichText {
  #text = "";
  #inRun = false;
  #gathering = false;

  /** An element was opened, `depth` levels inside of the item. */
  open(name: string, depth: number): void {
    if (depth === 1) this.#inRun = name === "r";
    this.#gathering = name === "t" && (depth === 1 || (depth === 2 && this.#inRun));
  }

  close(): void {
    this.#gathering = false;
  }

  add(piece: string): void {
    if (this.#gathering && this.#text.length <= LONGEST_RAW_TEXT) this.#text += piece;
  }

  /** The text so far; the next item starts empty. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }
}
