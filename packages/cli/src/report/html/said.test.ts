import { expect, test } from "vitest";
import { markupText } from "./markup.ts";
import { quoted, said, shortened } from "./said.ts";

test("short words stay as they were said", () => {
  expect(shortened("Keine verspäteten Lieferungen — nie mehr!")).toBe(
    "Keine verspäteten Lieferungen — nie mehr!",
  );
});

test("long words end at a word, and a title of 100 kB at a bearable length", () => {
  expect(shortened("one two three four five six", 16)).toBe("one two three…");
  expect(shortened("x".repeat(100_000))).toHaveLength(180);
  expect(shortened(" ".repeat(99_000) + "late")).toBe("…");
});

test("no sign is cut in half", () => {
  expect(shortened("🚢".repeat(200), 20).isWellFormed()).toBe(true);
  expect(shortened("a".repeat(18) + "🚢🚢", 20)).toBe("a".repeat(18) + "…");
});

test("signs that turn the direction of writing or break lines are taken out", () => {
  expect(shortened("harmless\u202Etxt.exe")).toBe("harmless txt.exe");
  expect(shortened("a\u0000b\nc\u2067d\u0085e")).toBe("a b c d e");
});

test("the direction of people's words stays their own", () => {
  expect(markupText(said("להפחית את זמני ההמתנה"))).toBe('<bdi class="said">להפחית את זמני ההמתנה</bdi>');
  expect(markupText(quoted("a <b>"))).toBe('<q class="said"><bdi>a &lt;b&gt;</bdi></q>');
});
