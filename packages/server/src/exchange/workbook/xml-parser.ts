import { SaxesParser } from "saxes";
import { WorkbookFault } from "./workbook-fault.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";

export type XmlAttributes = Readonly<Record<string, string>>;

/** What an XML part tells while it is read. Names come without their prefix; the root has depth 1. */
export type XmlEvents = {
  open(name: string, attributes: XmlAttributes, depth: number): void;
  close(name: string, depth: number): void;
  text(text: string): void;
};

const STRICT = { xmlns: false, position: false, forceXMLVersion: true, defaultXMLVersion: "1.0" } as const;
const SAVE_AGAIN = "Open the workbook in a spreadsheet program and save it again.";

/**
 * A strict XML parser fed piece by piece. It refuses what a workbook has no need of (document types, hence
 * entities; other encodings) and what would fill the memory (deep nesting, endless texts or tags).
 */
export class XmlParser {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  readonly #saxes = new SaxesParser(STRICT);
  readonly #events: XmlEvents;
  readonly #limits: WorkbookLimits;
  #depth = 0;
  #news = 0;
  #silentLength = 0;

  constructor(events: XmlEvents, limits: WorkbookLimits) {
    this.#events = events;
    this.#limits = limits;
    this.#listen();
  }

  write(chunk: Uint8Array): void {
    this.#feed(this.#decoded(chunk));
  }

  end(): void {
    this.#feed(this.#decoded());
    this.#saxes.close();
  }

  #decoded(chunk?: Uint8Array): string {
    try {
      return this.#decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      throw new WorkbookFault(`The XML is not in UTF-8. ${SAVE_AGAIN}`, {}, cause);
    }
  }

  #feed(text: string): void {
    const news = this.#news;
    this.#saxes.write(text);
    requireUtf8(this.#saxes.xmlDecl.encoding);
    this.#silentLength = this.#news > news ? 0 : this.#silentLength + text.length;
    if (this.#silentLength > this.#limits.tokenLength)
      throw new WorkbookFault(
        `A single text or tag is longer than ${this.#limits.tokenLength} characters. Shorten the cell, or delete it.`,
      );
  }

  /**
   * Listens to six events: from eight on, V8 keeps saxes' fields in a dictionary and parsing takes eight times
   * as long. Comments and processing instructions are not news, so endless ones count as endless texts.
   */
  #listen(): void {
    this.#saxes.on("opentag", (tag) => this.#open(tag.name, tag.attributes));
    this.#saxes.on("closetag", (tag) => this.#close(tag.name));
    this.#saxes.on("text", (text) => this.#text(text));
    this.#saxes.on("cdata", (text) => this.#text(text));
    this.#saxes.on("doctype", () => {
      throw new WorkbookFault(`The XML has a document type, which a workbook must not have. ${SAVE_AGAIN}`);
    });
    this.#saxes.on("error", ({ message }) => {
      throw new WorkbookFault(`The XML is not well-formed (${message.slice(0, 200)}). ${SAVE_AGAIN}`);
    });
  }

  #open(name: string, attributes: XmlAttributes): void {
    this.#news++;
    this.#depth++;
    if (this.#depth > this.#limits.depth)
      throw new WorkbookFault(`The XML is nested deeper than ${this.#limits.depth} levels. ${SAVE_AGAIN}`);
    this.#events.open(localName(name), attributes, this.#depth);
  }

  #close(name: string): void {
    this.#news++;
    this.#events.close(localName(name), this.#depth--);
  }

  #text(text: string): void {
    this.#news++;
    this.#events.text(text);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function requireUtf8(encoding: string | undefined): void {
  if (encoding === undefined || /^(utf-?8|us-ascii)$/i.test(encoding)) return;
  throw new WorkbookFault(`The XML is not in UTF-8. ${SAVE_AGAIN}`);
}
