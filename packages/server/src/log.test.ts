import { expect, test } from "vitest";
import { createLog } from "./log.ts";

function written(level: "warn" | "info", isForPeople: boolean) {
  const lines: string[] = [];
  const now = () => new Date("2027-06-15T10:20:30.000Z");
  const log = createLog({ level, now, write: (line) => void lines.push(line), isForPeople });
  return { log, lines };
}

test("programs read one JSON object a line", () => {
  const { log, lines } = written("info", false);
  log.info("request", { status: 200, organisation: undefined });
  expect(lines).toEqual([
    '{"time":"2027-06-15T10:20:30.000Z","level":"info","message":"request","status":200}\n',
  ]);
});

test("people read words", () => {
  const { log, lines } = written("info", true);
  log.info("request", { status: 200 });
  log.error("outage", { stack: "a\nb" });
  expect(lines).toEqual(["10:20:30  request  status=200\n", "10:20:30  error: outage  \na\nb\n"]);
});

test("what is less than the level is not told", () => {
  const { log, lines } = written("warn", true);
  log.info("request");
  log.debug("more");
  log.warn("mail waits");
  expect(lines).toEqual(["10:20:30  warn: mail waits\n"]);
});
