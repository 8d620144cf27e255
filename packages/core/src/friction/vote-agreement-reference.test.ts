import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { situationOf } from "./testing/builders.ts";
import { voteAgreement } from "./vote-agreement.ts";

const reference = process.env.LODESTAR_REFERENCE;

test.skipIf(!reference)("a pol.is server counts the same votes and lists the same statements first", () => {
  const folder = join(reference!, "data/polis-math-fixtures/below-100-ptpts");
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const votes = read("votes.json") as { pid: number; tid: number; vote: -1 | 0 | 1 }[];
  const comments = read("comments.json") as Comment[];
  const { consensus } = read("math-pca2.json") as { consensus: Record<"agree" | "disagree", Comment[]> };

  const { statements } = voteAgreement(
    situationOf({
      stakeholders: [...new Set(votes.map(({ pid }) => pid))].map((pid) => ({ id: `p${pid}` })),
      statements: comments.map(({ tid, txt }) => ({ id: `s${tid}`, stakeholder: "p0", text: txt })),
      votes: votes.map(({ pid, tid, vote }) => ({
        stakeholder: `p${pid}`,
        statement: `s${tid}`,
        vote: String(vote) as "1" | "0" | "-1",
      })),
    }),
  );

  const counts = new Map(statements.map((each) => [each.statement, [each.agree, each.disagree, each.pass]]));
  for (const { tid, agree_count, disagree_count, pass_count } of comments)
    expect(counts.get(`s${tid}`) ?? [0, 0, 0]).toEqual([agree_count, disagree_count, pass_count]);

  const named = (listed: Comment[]) => listed.map(({ tid }) => `s${tid}`).sort();
  const first = statements.slice(0, consensus.agree.length).map(({ statement }) => statement);
  expect(first.sort()).toEqual(named(consensus.agree));
  const rejected = statements.toSorted((a, b) => b.disagreeAtLeast! - a.disagreeAtLeast!)[0]!;
  expect([rejected.statement, rejected.standing]).toEqual([...named(consensus.disagree), "disagreed"]);
});

type Comment = {
  readonly tid: number;
  readonly txt: string;
  readonly agree_count: number;
  readonly disagree_count: number;
  readonly pass_count: number;
};
