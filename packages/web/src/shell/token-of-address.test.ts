import { expect, test } from "vitest";
import { initials } from "./initials.ts";
import { tokenOfAddress } from "./token-of-address.ts";

test("the key of a link is read behind the # first, where no server sees it", () => {
  expect(tokenOfAddress({ hash: "#abc", search: "?token=def" })).toBe("abc");
  expect(tokenOfAddress({ hash: "#token=abc", search: "" })).toBe("abc");
  expect(tokenOfAddress({ hash: "", search: "?token=def" })).toBe("def");
  expect(tokenOfAddress({ hash: "#", search: "?token=" })).toBeUndefined();
});

test("initials are those of the first and the last name", () => {
  expect(["Ana María Sol", "ingrid", ""].map(initials)).toEqual(["AS", "I", ""]);
});
