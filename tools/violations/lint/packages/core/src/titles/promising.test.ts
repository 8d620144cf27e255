// breaks lodestar/test-form: without 'should'
import { expect, test } from "vitest";

test("a full share should be one", () => {
  expect(1).toBe(1);
});
