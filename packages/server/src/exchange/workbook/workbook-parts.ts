import { escapeXml } from "./escaped-text.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CREATOR = "Lodestar";

/** A part of a workbook: its name in the zip, and its XML piece by piece. */
export type WorkbookPart = { readonly name: string; readonly xml: Iterable<string> };

/** Cell styles by their place in `STYLES`. */
export const cellStyle = {
  plain: 0,
  header: 1,
  requiredHeader: 2,
  date: 3,
  guardedText: 4,
  lines: 5,
} as const;

/** The start of a sheet's XML, and its end. */
export const sheetStart = `${DECLARATION}<worksheet xmlns="${MAIN}">`;
export const sheetEnd = "</worksheet>";

/** The name of the part that holds a sheet; sheets count from 1. */
export function sheetPartName(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** All parts of a workbook but its sheets. */
export function fixedParts(sheetNames: readonly string[]): readonly WorkbookPart[] {
  const part = (name: string, xml: string): WorkbookPart => ({ name, xml: [DECLARATION + xml] });
  return [
    part("[Content_Types].xml", contentTypes(sheetNames)),
    part(
      "_rels/.rels",
      relationships([
        `${OFFICE}/officeDocument|xl/workbook.xml`,
        `${PACKAGE}/relationships/metadata/core-properties|docProps/core.xml`,
      ]),
    ),
    part("docProps/core.xml", CORE_PROPERTIES),
    part("xl/workbook.xml", workbook(sheetNames)),
    part(
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheetNames.map((_name, index) => `${OFFICE}/worksheet|worksheets/sheet${index + 1}.xml`),
        `${OFFICE}/styles|styles.xml`,
      ]),
    ),
    part("xl/styles.xml", STYLES),
  ];
}

function contentTypes(sheetNames: readonly string[]): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    override("xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`),
    override("xl/styles.xml", `${SPREADSHEET}.styles+xml`),
    ...sheetNames.map((_name, index) => override(sheetPartName(index + 1), `${SPREADSHEET}.worksheet+xml`)),
    "</Types>",
  ].join("");
}

/** Relationships rId1, rId2, … from `type|target`. */
function relationships(typesAndTargets: readonly string[]): string {
  const each = typesAndTargets.map((one, index) => {
    const [type = "", target = ""] = one.split("|");
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function workbook(sheetNames: readonly string[]): string {
  const sheets = sheetNames.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

/** A creator but no dates, so that the same tables always make the same file. */
const CORE_PROPERTIES =
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:creator>${CREATOR}</dc:creator></cp:coreProperties>`;

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const font = (weight: string) => `<font>${weight}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const SIDES = "<left/><right/><top/>";
const XF = 'borderId="0" xfId="0"';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

/**
 * The header of a required column shows "name *" by its number format: the cell's text stays the name alone, and
 * the mark does not depend on colour. `quotePrefix` keeps "=…" text when someone edits the cell.
 */
const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>',
  '<numFmt numFmtId="165" formatCode="@&quot; *&quot;"/></numFmts>',
  `<fonts count="2">${font("")}${font("<b/>")}</fonts>`,
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  `${fill("FFEDEDED")}${fill("FFFFE699")}</fills>`,
  `<borders count="2"><border>${SIDES}<bottom/><diagonal/></border>`,
  `<border>${SIDES}<bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" ${XF}/>`,
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>',
  '<xf numFmtId="165" fontId="1" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" ',
  'applyFill="1" applyBorder="1"/>',
  `<xf numFmtId="164" fontId="0" fillId="0" ${XF} applyNumberFormat="1"/>`,
  `<xf numFmtId="0" fontId="0" fillId="0" ${XF} quotePrefix="1"/>`,
  `<xf numFmtId="0" fontId="0" fillId="0" ${XF} applyAlignment="1">${WRAPPED}</xf></cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");
