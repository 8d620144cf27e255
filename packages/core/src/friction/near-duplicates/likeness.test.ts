import fc from "fast-check";
import { expect, test } from "vitest";
import { heldOutPairs, tuningPairs, type LabelledPair } from "./testing/labelled-pairs.ts";
import { likeness, LIKENESS_THRESHOLD, smallerFingerprints } from "./likeness.ts";
import { readingOf } from "./reading.ts";
import { titleReader } from "./title-reader.ts";

const words =
  "reduce cut raise improve the lead time of Corba Delfen new online 2 3 not from to stop clinic hire in half";
const objectiveTitle = fc
  .array(fc.constantFrom(...words.split(" ")), { maxLength: 8 })
  .map((each) => each.join(" "));

function likenessOf(a: string, b: string): number {
  const read = titleReader();
  return likeness(read(a), read(b));
}

const saysTheSame = (a: string, b: string) => likenessOf(a, b) >= LIKENESS_THRESHOLD;

function quality(pairs: readonly LabelledPair[]) {
  const found = pairs.filter(({ titles }) => saysTheSame(...titles));
  const right = found.filter((pair) => pair.isSame).length;
  return { precision: right / found.length, recall: right / pairs.filter((pair) => pair.isSame).length };
}

test("the worked example of docs/method/near-duplicates.md", () => {
  expect(likenessOf("Reduce lead time of Corba for Delfen", "Cut the lead time of Corba for Delfen")).toBe(1);
  expect(
    likenessOf("Build up a modern data platform for dealers", "Build a data platform for dealers"),
  ).toBeCloseTo(Math.sqrt(13 / 14), 12);
  expect(likenessOf("Increase brand awareness in Spain", "Increase brand awareness")).toBeCloseTo(
    Math.sqrt(9 / 13),
    12,
  );
  expect(likenessOf("Reduce lead time of Corba for Delfen", "Reduce lead time of Corba for Gargre")).toBe(0);
});

test("on pairs it was made with it finds 93 % and nothing wrong", () => {
  expect(tuningPairs).toHaveLength(180);
  const { precision, recall } = quality(tuningPairs);
  expect(precision).toBe(1);
  expect(recall).toBeGreaterThanOrEqual(84 / 90);
});

test("on pairs held out it finds 73 % and nothing wrong", () => {
  expect(heldOutPairs).toHaveLength(180);
  const { precision, recall } = quality(heldOutPairs);
  expect(precision).toBe(1);
  expect(recall).toBeGreaterThanOrEqual(66 / 90);
});

test.each([
  ["Raise prices of spare parts", "Cut prices of spare parts"],
  ["Open the depot in Northport", "Open the depot in Southport"],
  ["Stabilize feature X", "Stabilize feature Y"],
  ["Start phase 1 of the harbour quarter", "Start phase 2 of the harbour quarter"],
  ["Move stock from Lyon to Graz", "Move stock from Graz to Lyon"],
  ["Sell in the shops of the old town", "Stop selling in the shops of the old town"],
  ["Raise prices in Spain and cut them in Italy", "Cut prices in Spain and raise them in Italy"],
  ["Privatise the waste collection", "Never privatise the waste collection"],
  ["Reduce IT costs", "Reduce costs"],
  ["Activate the emergency plan", "Emergency plan"],
])("not the same: %s / %s", (a, b) => expect(saysTheSame(a, b)).toBe(false));

test.each([
  ["Hire two nurses for the Elm Street clinic", "Recruit 2 nurses for Elm Street clinic"],
  ["Improve customer satisfaction", "Increased client satisfaction"],
  ["Cut carbon emissions in half", "Halve the CO2 emission"],
  ["Weniger Ausschuss in der Gießerei", "weniger ausschuss in der giesserei"],
  ["缩短交货的时间", "缩短交货时间"],
  ["تَقْلِيل تكلفة النقل", "تقليل تكلفة النقل"],
  ["Снизить затраты на логистику", "снизить затраты на логистику!"],
])("the same: %s / %s", (a, b) => expect(saysTheSame(a, b)).toBe(true));

test("the longer a title, the fewer words the other may lack", () => {
  const long = (words: number) => Array.from({ length: words }, (_, i) => `word${i}x`).join(" ");
  expect(saysTheSame(long(10), `new ${long(10)} 7`)).toBe(true);
  expect(saysTheSame(long(11), `new ${long(11)} 7`)).toBe(false);
  expect(saysTheSame(long(23), `new ${long(23)}`)).toBe(true);
  expect(saysTheSame(long(24), `new ${long(24)}`)).toBe(false);
  expect(saysTheSame(long(90), `the ${long(90)}`)).toBe(true);
});

test("titles without words are like nothing, not even each other", () => {
  expect(["", "🚀"].map((title) => likenessOf(title, title))).toEqual([0, 0]);
});

test("a title of fillers only is like itself", () => {
  expect(likenessOf("To be or not to be", "to be, or not to be")).toBe(1);
});

test("likeness lies between 0 and 1, and neither order nor company matters", () => {
  fc.assert(
    fc.property(objectiveTitle, objectiveTitle, fc.array(objectiveTitle), (a, b, others) => {
      const read = titleReader();
      others.forEach(read);
      const similarity = likeness(read(a), read(b));
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
      expect(similarity).toBe(likenessOf(b, a));
      expect(likenessOf(a, a)).toBe(read(a).concepts.length === 0 ? 0 : 1);
    }),
  );
});

test("every smaller title that is alike has one of the fingerprints", () => {
  const concepts = fc.uniqueArray(fc.nat({ max: 60 }), { minLength: 1, maxLength: 27, size: "max" });
  fc.assert(
    fc.property(
      concepts,
      fc.array(fc.nat(), { maxLength: 3 }),
      fc.constantFrom(0.5, 0.8, 0.92),
      (all, gone, t) => {
        const many = readingOf([...all], 0);
        const lacking = new Set(gone.map((place) => all[place % all.length]));
        const few = readingOf(
          all.filter((concept) => !lacking.has(concept)),
          0,
        );
        if (few.concepts.length === many.concepts.length || likeness(few, many) < t) return;
        expect(smallerFingerprints(many, t)).toContain(few.fingerprint);
      },
    ),
  );
});
