import type { Situation } from "./situation.ts";

/** Barriers by where they stand; inner ones are equals of outer ones. */
export type BarrierBalance = {
  readonly inner: readonly BarrierLine[];
  readonly outer: readonly BarrierLine[];
  readonly unknown: readonly BarrierLine[];
};
export type BarrierLine = {
  readonly id: string;
  readonly title: string;
  readonly class: string | null;
  readonly severity: number | null;
  readonly likelihood: number | null;
  readonly response: string | null;
  readonly owner: string | null;
  /** Items it stands in the way of. */
  readonly affects: number;
};

/** What an unknown severity or likelihood counts as when barriers are put in order: the middle of 1 to 5. */
const MIDDLE = 3;

/**
 * Every barrier, inner beside outer, the gravest first: by severity times likelihood, then by id.
 * See docs/method/barrier-balance.md.
 */
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
  for (const lines of Object.values(sides))
    lines.sort((a, b) => gravity(b) - gravity(a) || (a.id < b.id ? -1 : 1));
  return sides;
}

const gravity = ({ severity, likelihood }: BarrierLine) => (severity ?? MIDDLE) * (likelihood ?? MIDDLE);
