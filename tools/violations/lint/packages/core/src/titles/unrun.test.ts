// breaks lodestar/test-form: 'only' keeps tests from running
// breaks lodestar/test-form: 'skip' keeps tests from running
// breaks lodestar/test-form: 'todo' keeps tests from running
// breaks no-warning-comments: Unexpected 'todo' comment
import { expect, test } from "vitest";

test.only("a full share is one", () => {
  expect(1).toBe(1);
});
test.skip("half a share is a half", () => {
  expect(0.5).toBe(0.5);
});
test.todo("no share is nothing");
