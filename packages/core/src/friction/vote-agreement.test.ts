import fc from "fast-check";
import { expect, test } from "vitest";
import { AlignmentGraph } from "../organisation/alignment-graph.ts";
import { Situation } from "./situation.ts";
import { type WrittenOrganisation, organisationOf, situationOf } from "./testing/builders.ts";
import { type StatementVotes, voteAgreement } from "./vote-agreement.ts";

type Votes = WrittenOrganisation["votes"] & object;
type Statements = WrittenOrganisation["statements"] & object;

/** Votes of different people on one statement. */
const cast = (statement: string, agree: number, disagree: number, pass: number): Votes =>
  [...Array<"1">(agree).fill("1"), ...Array<"-1">(disagree).fill("-1"), ...Array<"0">(pass).fill("0")].map(
    (vote, n) => ({ stakeholder: `p${n}`, statement, vote }),
  );

const organisation = (votes: Votes, more: Statements = []): WrittenOrganisation => {
  const ids = new Set(votes.map(({ statement }) => statement!));
  for (const { id } of more) ids.delete(id!);
  return {
    stakeholders: Array.from({ length: 40 }, (_, n) => ({ id: `p${n}` })),
    statements: [
      ...Array.from(ids, (id) => ({ id, stakeholder: "p0", text: `Words of ${id}.` })),
      ...more.map((statement) => ({ stakeholder: "p0", text: "Other words.", ...statement })),
    ],
    votes,
  };
};

const agreed = (votes: Votes, more: Statements = [], today?: string) =>
  voteAgreement(situationOf(organisation(votes, more), today));

const line = (votes: Votes, more: Statements = []): StatementVotes => agreed(votes, more).statements[0]!;

test("the worked example of docs/method/vote-agreement.md", () => {
  const votes = [
    ...cast("berth", 3, 0, 0),
    ...cast("quay", 18, 1, 1),
    ...cast("toll", 2, 18, 0),
    ...cast("wait", 10, 9, 1),
  ];
  const { statements, ...all } = agreed(votes);
  expect(all).toEqual({
    people: 20,
    votes: 63,
    standings: { agreed: 1, disagreed: 1, divided: 1, unsettled: 1 },
    notShown: 0,
    reason: "",
  });
  expect(statements[0]).toEqual({
    statement: "quay",
    title: "Words of quay.",
    people: 20,
    agree: 18,
    disagree: 1,
    pass: 1,
    agreeShare: 0.9,
    agreeAtLeast: expect.closeTo(0.699, 4) as number,
    disagreeAtLeast: expect.closeTo(0.0089, 4) as number,
    standing: "agreed",
    reason: "",
  });
  expect(
    statements.map(({ statement, agreeAtLeast, disagreeAtLeast, standing }) => [
      statement,
      agreeAtLeast!.toFixed(4),
      disagreeAtLeast!.toFixed(4),
      standing,
    ]),
  ).toEqual([
    ["quay", "0.6990", "0.0089", "agreed"],
    ["berth", "0.4385", "0.0000", "unsettled"],
    ["wait", "0.2993", "0.2582", "divided"],
    ["toll", "0.0279", "0.6990", "disagreed"],
  ]);
});

test("where nobody voted there is nothing to say, and why", () => {
  expect(agreed([], [{ id: "s1" }])).toEqual({
    statements: [],
    people: 0,
    votes: 0,
    standings: { agreed: 0, disagreed: 0, divided: 0, unsettled: 0 },
    notShown: 0,
    reason: "Nobody has voted on a statement.",
  });
});

test("a statement without a vote is not among those voted on", () => {
  expect(agreed(cast("s1", 1, 0, 0), [{ id: "s2" }]).statements.map(({ statement }) => statement)).toEqual([
    "s1",
  ]);
});

test("who passes did not agree", () => {
  expect(line(cast("s1", 9, 0, 9))).toMatchObject({ people: 18, agreeShare: 0.5, standing: "unsettled" });
});

test("three votes of three do not come before many of nearly as many", () => {
  const order = agreed([...cast("few", 3, 0, 0), ...cast("many", 32, 8, 0)]).statements;
  expect(order.map(({ statement }) => statement)).toEqual(["many", "few"]);
});

test("people are divided even where one side is the larger, if the other is surely a fifth", () => {
  expect(line(cast("s1", 25, 15, 0)).standing).toBe("divided");
  expect(line(cast("s1", 30, 8, 2)).standing).toBe("agreed");
});

test("a person's last vote counts, once: by its day, on one day by its row", () => {
  const vote = (value: "1" | "0" | "-1", votedOn: string | null) => ({
    stakeholder: "p1",
    statement: "s1",
    vote: value,
    votedOn,
  });
  expect(line([vote("1", null), vote("-1", null)])).toMatchObject({ people: 1, agree: 0, disagree: 1 });
  expect(line([vote("1", "2027-03-02"), vote("-1", "2027-03-01")])).toMatchObject({ people: 1, agree: 1 });
  expect(line([vote("1", "2027-03-02"), vote("-1", null)])).toMatchObject({ people: 1, agree: 1 });
});

test("votes after the day of the assessment are not cast yet", () => {
  const votes = [
    { stakeholder: "p1", statement: "s1", vote: "1" as const, votedOn: "2027-03-01" },
    { stakeholder: "p2", statement: "s1", vote: "-1" as const, votedOn: "2027-03-02" },
    { stakeholder: "p2", statement: "s2", vote: "1" as const, votedOn: "2027-03-02" },
  ];
  expect(agreed(votes, [], "2027-03-01")).toMatchObject({
    people: 1,
    statements: [{ statement: "s1", people: 1, agree: 1 }],
  });
});

test("statements that are kept but not shown are counted and left out", () => {
  const votes = [...cast("s1", 6, 0, 0), ...cast("s2", 9, 0, 0)];
  const hidden = agreed(votes, [{ id: "s2", text: "An insult.", moderated: "yes" }]);
  expect(hidden).toMatchObject({ people: 6, votes: 6, notShown: 1, statements: [{ statement: "s1" }] });
  expect(JSON.stringify(hidden)).not.toContain("insult");
  expect(agreed(cast("s2", 9, 0, 0), [{ id: "s2", moderated: "yes" }]).reason).toBe(
    "All statements that were voted on are kept but not shown.",
  );
});

test("fewer than five votes in an anonymous round are not told apart", () => {
  const anonymous = [{ id: "s1", confidentiality: "anonymous" as const }];
  expect(line(cast("s1", 4, 0, 0), anonymous)).toEqual({
    statement: "s1",
    title: "Other words.",
    people: 4,
    agree: null,
    disagree: null,
    pass: null,
    agreeShare: null,
    agreeAtLeast: null,
    disagreeAtLeast: null,
    standing: null,
    reason: "Fewer than 5 people voted in an anonymous round.",
  });
  expect(line(cast("s1", 5, 0, 0), anonymous)).toMatchObject({ agree: 5, standing: "agreed" });
  expect(line(cast("s1", 4, 0, 0))).toMatchObject({ agree: 4, standing: "agreed" });
});

const anyVotes = fc.uniqueArray(
  fc.record({
    stakeholder: fc.integer({ min: 0, max: 39 }).map((n) => `p${n}`),
    statement: fc.constantFrom("s1", "s2", "s3"),
    vote: fc.constantFrom("1" as const, "0" as const, "-1" as const),
  }),
  { selector: ({ stakeholder, statement }) => `${stakeholder} ${statement}`, maxLength: 100 },
);
const three = [{ id: "s1" }, { id: "s2" }, { id: "s3" }];

test("the order of the rows does not matter where everybody votes once", () => {
  fc.assert(
    fc.property(anyVotes, fc.infiniteStream(fc.nat()), (votes, places) => {
      const shuffled = votes
        .map((vote) => ({ vote, place: places.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ vote }) => vote);
      expect(agreed(shuffled, three)).toEqual(agreed(votes, three));
    }),
  );
});

test("counts are what counting one by one gives, shares are from 0 to 1, and nobody is lost", () => {
  fc.assert(
    fc.property(anyVotes, (votes) => {
      const all = agreed(votes, three);
      expect(all.votes).toBe(votes.length);
      expect(all.people).toBe(new Set(votes.map(({ stakeholder }) => stakeholder)).size);
      for (const each of all.statements) {
        const ofIt = votes.filter(({ statement }) => statement === each.statement);
        const count = (value: string) => ofIt.filter(({ vote }) => vote === value).length;
        expect([each.agree, each.disagree, each.pass]).toEqual([count("1"), count("-1"), count("0")]);
        expect(each.people).toBe(ofIt.length);
        expect(each.agreeAtLeast! + each.disagreeAtLeast!).toBeLessThanOrEqual(1);
        expect(each.agreeShare).toBeGreaterThanOrEqual(each.agreeAtLeast! - 1e-12);
      }
    }),
  );
});

test("one more who agrees never lowers the share or its bound", () => {
  const some = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(some, some, some, (agree, disagree, pass) => {
      const more = line(cast("s1", agree + 1, disagree, pass));
      const before = agree + disagree + pass === 0 ? undefined : line(cast("s1", agree, disagree, pass));
      expect(more.agreeShare).toBeGreaterThanOrEqual(before?.agreeShare ?? 0);
      expect(more.agreeAtLeast).toBeGreaterThanOrEqual(before?.agreeAtLeast ?? 0);
    }),
  );
});

test("agree and disagree exchanged exchange the standings", () => {
  const exchanged = { agreed: "disagreed", disagreed: "agreed", divided: "divided", unsettled: "unsettled" };
  const some = fc.integer({ min: 0, max: 13 });
  fc.assert(
    fc.property(some, some, some, (agree, disagree, pass) => {
      fc.pre(agree + disagree + pass > 0);
      const one = line(cast("s1", agree, disagree, pass));
      const other = line(cast("s1", disagree, agree, pass));
      expect(other.standing).toBe(exchanged[one.standing!]);
    }),
  );
});

test("what is remembered is worked out anew when a vote comes in", () => {
  const graph = new AlignmentGraph(organisationOf(organisation(cast("s1", 4, 0, 0))));
  const situation = new Situation(graph, 100_000);
  expect(voteAgreement(situation).people).toBe(4);
  graph.change({ table: "votes", add: { stakeholder: "p9", statement: "s1", vote: "-1" } });
  situation.forget("votes");
  expect(voteAgreement(situation)).toMatchObject({ people: 5, statements: [{ agree: 4, disagree: 1 }] });
});
