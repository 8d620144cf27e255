import type { Package } from "./open-package.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";
import { type XmlEvents, XmlParser } from "./xml-parser.ts";

/** Reads a whole part of the workbook; what it says goes to `events`. */
export async function readXmlPart(
  parts: Package,
  part: string,
  events: Partial<XmlEvents>,
  limits: WorkbookLimits,
  byteLimit: number = limits.partBytes,
): Promise<void> {
  const silent: XmlEvents = { open: () => undefined, close: () => undefined, text: () => undefined };
  const parser = new XmlParser({ ...silent, ...events }, limits);
  for await (const chunk of parts.read(part, byteLimit)) parser.write(chunk);
  parser.end();
}
