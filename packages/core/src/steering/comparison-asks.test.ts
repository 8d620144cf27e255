import { expect, test } from "vitest";
import { Organisation } from "../organisation/organisation.ts";
import type { Row } from "../organisation/schema.ts";
import { compareOrganisations } from "./comparison-of-periods.ts";

type AskRow = Partial<Row<"asks">>;

function asking(...asks: AskRow[]): Organisation {
  const organisation = new Organisation();
  for (const id of ["u-sail", "u-yard"]) organisation.add("units", { id, name: id });
  organisation.add("objectives", { id: "o1", title: "Sail on time" });
  organisation.add("objectives", { id: "o2", title: "Whole boats" });
  for (const ask of asks) organisation.add("asks", { from: "o1", toUnit: "u-yard", ...ask });
  return organisation;
}
const carriedAsks = (before: AskRow[], after: AskRow[]) =>
  compareOrganisations(asking(...before), asking(...after)).asks.carried;
const fateOf = (before: Row<"asks">["answer"], after: Row<"asks">["answer"]) =>
  carriedAsks(
    [{ id: "k1", need: "A dock", answer: before }],
    [{ id: "k1", need: "A dock", answer: after }],
  )[0]?.fate;

test("silence twice is an ask still unanswered, with or without the word for it", () => {
  expect(fateOf("asked", null)).toBe("still unanswered");
});

test("a no after silence is an answer", () => {
  expect(fateOf("asked", "declined")).toBe("now answered");
});

test("an ask that was declined and is made again is named as such, whatever the answer is now", () => {
  expect(fateOf("declined", "asked")).toBe("declined and asked again");
  expect(fateOf("declined", "renegotiated")).toBe("declined and asked again");
  expect(fateOf("declined", "declined")).toBe("same answer");
});

test("a yes of the last period does not answer the ask of this one", () => {
  expect(fateOf("accepted", "asked")).toBe("asked again");
});

test("the same words to the same unit from the same objective are the same ask under any id", () => {
  expect(carriedAsks([{ id: "k1", need: "A dry dock" }], [{ id: "k7", need: "a dry  dock" }])).toMatchObject([
    { idBefore: "k1", id: "k7", matchedBy: "title" },
  ]);
});

test("the same id with other words is another ask: ids may be row numbers", () => {
  expect(
    carriedAsks([{ id: "k1", need: "Standard reviews" }], [{ id: "k1", need: "A dry dock in May" }]),
  ).toEqual([]);
});

test("the same id with words added is the same ask", () => {
  const added = carriedAsks(
    [{ id: "k1", need: "Design meeting" }],
    [{ id: "k1", need: "Design meeting: more than one" }],
  );
  expect(added).toMatchObject([{ idBefore: "k1", matchedBy: "id" }]);
});

test("a set phrase is not known again from another objective, words of its own are", () => {
  const phrase = { need: "Standard reviews" };
  expect(
    carriedAsks(
      [{ id: "k1", ...phrase }],
      [
        { id: "k8", ...phrase, from: "o2" },
        { id: "k9", ...phrase, from: "o2" },
      ],
    ),
  ).toEqual([]);
  const own = { need: "Sailed kilometres per line, in one file" };
  expect(carriedAsks([{ id: "k1", ...own }], [{ id: "k8", ...own, from: "o2" }])).toMatchObject([
    { idBefore: "k1", id: "k8" },
  ]);
});
