import type { Package } from "./open-package.ts";
import { readXmlPart } from "./read-xml-part.ts";
import { RichText } from "./rich-text.ts";
import { WorkbookFault } from "./workbook-fault.ts";
import { type WorkbookLimits, inMebibytes } from "./workbook-limits.ts";

const BYTES_PER_ENTRY = 8;

/**
 * The texts that cells refer to by number, as bytes in one buffer: a million JavaScript strings would take
 * several times their length, and each could keep alive the piece of XML it was cut from.
 */
export class SharedStrings {
  readonly #byteLimit: number;
  #bytes = Buffer.allocUnsafeSlow(64 * 1024);
  #ends = new Uint32Array(1024);
  #length = 0;

  constructor(byteLimit: number) {
    this.#byteLimit = byteLimit;
  }

  add(text: string): void {
    const start = this.#used();
    const end = start + Buffer.byteLength(text);
    if (end + (this.#length + 1) * BYTES_PER_ENTRY > this.#byteLimit)
      throw new WorkbookFault(
        `The workbook's texts take more than ${inMebibytes(this.#byteLimit)}. Split it, or use CSV files.`,
      );
    this.#grow(end);
    this.#bytes.write(text, start);
    this.#ends[this.#length++] = end;
  }

  /** The text with this number, or `undefined` when there is none. */
  at(index: number): string | undefined {
    const end = index < this.#length ? this.#ends[index] : undefined;
    if (end === undefined) return undefined;
    return this.#bytes.toString("utf8", index === 0 ? 0 : this.#ends[index - 1], end);
  }

  #used(): number {
    return this.#length === 0 ? 0 : this.#ends[this.#length - 1]!;
  }

  #grow(bytes: number): void {
    if (bytes > this.#bytes.length) {
      const wider = Buffer.allocUnsafeSlow(
        Math.max(bytes, Math.min(this.#bytes.length * 2, this.#byteLimit)),
      );
      this.#bytes.copy(wider, 0, 0, this.#used());
      this.#bytes = wider;
    }
    if (this.#length === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
  }
}

/** Reads the shared strings. Pronunciation hints are not part of a text. */
export async function readSharedStrings(
  parts: Package,
  part: string | undefined,
  limits: WorkbookLimits,
): Promise<SharedStrings> {
  const strings = new SharedStrings(limits.sharedStringBytes);
  if (part === undefined) return strings;

  const text = new RichText();
  const itemDepth = 2;
  await readXmlPart(
    parts,
    part,
    {
      open: (name, _attributes, depth) => text.open(name, depth - itemDepth),
      close(name, depth) {
        text.close();
        if (depth === itemDepth && name === "si") strings.add(text.take());
      },
      text: (piece) => text.add(piece),
    },
    limits,
    limits.sheetBytes,
  );
  return strings;
}
