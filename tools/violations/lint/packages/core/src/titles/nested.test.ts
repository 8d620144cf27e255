// breaks lodestar/test-form: Keep test files flat
import { describe, expect, test } from "vitest";

describe("shares", () => {
  describe("of one item", () => {
    test("sum to one", () => {
      expect(1).toBe(1);
    });
  });
});
