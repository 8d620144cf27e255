import fc from "fast-check";
import { expect, test } from "vitest";
import { organisationOf } from "../friction/testing/builders.ts";
import { AlignmentGraph } from "../organisation/alignment-graph.ts";

const IDS = ["i1", "i2", "i3", "i4", "i5"];
const anyId = fc.constantFrom(...IDS);

const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ before: anyId, after: anyId }) },
  { weight: 2, arbitrary: fc.record({ forget: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ id: anyId, status: fc.constantFrom("active", "active", "done") }) },
);

/** For each item, all that wait for it and for which it waits, at any distance: the ring it is in. */
function ringsByDefinition(links: readonly (readonly [string, string])[], open: ReadonlySet<string>) {
  const led = (from: string) => {
    const reached = new Set<string>();
    for (let size = -1; size < reached.size;) {
      size = reached.size;
      for (const [before, after] of links)
        if (open.has(before) && open.has(after) && (before === from || reached.has(before)))
          reached.add(after);
    }
    return reached;
  };
  return IDS.map((id) => IDS.filter((other) => led(id).has(other) && led(other).has(id)));
}

function rings({ dependencies, organisation }: AlignmentGraph) {
  const ringOf = (id: string) => dependencies.ring[organisation.item(id)] ?? -1;
  return IDS.map((id) => (ringOf(id) === -1 ? [] : IDS.filter((other) => ringOf(other) === ringOf(id))));
}

test("after every change the rings of dependencies are what waits for itself", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30, size: "max" }), (steps) => {
      const graph = new AlignmentGraph(organisationOf({ initiatives: IDS.map((id) => ({ id })) }));
      const open = new Set(IDS);
      let links: { row: number; link: readonly [string, string] }[] = [];
      for (const step of steps) {
        if ("status" in step) {
          const row = graph.organisation.row[graph.organisation.item(step.id)]!;
          graph.change({ table: "initiatives", row, set: { status: step.status } });
          if (step.status === "done") open.delete(step.id);
          else open.add(step.id);
        } else if ("forget" in step) {
          const gone = links[step.forget % links.length];
          if (gone) graph.change({ table: "dependencies", remove: gone.row });
          links = links.filter((each) => each !== gone);
        } else if (!links.some(({ link: [b, a] }) => b === step.before && a === step.after)) {
          const { row } = graph.change({ table: "dependencies", add: step });
          links.push({ row, link: [step.before, step.after] });
        }
        const expected = ringsByDefinition(
          links.map(({ link }) => link),
          open,
        );
        expect(rings(graph)).toEqual(expected);
        expect(rings(new AlignmentGraph(graph.organisation))).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

test("20,000 initiatives that wait for each other in a ring are one ring, and none when one of them is done", () => {
  const count = 20_000;
  const graph = new AlignmentGraph(
    organisationOf({
      initiatives: Array.from({ length: count }, (_, n) => ({ id: `i${n}` })),
      dependencies: Array.from({ length: count }, (_, n) => ({
        before: `i${n}`,
        after: `i${(n + 1) % count}`,
      })),
    }),
  );
  const inRings = () => graph.dependencies.ring.filter((ring) => ring !== -1).length;
  expect(inRings()).toBe(count);
  const { dependencyRings } = graph.change({ table: "initiatives", row: 7, set: { status: "done" } });
  expect(dependencyRings.size).toBe(count);
  expect(inRings()).toBe(0);
});
