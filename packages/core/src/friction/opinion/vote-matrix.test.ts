import fc from "fast-check";
import { expect, test } from "vitest";
import { type OpinionVote, type VoteMatrix, voteMatrix, voteMatrixOf, votesByPerson } from "./vote-matrix.ts";

const votes = fc.array(
  fc.record({
    person: fc.constantFrom("ana", "ben", "cleo", "dan"),
    statement: fc.constantFrom("s1", "s2", "s3", "s10"),
    vote: fc.constantFrom<1 | 0 | -1>(1, 0, -1),
  }),
  { maxLength: 30 },
);

const readBack = ({ people, statements, starts, on, vote }: VoteMatrix): OpinionVote[] =>
  people.flatMap((person, row) =>
    Array.from(on.subarray(starts[row], starts[row + 1]), (column, at) => ({
      person,
      statement: statements[column]!,
      vote: vote[starts[row]! + at] as 1 | 0 | -1,
    })),
  );

test("the matrix holds each person's last vote on each statement, and nothing else", () => {
  fc.assert(
    fc.property(votes, (cast) => {
      const last = new Map(cast.map((vote) => [`${vote.person} ${vote.statement}`, vote]));
      const held = readBack(voteMatrix(cast));
      expect(held.length).toBe(last.size);
      for (const vote of held) expect(last.get(`${vote.person} ${vote.statement}`)).toEqual(vote);
    }),
  );
});

test("the order of the votes does not matter where nobody voted twice", () => {
  fc.assert(
    fc.property(votes, (cast) => {
      const once = readBack(voteMatrix(cast));
      expect(voteMatrix(once.toReversed())).toEqual(voteMatrix(once));
    }),
  );
});

test("people without votes keep their place", () => {
  const matrix = voteMatrixOf({
    people: ["ana", "ben", "cleo", "dan"],
    statements: ["s1", "s2"],
    person: [2, 1, 2],
    statement: [1, 0, 0],
    vote: [1, -1, 0],
  });
  expect([...matrix.starts]).toEqual([0, 0, 1, 3, 3]);
  expect([...matrix.on]).toEqual([0, 0, 1]);
  expect([...matrix.vote]).toEqual([-1, 0, 1]);
  expect([...votesByPerson(matrix)]).toEqual([0, 1, 2, 0]);
});

test("what is no vote and who is nobody are mistakes of ours", () => {
  const columns = { people: ["ana"], statements: ["s1"], person: [0], statement: [0], vote: [2] };
  expect(() => voteMatrixOf(columns)).toThrow("2 is no vote.");
  expect(() => voteMatrixOf({ ...columns, person: [1], vote: [1] })).toThrow("no place 1 among 1");
});
