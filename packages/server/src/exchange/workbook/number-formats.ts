import type { Package } from "./open-package.ts";
import { readXmlPart } from "./read-xml-part.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";

/** What a cell's number stands for, told by its format alone. Durations ([h]:mm) are numbers of days. */
export type NumberKind = "number" | "date" | "time";

const LONGEST_CODE = 1_000;

/** The kind of each cell style, by its number. */
export async function readNumberKinds(
  parts: Package,
  part: string | undefined,
  limits: WorkbookLimits,
): Promise<readonly NumberKind[]> {
  if (part === undefined) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let section = "";
  await readXmlPart(
    parts,
    part,
    {
      open(name, { numFmtId = "0", formatCode = "" }, depth) {
        if (depth === 2) section = name;
        if (depth !== 3) return;
        if (section === "numFmts" && name === "numFmt") codes.set(Number(numFmtId), formatCode);
        if (section === "cellXfs" && name === "xf") formats.push(Number(numFmtId));
      },
    },
    limits,
  );
  return formats.map((format) => kindOfFormat(format, codes));
}

function kindOfFormat(format: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(format);
  return code === undefined ? kindOfBuiltIn(format) : kindOfCode(code);
}

/** Formats that every spreadsheet program knows by number; 27 to 36 and 50 to 58 are East Asian dates. */
function kindOfBuiltIn(format: number): NumberKind {
  if ((format >= 18 && format <= 21) || format === 45 || format === 47) return "time";
  const isDate =
    (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
  return isDate ? "date" : "number";
}

/** What a format code shows: `dd/mm/yyyy` a date, `h:mm` a time, `0 "days"` a number. */
export function kindOfCode(code: string): NumberKind {
  if (code.length > LONGEST_CODE) return "number";
  const [positive = ""] = code.replace(/"[^"]*"?|[\\_*]./g, "").split(";");
  if (/\[(h+|m+|s+)\]/i.test(positive)) return "number";

  const pattern = positive.replace(/\[[^\]]*\]/g, "");
  if (/[yd]/i.test(pattern)) return "date";
  if (/[hs]/i.test(pattern)) return "time";
  return /m/i.test(pattern) ? "date" : "number";
}
