import { openAsks } from "../../html/assessed.ts";
import { columnLines } from "../columns.ts";
import { figure, tallied } from "../numbers.ts";
import { andMore, type Passage, type Report } from "../report.ts";

const MOST_UNITS = 10;

/** What is asked of each unit, and what it answered. */
export function askLines({ assessment, names, page }: Report): Passage {
  const units = assessment.asksByUnit.filter(({ asks }) => asks > 0).sort((a, b) => b.asks - a.asks);
  if (units.length === 0) return undefined;
  const isCounted = units.some(({ effortDays }) => effortDays > 0);
  const columns = [
    { title: "unit", fills: true },
    { title: "asks", align: "right" },
    { title: "yes", align: "right" },
    { title: "other terms", align: "right", spare: 1 },
    { title: "no", align: "right" },
    { title: "no answer", align: "right" },
    ...(isCounted ? [{ title: "days", align: "right", spare: 2 } as const] : []),
  ] as const;
  const rows = units.slice(0, MOST_UNITS).map((unit) => {
    const open = openAsks(unit);
    const counts = [unit.asks, unit.accepted, unit.renegotiated, unit.declined].map((count) =>
      page.say(figure(count)),
    );
    return [
      page.say(names.title(unit.unit)),
      ...counts,
      page.say(figure(open), open > 0 ? "serious" : undefined),
      ...(isCounted ? [page.say(figure(unit.effortDays))] : []),
    ];
  });
  const hidden = units.length - MOST_UNITS;
  return {
    title: "What units are asked for",
    lines: [
      ...columnLines(page, columns, rows),
      ...andMore(page, hidden > 0 ? tallied(hidden, "more unit") : null),
    ],
  };
}
