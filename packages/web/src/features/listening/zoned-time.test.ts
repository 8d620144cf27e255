import { expect, test } from "vitest";
import { instantAt, wallTime } from "./zoned-time.ts";

test("a deadline is an instant, and the same clock again where people are", () => {
  const wall = { day: "2026-12-04", time: "18:00" };
  expect(instantAt(wall, "Europe/Berlin")).toBe("2026-12-04T17:00:00.000Z");
  expect(wallTime("2026-12-04T17:00:00Z", "Europe/Berlin")).toEqual(wall);
  expect(instantAt(wall, "Asia/Kathmandu")).toBe("2026-12-04T12:15:00.000Z");
});

test("in the hour that comes twice in autumn the first is meant", () => {
  expect(instantAt({ day: "2026-10-25", time: "02:30" }, "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
});

test("a time that spring skips is taken an hour later", () => {
  const skipped = instantAt({ day: "2026-03-29", time: "02:30" }, "Europe/Berlin") ?? "";
  expect(wallTime(skipped, "Europe/Berlin")).toEqual({ day: "2026-03-29", time: "03:30" });
});

test("what is no day has no instant", () => {
  expect(instantAt({ day: "", time: "18:00" }, "UTC")).toBeUndefined();
});
