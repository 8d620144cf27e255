import { expect, test } from "vitest";
import { hashOfToken, isSameHash, makeSecretToken, placeOfToken } from "./secret-token.ts";

test("a token says where its hash is kept, even where that name holds the sign between its parts", () => {
  const { token } = makeSecretToken("lds", "o_1_-x");
  expect(placeOfToken("lds", token)).toBe("o_1_-x");
});

test("a token of one kind is none of another", () => {
  const { token } = makeSecretToken("inv", "o1");
  expect(placeOfToken("lds", token)).toBeUndefined();
});

test("a token that is cut short or longer is none", () => {
  const { token } = makeSecretToken("lds", "o1");
  expect(placeOfToken("lds", token.slice(0, -1))).toBeUndefined();
  expect(placeOfToken("lds", `${token}0`)).not.toBe("o1");
  expect(placeOfToken("lds", `lds_${"o".repeat(200)}_${"0".repeat(48)}`)).toBeUndefined();
});

test("what is kept of a token is its hash", () => {
  const { token, hash } = makeSecretToken("own", "setup");
  expect(hash).not.toContain(token.slice(-48));
  expect(isSameHash(hash, hashOfToken(token))).toBe(true);
  expect(isSameHash(hash, hashOfToken(`${token}x`))).toBe(false);
  expect(isSameHash(hash, "")).toBe(false);
});
