import type { BarrierBalance, BarrierLine } from "../exchange/assessment.ts";
import type { Situation } from "./situation.ts";

/** Every barrier, inner beside outer, the gravest first: by severity times likelihood. See docs/method/barrier-balance.md. */
export function barrierBalance({ organisation }: Situation): BarrierBalance {
  const { columns } = organisation.tables.barriers;
  const sides = { inner: [] as BarrierLine[], outer: [] as BarrierLine[], unknown: [] as BarrierLine[] };
  for (const row of organisation.tables.barriers.rows())
    sides[columns.side.value(row) ?? "unknown"].push({
      id: columns.id.value(row)!,
      title: columns.title.text(row),
      class: columns.class.value(row),
      severity: columns.severity.value(row),
      likelihood: columns.likelihood.value(row),
      response: columns.response.value(row),
      owner: columns.owner.value(row),
      affects: columns.affects.count[row]!,
    });
  for (const lines of Object.values(sides)) lines.sort((a, b) => gravity(b) - gravity(a) || (a.id < b.id ? -1 : 1));
  return sides;
}

/** Unknown severity or likelihood counts as the middle of its scale. */
const gravity = ({ severity, likelihood }: BarrierLine) => (severity ?? 3) * (likelihood ?? 3);
