import { expect, test } from "vitest";
import { kindOfCode } from "./number-formats.ts";

test.each([
  "yyyy-mm-dd",
  "dd/mm/yyyy",
  "m/d/yy h:mm",
  "[$-409]mmmm d, yyyy;@",
  "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
  "mmm",
  '"Q"yyyy',
  "[Red]d.m.yy",
])("%s shows a date", (code) => expect(kindOfCode(code)).toBe("date"));

test.each(["h:mm", "hh:mm:ss AM/PM", "[$-F400]h:mm:ss AM/PM", "mm:ss.0"])("%s shows a time", (code) =>
  expect(kindOfCode(code)).toBe("time"),
);

test.each([
  "General",
  "0.00",
  "0.00E+00",
  "@",
  '@" *"',
  "# ?/?",
  '0 "days"',
  '0" months',
  "0\\d",
  "0_d",
  "*d0",
  "[Red]0",
  "[$USD-409] #,##0",
  "[h]:mm:ss",
  "[mm]:ss",
  '0;"yyyy"',
  "0;yyyy",
  "d".repeat(2_000),
  "",
])("%s shows a number", (code) => expect(kindOfCode(code)).toBe("number"));
