import { expect, test } from "vitest";
import { turns } from "./turns.ts";

test("no more is done at once than allowed, in the order in which it came, also after a failure", async () => {
  const inTurn = turns(2);
  const begun: number[] = [];
  const ends = [0, 1, 2, 3, 4].map(() => Promise.withResolvers<number>());
  const works = ends.map((end, at) =>
    inTurn(() => {
      begun.push(at);
      return end.promise;
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[1]?.reject(new Error("lost"));
  await expect(works[1]).rejects.toThrow("lost");
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  for (const [at, end] of ends.entries()) end.resolve(at);
  await expect(Promise.allSettled(works)).resolves.toHaveLength(5);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});
