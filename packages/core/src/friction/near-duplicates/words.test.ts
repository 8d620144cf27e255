import fc from "fast-check";
import { expect, test } from "vitest";
import { plainMeaning } from "./glossary.ts";
import { titleWords } from "./title-words.ts";
import { wordsOf } from "./words.ts";
import { spellingHash, wordTable } from "./word-table.ts";

test("case, accents and punctuation do not make another word", () => {
  expect(wordsOf("Réduire, les “DÉLAIS” – d'été!")).toEqual(["reduire", "les", "delais", "d'ete"]);
  expect(wordsOf("Straße, Łódź, Ærø")).toEqual(["strasse", "lodz", "aero"]);
});

test("numbers keep their value however thousands are marked", () => {
  expect(wordsOf("1,000 or 1.000 or 2.1 or 12,5 %")).toEqual([
    "1000",
    "or",
    "1000",
    "or",
    "2.1",
    "or",
    "12,5",
    "%",
  ]);
  expect(wordsOf("１２ ﬁne Ⅲ")).toEqual(["12", "fine", "iii"]);
});

test("C, C++ and C# are three languages", () => {
  expect(wordsOf("C, C++ and C#")).toEqual(["c", "c++", "and", "c#"]);
});

test("Arabic and Hebrew are read without vowel points", () => {
  expect(wordsOf("تَقْلِيل التكـلفة")).toEqual(wordsOf("تقليل التكلفة"));
  expect(wordsOf("שָׁלוֹם")).toEqual(wordsOf("שלום"));
});

test("Chinese and Japanese give pairs of characters without particles", () => {
  expect(wordsOf("缩短交货的时间")).toEqual(["缩短", "短交", "交货", "货时", "时间"]);
  expect(wordsOf("品質の改善 2027")).toEqual(["品質", "質改", "改善", "2027"]);
  expect(wordsOf("力")).toEqual(["力"]);
});

test("a title without letters and digits has no words", () => {
  expect(["", " – ", "🚀🚀", "???"].map(wordsOf)).toEqual([[], [], [], []]);
});

test("words that are read one character at a time are those of the pattern", () => {
  const title = fc.string({ unit: fc.constantFrom(...Array.from("aB3 -/'.,%+#é短\u0301")) });
  fc.assert(
    fc.property(fc.array(title), (titles) => {
      const seen: string[] = [];
      const read = titleWords((concept) => seen.push(concept));
      const alone = (written: string) => titleWords(() => 0)(written)[0]?.stem;
      for (const text of titles)
        expect(read(text).map((word) => word.stem)).toEqual(wordsOf(text).map(alone));
    }),
  );
});

test("the word table is a map", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1 }), {
    maxLength: 300,
  });
  const numbers = fc.nat({ max: 900 }).map((count) => Array.from({ length: count }, (_, i) => `n${i % 700}`));
  fc.assert(
    fc.property(words, numbers, (some, others) => {
      const [table, map] = [wordTable<number>(), new Map<string, number>()];
      const differ = [...some, ...others].filter((word, i) => {
        const found = table.find(`<${word}>`, 1, word.length + 1, spellingHash(word));
        if (found === undefined) table.add(word, i);
        const expected = map.get(word);
        if (expected === undefined) map.set(word, i);
        return found !== expected;
      });
      expect(differ).toEqual([]);
    }),
  );
});

test("a word outside the vocabulary means itself", () => {
  expect(titleWords(() => 7)("Corba")[0]).toMatchObject({ meaning: plainMeaning("corba"), concept: 7 });
});
