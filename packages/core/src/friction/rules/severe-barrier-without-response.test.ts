import { expect, test } from "vitest";
import type { Row } from "../../organisation/schema.ts";
import { findingsOf, situationOf } from "../testing/builders.ts";
import { Analysis } from "../analysis.ts";
import { severeBarrierWithoutResponse } from "./severe-barrier-without-response.ts";

type Barrier = Partial<Row<"barriers">>;
const found = (...barriers: Barrier[]) => findingsOf(severeBarrierWithoutResponse, { barriers });

test("the worked example of docs/method/severe-barrier-without-response.md", () => {
  const findings = found(
    {
      id: "b-grid",
      title: "No grid connection",
      severity: 5,
      likelihood: 4,
      side: "outer",
      affects: ["o-battery"],
    },
    { id: "b-tills", title: "Old tills", severity: 4, response: "watch" },
    { id: "b-rain", title: "Rain", severity: 3 },
  );
  expect(findings).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      rule: "severe_barrier_without_response",
      severity: "severe",
      parties: ["b-grid"],
      evidence: { severity: 5, likelihood: 4, side: "outer", affects: ["o-battery"] },
      question: "Who deals with “No grid connection”, and how: remove, mitigate, accept or watch?",
    },
  ]);
});

test("a barrier is severe from severity 4 on", () => {
  const severities = [1, 2, 3, 3.9, 4, 5, null];
  const barriers = severities.map((severity) => ({ id: `b ${severity ?? "?"}`, severity }));
  expect(found(...barriers).map(({ parties }) => parties[0])).toEqual(["b 4", "b 5"]);
});

test("every response is an answer, also to accept or to watch", () => {
  for (const response of ["remove", "mitigate", "accept", "watch"] as const)
    expect(found({ severity: 5, response })).toEqual([]);
});

test("an owner or a next step alone is no response", () => {
  expect(found({ severity: 5, owner: "ana", action: "Ask the council" })).toHaveLength(1);
});

test("an inner barrier counts as much as an outer one", () => {
  expect(found({ severity: 4, side: "inner" })[0]!.severity).toBe("severe");
  expect(found({ severity: 4, side: "outer" })[0]!.severity).toBe("severe");
});

test("a barrier that was removed, or got its response, is no finding any more", () => {
  const both = {
    barriers: [
      { id: "b 1", severity: 5 },
      { id: "b 2", severity: 5 },
    ],
  };
  const analysis = new Analysis(situationOf(both), [severeBarrierWithoutResponse]);
  const [first, second] = analysis.findings();
  expect(analysis.change({ table: "barriers", remove: 0 }).gone).toEqual([first]);
  expect(analysis.findings()).toEqual([second]);
  analysis.change({ table: "barriers", row: 1, set: { response: "mitigate" } });
  expect(analysis.findings()).toEqual([]);
});
