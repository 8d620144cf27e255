import { figure, percent, tallied } from "../amounts.ts";
import type { Coverage } from "../assessed.ts";
import { barWithAmount, mark } from "../figures.ts";
import { type Content, markup } from "../markup.ts";
import { listed } from "../names.ts";
import { label } from "../said.ts";
import { type Material, type Section, method } from "../section.ts";
import { type Column, andMore, table } from "../table.ts";

/** Units shown one by one. */
const MOST_UNITS = 40;

/** Groups with people, those heard least first. */
export function leastHeardFirst(coverage: readonly Coverage[], by: Coverage["by"]): readonly Coverage[] {
  const share = ({ heard, people }: Coverage) => heard / people;
  return coverage
    .filter((each) => each.by === by && each.people > 0)
    .sort((a, b) => share(a) - share(b) || b.people - a.people);
}

export const coverageOfAll = (coverage: readonly Coverage[]) =>
  coverage.find((each) => each.by === "all" && each.people > 0);

export function heard({ assessment: { coverage } }: Material): Section | undefined {
  const all = coverageOfAll(coverage);
  const [sides, units] = [leastHeardFirst(coverage, "side"), leastHeardFirst(coverage, "unit")];
  if (all === undefined && sides.length === 0 && units.length === 0) return undefined;
  const missing = units.filter(({ heard: count, people }) => count < people);
  const body = [
    all !== undefined && markup`<p class="lead">${sentence(all)}</p>`,
    sides.length > 1 && groups("By side, least heard first", "Side", sides),
    missing.length > 0 && groups("By unit, least heard first", "Unit", missing.slice(0, MOST_UNITS)),
    andMore(missing.length - MOST_UNITS),
    complete(units.slice(missing.length), missing.length > 0),
  ];
  const note = markup`<p>Heard is who said, ranked, rated or voted anything. Influence counts people by how much they can move.</p>${method("coverage")}`;
  return { id: "heard", title: "Who has been heard", note, body };
}

function sentence({ heard: count, people, influenceHeard }: Coverage): Content {
  const whole =
    count === people
      ? `All ${tallied(people, "person", "people")} have been heard`
      : `${figure(count)} of ${tallied(people, "person", "people")} have been heard`;
  return [
    whole,
    influenceHeard !== null && `, and with them ${percent(influenceHeard)} of the influence`,
    ".",
  ];
}

/** Units in which nobody is missing, in one sentence. */
function complete(units: readonly Coverage[], isRest: boolean): Content {
  if (units.length < 2 && !isRest) return undefined;
  const names = units.map(({ name }) => label(name));
  const where = isRest ? tallied(units.length, "more unit") : tallied(units.length, "unit");
  return (
    units.length > 0 && markup`<p class="more">In ${where} everyone has been heard: ${listed(names, 12)}.</p>`
  );
}

function groups(caption: string, first: string, list: readonly Coverage[]): Content {
  const hasInfluence = list.some(({ influenceHeard }) => influenceHeard !== null);
  const columns: Column[] = [{ title: first }, { title: "Heard", kind: "figure" }];
  if (hasInfluence) columns.push({ title: "By influence", kind: "number" });
  const rows = list.map(({ name, heard: count, people, influenceHeard }) => [
    label(name),
    barWithAmount(count / people, [
      count === 0 ? markup`${mark("cross", "severe")} none of ` : `${figure(count)} of `,
      figure(people),
    ]),
    influenceHeard !== null &&
      markup`${percent(influenceHeard)}<span class="narrow"> of the influence</span>`,
  ]);
  return table(
    caption,
    columns,
    rows.map((row) => row.slice(0, columns.length)),
  );
}
