import type { Assessment } from "@lodestar/core";
import type { BarrierLine, UnitAsks } from "../assessed.ts";
import { titleOf } from "./ternsund-names.ts";

const asks = (
  unit: string,
  all: number,
  accepted: number,
  renegotiated: number,
  declined: number,
  effortDays: number,
): UnitAsks => ({
  unit,
  asks: all,
  asked: all - accepted - renegotiated - declined,
  accepted,
  renegotiated,
  declined,
  effortDays,
});
const barrier = (
  id: string,
  title: string,
  kind: string | null,
  severity: number,
  likelihood: number | null,
  response: string | null,
  owner: string | null,
  affects: number,
): BarrierLine => ({ id, title, class: kind, severity, likelihood, response, owner, affects });

/** What units of the ferry line ask of each other, and what stands in their way. */
export const ternsundFriction: Pick<Assessment, "asksByUnit" | "barriers"> = {
  asksByUnit: [
    asks("u-fin", 6, 2, 1, 1, 11),
    asks("u-fleet", 3, 1, 1, 0, 19),
    asks("u-harbour", 4, 2, 1, 0, 27),
    asks("u-pass", 3, 2, 0, 0, 16),
    asks("u-people", 4, 4, 0, 0, 55),
    asks("u-safe", 1, 1, 0, 0, 12),
    asks("u-sail", 9, 4, 3, 2, 58),
    asks("u-yard", 2, 2, 0, 0, 36),
  ],
  barriers: {
    inner: [
      barrier("b-silence", titleOf("b-silence"), "top-down or hands-off leadership", 5, 4, null, null, 3),
      barrier(
        "b-tworooms",
        "Sailing and Harbours plan the same quay in two rooms",
        "poor coordination across units",
        4,
        4,
        "remove",
        "p-idris",
        3,
      ),
      barrier("b-oskar", "One person is the roster", "staff", 4, 4, "remove", "p-nadia", 2),
      barrier(
        "b-corridor",
        "Priorities change in the corridor and Finance has to say the no",
        "a senior team that does not work as one",
        4,
        4,
        "mitigate",
        "p-maren",
        3,
      ),
      barrier(
        "b-leading",
        "Mates become masters without ever having been taught to lead",
        "too little leadership down the line",
        3,
        4,
        "mitigate",
        null,
        2,
      ),
      barrier(
        "b-bonus",
        "The bonus paid for leaving on the minute, also in fog",
        "systems and rewards",
        4,
        2,
        "remove",
        "p-gideon",
        2,
      ),
    ],
    outer: [
      barrier("b-grid", titleOf("b-grid"), "supplier power", 5, 4, null, null, 3),
      barrier(
        "b-storm",
        "More storm days every winter: 19 in the last, 11 ten years ago",
        "environmental",
        4,
        4,
        "mitigate",
        "p-idris",
        2,
      ),
      barrier(
        "b-rules",
        "Rest hours must be recorded electronically from 2028",
        "legal",
        3,
        5,
        "remove",
        "p-idris",
        1,
      ),
      barrier("b-battery", "The second battery pack comes late", "supplier power", 4, 3, "watch", null, 2),
      barrier("b-bridge", "A bridge to Skarvoy is drawn for 2034", "substitutes", 3, null, "watch", null, 2),
    ],
    unknown: [],
  },
};
