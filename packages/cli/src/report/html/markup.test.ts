import { expect, test } from "vitest";
import { type Markup, joined, markup, markupText } from "./markup.ts";

test("whatever is put into a template is escaped, in text and in attributes", () => {
  const title = `"><script>alert('x')</script>&amp;`;
  expect(markupText(markup`<p title="${title}">${title}</p>`)).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>`,
  );
});

test("markup inside markup is kept, lists are put one after the other, and nothing stands for what is absent", () => {
  const items = ["a", "<b>"].map((each) => markup`<li>${each}</li>`);
  expect(markupText(markup`<ul>${items}${null}${undefined}${false}${0}</ul>`)).toBe(
    "<ul><li>a</li><li>&lt;b&gt;</li>0</ul>",
  );
});

test("a value that only looks like markup is not taken for it", () => {
  const forged = JSON.parse(`{"html":"<b>","markup":"<b>"}`) as Markup;
  expect(markupText(markup`<p>${forged}</p>`)).not.toContain("<b>");
});

test("pieces are joined by what stands between them", () => {
  expect(markupText(markup`${joined(["a", markup`<b>b</b>`, "c"], " & ")}`)).toBe("a &amp; <b>b</b> &amp; c");
});
