import { expect, test } from "vitest";
import { ToastQueue } from "./toast-queue.ts";

const words = (queue: ToastQueue) => queue.shown().map((toast) => toast.words);

test("three words are shown at most, and the oldest makes room", () => {
  const queue = new ToastQueue();
  for (const said of ["one", "two", "three", "four"]) queue.add({ words: said });
  expect(words(queue)).toEqual(["two", "three", "four"]);
});

test("a problem stays until somebody dismisses it", () => {
  const queue = new ToastQueue();
  const problem = queue.add({ words: "not saved", kind: "problem" });
  for (const said of ["one", "two", "three"]) queue.add({ words: said });
  expect(words(queue)).toEqual(["not saved", "two", "three"]);
  queue.dismiss(problem);
  expect(words(queue)).toEqual(["two", "three"]);
});

test("among problems the newest word is still said", () => {
  const queue = new ToastQueue();
  for (const said of ["one", "two", "three"]) queue.add({ words: said, kind: "problem" });
  queue.add({ words: "saved" });
  expect(words(queue)).toEqual(["one", "two", "three", "saved"]);
});
