import type { CellMeaning } from "./cell-text.ts";
import { readNumberKinds } from "./number-formats.ts";
import { type Package, openPackage } from "./open-package.ts";
import { readXmlPart } from "./read-xml-part.ts";
import { type Relationship, relationshipsOf, targetPart } from "./relationships.ts";
import { RowReader, type SheetRow } from "./row-reader.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { SheetParser } from "./sheet-parser.ts";
import { type CellFault, WorkbookFault } from "./workbook-fault.ts";
import { type WorkbookLimits, defaultLimits } from "./workbook-limits.ts";
import type { XmlAttributes } from "./xml-parser.ts";

/** A sheet of a workbook. Its rows can be read until the next sheet is asked for. */
export type Sheet = { readonly name: string; readonly rows: AsyncIterable<SheetRow> };

export type WorkbookReadingOptions = {
  readonly limits?: Partial<WorkbookLimits>;
  /** Hears of every faulty cell. Without it, the first faulty cell is thrown as a `WorkbookFault`. */
  readonly onFault?: (fault: CellFault) => void;
};

type SheetPart = { readonly name: string; readonly part: string };

type Outline = { readonly sheets: readonly SheetPart[]; readonly since1904: boolean };

/**
 * Reads the worksheets of an XLSX file one after the other, row by row. Names come as the file has them: they
 * may be equal, or look like paths. Throws a `WorkbookFault` when the workbook as a whole cannot be read.
 */
export async function* readWorkbook(
  path: string,
  { limits: narrower = {}, onFault = throwFault }: WorkbookReadingOptions = {},
): AsyncGenerator<Sheet, void> {
  const limits = { ...defaultLimits, ...narrower };
  const report = limitedReport(onFault, limits);
  const parts = await openPackage(path, limits);
  let current: SheetPart | undefined;
  try {
    const book = await workbookPart(parts, limits);
    const relations = await relationshipsOf(parts, book, limits);
    const { sheets, since1904 } = await readOutline(parts, book, relations, limits);
    const meaning = { ...(await readMeaning(parts, relations, limits)), since1904 };
    for (const sheet of sheets) {
      current = sheet;
      const open = () => {
        if (current !== sheet)
          throw new Error(`The rows of the sheet "${sheet.name}" were asked for too late.`);
        return sheetRows({ parts, sheet, meaning, limits, report });
      };
      yield { name: sheet.name, rows: { [Symbol.asyncIterator]: open } };
    }
  } finally {
    current = undefined;
    parts.close();
  }
}

function throwFault({ message, sheet, line }: CellFault): void {
  throw new WorkbookFault(message, { sheet, line });
}

function limitedReport(onFault: (fault: CellFault) => void, { faults }: WorkbookLimits) {
  let count = 0;
  return (fault: CellFault) => {
    if (++count > faults)
      throw new WorkbookFault(
        `The workbook has more than ${faults} faulty cells. Correct those reported so far.`,
      );
    onFault(fault);
  };
}

async function workbookPart(parts: Package, limits: WorkbookLimits): Promise<string> {
  const relations = await relationshipsOf(parts, "", limits);
  const found = relations.find(({ kind }) => kind === "officeDocument");
  if (found === undefined) throw new WorkbookFault("The file holds no workbook. Save the workbook as .xlsx.");
  return targetPart(found);
}

async function readOutline(
  parts: Package,
  book: string,
  relations: readonly Relationship[],
  limits: WorkbookLimits,
): Promise<Outline> {
  const worksheets = new Map(relations.flatMap((one) => (one.kind === "worksheet" ? [[one.id, one]] : [])));
  const sheets: SheetPart[] = [];
  let since1904 = false;
  await readXmlPart(
    parts,
    book,
    {
      open(name, attributes, depth) {
        if (depth === 1 && name !== "workbook")
          throw new WorkbookFault(
            "The file is an Office document but not a workbook. Save the workbook as .xlsx.",
          );
        if (name === "workbookPr") since1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
        const relation = name === "sheet" && depth === 3 ? worksheets.get(relationId(attributes)) : undefined;
        if (relation === undefined) return;
        if (sheets.length === limits.entries)
          throw new WorkbookFault(`The workbook has more than ${limits.entries} sheets. Split it.`);
        sheets.push({ name: attributes["name"] ?? "", part: targetPart(relation) });
      },
    },
    limits,
  );
  if (sheets.length === 0)
    throw new WorkbookFault("The workbook has no sheet with cells. Add one and save it.");
  return { sheets, since1904 };
}

/** The value of `r:id`, whatever the prefix of relationships is. */
function relationId(attributes: XmlAttributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

async function readMeaning(
  parts: Package,
  relations: readonly Relationship[],
  limits: WorkbookLimits,
): Promise<Omit<CellMeaning, "since1904">> {
  const partOf = (kind: string) => {
    const relation = relations.find((one) => one.kind === kind);
    return relation === undefined ? undefined : targetPart(relation);
  };
  const kinds = await readNumberKinds(parts, partOf("styles"), limits);
  const strings = await readSharedStrings(parts, partOf("sharedStrings"), limits);
  return { kinds, strings };
}

type SheetSource = {
  readonly parts: Package;
  readonly sheet: SheetPart;
  readonly meaning: CellMeaning;
  readonly limits: WorkbookLimits;
  readonly report: (fault: CellFault) => void;
};

async function* sheetRows({
  parts,
  sheet,
  meaning,
  limits,
  report,
}: SheetSource): AsyncGenerator<SheetRow, void> {
  const parser = new SheetParser(limits);
  const reader = new RowReader(meaning, limits, (line, column, message) =>
    report({ sheet: sheet.name, line, column, message }),
  );
  let line: number | undefined;
  try {
    for await (const chunk of parts.read(sheet.part, limits.sheetBytes)) {
      line = undefined;
      parser.write(chunk);
      for (const raw of parser.take()) {
        line = raw.line;
        const row = reader.read(raw);
        if (row !== undefined) yield row;
      }
    }
    line = undefined;
    parser.end();
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    throw error.at({ sheet: sheet.name, line: line ?? (parser.line > 0 ? parser.line : undefined) });
  }
}
