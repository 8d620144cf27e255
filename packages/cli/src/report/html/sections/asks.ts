import { days, figure, tallied } from "../amounts.ts";
import { type UnitAsks, openAsks } from "../assessed.ts";
import { type Slice, mark, stack } from "../figures.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { type Names, named } from "../names.ts";
import { type Material, type Section, method } from "../section.ts";
import { andMore, table } from "../table.ts";

/** Units shown one by one. */
const MOST_UNITS = 25;

export function asks({ assessment, names }: Material): Section | undefined {
  const units = assessment.asksByUnit.filter(({ asks }) => asks > 0).sort((a, b) => b.asks - a.asks);
  if (units.length === 0) return undefined;
  const most = Math.max(...units.slice(0, MOST_UNITS).map(({ asked }) => asked));
  const rows = units.slice(0, MOST_UNITS).map((unit) => unitRow(unit, most, names));
  const body = [
    legend,
    table(
      "Asks by the unit that is asked, most first",
      [{ title: "Unit" }, { title: "Answers", kind: "figure" }, { title: "Days", kind: "number" }],
      rows,
    ),
    andMore(units.length - MOST_UNITS),
  ];
  const note = markup`<p>An ask is what a piece of work needs from a unit. A unit may accept, renegotiate or decline; silence stays open. Days are those of asks not declined.</p>${method("unit-asks")}`;
  return { id: "asks", title: "What units ask of each other", note, body };
}

const legend: Markup = markup`<p class="legend"><span>${mark("full", "yes")} accepted</span> <span>${mark("half", "half")} renegotiated</span> <span>${mark("notice", "open")} open</span> <span>${mark("cross", "no")} declined</span></p>`;

function unitRow(unit: UnitAsks, most: number, names: Names): readonly Content[] {
  const open = openAsks(unit);
  const slices: readonly Slice[] = [
    { count: unit.accepted, tone: "yes" },
    { count: unit.renegotiated, tone: "half" },
    { count: open, tone: "open" },
    { count: unit.declined, tone: "no" },
  ];
  const words = [
    [unit.accepted, "accepted"],
    [unit.renegotiated, "renegotiated"],
    [open, "open"],
    [unit.declined, "declined"],
  ] as const;
  const answers = words.filter(([count]) => count > 0).map(([count, word]) => `${figure(count)} ${word}`);
  return [
    markup`${named(names, unit.unit)} <span class="reason">${tallied(unit.asks, "ask")}</span>`,
    markup`${stack(slices, most)}<span class="reason">${answers.join(", ")}</span>`,
    unit.effortDays > 0 ? days(unit.effortDays) : markup`<span class="none">—</span>`,
  ];
}
