import { expect, test } from "vitest";
import { markup } from "../html/markup.ts";
import { quoted } from "../html/said.ts";
import { markupWords } from "./markup-words.ts";

test("a quotation on a page is one in words", () => {
  expect(markupWords(markup`Who carries ${quoted("Sail & <b>sell</b>")} now?`)).toBe(
    "Who carries “Sail & <b>sell</b>” now?",
  );
});

test("thousands are set apart thinly in what the report says, never in what people wrote", () => {
  expect(markupWords(markup`EUR 1,234,567 for ${quoted("1,000 boats")}`)).toBe(
    "EUR 1\u202f234\u202f567 for “1,000 boats”",
  );
});
