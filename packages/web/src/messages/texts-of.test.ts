import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { formatsOf } from "./formats.ts";
import { textsOf } from "./texts-of.ts";
import { addTranslation } from "./translations.ts";

const plan = catalogue("plan-test", {
  title: "Plan",
  objectives: { zero: "No objectives", one: "{count} objective", other: "{count} objectives" },
  owned: "{owner} answers for {title}",
});

test("a count chooses the form of the word, and is written in the person's way", () => {
  const text = textsOf(plan, "en-GB");
  expect(text("objectives", { count: 1 })).toBe("1 objective");
  expect(text("objectives", { count: 12_345 })).toBe("12,345 objectives");
});

test("none is said in words where there are words for it", () => {
  expect(textsOf(plan, "en-GB")("objectives", { count: 0 })).toBe("No objectives");
});

test("values go where their names stand", () => {
  expect(textsOf(plan, "en-GB")("owned", { owner: "Ana", title: "{owner}" })).toBe("Ana answers for {owner}");
});

test("another language has its own plural forms, and English where it has no words yet", () => {
  addTranslation("pl", "plan-test", {
    objectives: { one: "{count} cel", few: "{count} cele", many: "{count} celów", other: "{count} celu" },
  });
  const text = textsOf(plan, "pl");
  expect([1, 3, 5].map((count) => text("objectives", { count }))).toEqual(["1 cel", "3 cele", "5 celów"]);
  expect(text("title")).toBe("Plan");
});

test("a day is the same day in every time zone", () => {
  expect(formatsOf("en-GB", "Pacific/Auckland").day("2027-03-14")).toBe("14 Mar 2027");
  expect(formatsOf("en-US", "America/Los_Angeles").day("2027-03-14")).toBe("Mar 14, 2027");
});

test("an instant is told in the organisation's time zone", () => {
  expect(formatsOf("en-GB", "Europe/Stockholm").instant("2027-03-14T23:30:00Z")).toBe("15 Mar 2027, 00:30");
});

test("what has just happened is told as time past, what is older as its day", () => {
  const { ago } = formatsOf("en-GB", "UTC");
  const now = Date.parse("2027-03-14T12:00:00Z");
  expect(ago("2027-03-14T11:57:00Z", now)).toBe("3 minutes ago");
  expect(ago("2027-03-13T11:00:00Z", now)).toBe("yesterday");
  expect(ago("2027-02-01T11:00:00Z", now)).toBe("1 Feb 2027");
});

test("a text that is no day, and a currency that is none, are shown as they are", () => {
  const formats = formatsOf("en-GB", "UTC");
  expect(formats.day("soon")).toBe("soon");
  expect(formats.money(1200, "shells")).toBe("1,200 shells");
  expect(formats.money(1200, "EUR")).toBe("€1,200");
});
