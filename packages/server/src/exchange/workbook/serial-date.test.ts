import fc from "fast-check";
import { expect, test } from "vitest";
import { dateText, daySerial, isoDateText } from "./serial-date.ts";

test("every day a spreadsheet knows has one serial number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => {
      fc.pre(serial !== 60);
      expect(daySerial(dateText(serial, "date", false)!)).toBe(serial);
    }),
  );
});

test("the day after 28 February 1900 is day 61", () => {
  expect(dateText(59, "date", false)).toBe("1900-02-28");
  expect(dateText(60, "date", false)).toBeNull();
  expect(dateText(61, "date", false)).toBe("1900-03-01");
});

test("both systems agree on a day 1,462 numbers apart", () => {
  expect(dateText(46_388, "date", false)).toBe("2027-01-01");
  expect(dateText(44_926, "date", true)).toBe("2027-01-01");
});

test("both systems end with the year 9999", () => {
  expect(dateText(2_958_465, "date", false)).toBe("9999-12-31");
  expect(dateText(2_958_465.9999999, "date", false)).toBeNull();
  expect(dateText(2_957_003, "date", true)).toBe("9999-12-31");
  expect(dateText(2_957_004, "date", true)).toBeNull();
  expect(dateText(NaN, "date", false)).toBeNull();
});

test("a time is told to the minute, whatever the rounding of the fraction", () => {
  expect(dateText(46_388.520833333, "date", false)).toBe("2027-01-01T12:30");
  expect(dateText(46_388 + 59 / 86_400, "date", false)).toBe("2027-01-01T00:00");
  expect(dateText(46_387.999999999, "date", false)).toBe("2027-01-01");
  expect(dateText(0.5, "time", false)).toBe("12:00");
  expect(dateText(0, "time", false)).toBe("00:00");
  expect(dateText(0.5, "date", false)).toBeNull();
  expect(dateText(1.5, "time", false)).toBe("1900-01-01T12:00");
});

test("a day before 1900 has no serial number, and what is no day is told apart", () => {
  expect(daySerial("1900-01-01")).toBe(1);
  expect(daySerial("1899-12-31")).toBeNull();
  expect(daySerial("0001-01-01")).toBeNull();
  expect(daySerial("2027-02-29")).toBeUndefined();
  expect(daySerial("2027-1-1")).toBeUndefined();
  expect(daySerial("")).toBeUndefined();
});

test("ISO texts are shortened as serial numbers are", () => {
  expect(isoDateText("2027-01-01T23:59:30")).toBe("2027-01-01T23:59");
  expect(isoDateText("2027-01-01T00:00")).toBe("2027-01-01");
  expect(isoDateText("2027-01-01T24:00")).toBeNull();
  expect(isoDateText("next week")).toBeNull();
});
