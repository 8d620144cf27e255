import type { Answer, Problem } from "@lodestar/contract";
import type { RoundAnswer, RoundAnswers } from "@lodestar/core";
import { expect, test } from "vitest";
import { draftPlace, linkName } from "./answer-drafts.ts";
import { AnswerSaver } from "./answer-saver.ts";
import { mergedAnswer } from "./merged-answer.ts";

const words = (...texts: string[]): RoundAnswer => ({
  kind: "words",
  entries: texts.map((text) => ({ text })),
});

/** A storage that forgets with the test. */
function aShelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const unreachable: Problem = { type: "/problems/unreachable", title: "", status: 0 };

/** A server with one sheet, and a line to it that can be cut. */
function aServer(begun: RoundAnswers = {}) {
  const sheet = { answers: begun, version: 0 };
  const line = { isUp: true, isClosed: false };
  const put = (question: string, answer: RoundAnswer) => {
    sheet.answers = { ...sheet.answers, [question]: answer };
    sheet.version += 1;
  };
  const save = ({
    version,
    answers,
  }: {
    version: number;
    answers: Readonly<Record<string, RoundAnswer | null>>;
  }): Promise<Answer<{ version: number }>> => {
    const refused = (problem: Problem) => Promise.resolve({ ok: false as const, problem });
    if (!line.isUp) return refused(unreachable);
    if (line.isClosed) return refused({ type: "/problems/round_closed", title: "", status: 409 });
    if (version !== sheet.version)
      return refused({ type: "/problems/stale_version", title: "", status: 409, current: { ...sheet } });
    for (const [question, answer] of Object.entries(answers)) if (answer !== null) put(question, answer);
    return Promise.resolve({ ok: true, value: { version: sheet.version } });
  };
  return { sheet, line, put, save };
}

function aSaver(server = aServer(), shelf = aShelf()) {
  const waiting: (() => void)[] = [];
  const saver = new AnswerSaver(server.sheet, {
    save: server.save,
    drafts: draftPlace(shelf, "ans_a_very_secret_link"),
    wait: (_, run) => void waiting.push(run),
  });
  return { saver, server, shelf, waiting };
}

test("what is written is kept on the device at once and sent a moment later", async () => {
  const { saver, server, shelf } = aSaver();
  saver.change("words", words("More boats"));
  expect(shelf.kept.size).toBe(1);
  expect(server.sheet.answers).toEqual({});
  expect(await saver.flush()).toBe(true);
  expect(server.sheet.answers).toEqual({ words: words("More boats") });
  expect(shelf.kept.size).toBe(0);
});

test("savings never overlap, so that none of them makes another stale", async () => {
  const server = aServer();
  const seen = { now: 0, most: 0 };
  const slow: typeof server.save = async (sent) => {
    seen.most = Math.max(seen.most, ++seen.now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const answer = await server.save(sent);
    seen.now--;
    return answer;
  };
  const { saver } = aSaver({ ...server, save: slow });
  saver.change("words", words("More"));
  const first = saver.flush();
  saver.change("words", words("More boats"));
  const [, ...later] = await Promise.all([first, saver.flush(), saver.flush()]);
  expect({ later, most: seen.most }).toEqual({ later: [true, true], most: 1 });
  expect(server.sheet.answers).toEqual({ words: words("More boats") });
});

test("nothing on the device tells the link", () => {
  const { saver, shelf } = aSaver();
  saver.change("words", words("More boats"));
  expect(JSON.stringify([...shelf.kept])).not.toMatch(/secret/);
  expect(linkName("ans_a")).not.toBe(linkName("ans_b"));
});

test("without a connection answers wait, and are sent when it is back", async () => {
  const { saver, server, waiting } = aSaver();
  server.line.isUp = false;
  saver.change("words", words("More boats"));
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toBe("waiting");
  server.line.isUp = true;
  waiting.at(-1)?.();
  expect(await saver.flush()).toBe(true);
  expect(server.sheet.answers).toEqual({ words: words("More boats") });
});

test("a page that was closed without a connection finds its answers again", async () => {
  const first = aSaver();
  first.server.line.isUp = false;
  first.saver.change("words", words("More boats"));
  await first.saver.flush();
  first.server.line.isUp = true;
  const second = aSaver(first.server, first.shelf);
  expect(second.saver.answers()).toEqual({ words: words("More boats") });
  expect(await second.saver.flush()).toBe(true);
  expect(second.server.sheet.answers).toEqual({ words: words("More boats") });
});

test("what another device saved meanwhile is not lost", async () => {
  const { saver, server } = aSaver(aServer({ words: words("More boats") }));
  saver.change("words", words("More boats", "Fewer forms"));
  server.put("words", words("More boats", "A warm quay"));
  server.put("needs", words("A second engineer"));
  expect(await saver.flush()).toBe(true);
  expect(server.sheet.answers["words"]).toEqual(words("More boats", "Fewer forms", "A warm quay"));
  expect(saver.answers()["needs"]).toEqual(words("A second engineer"));
});

test("words written while others are on their way are sent after them", async () => {
  const { saver, server, waiting } = aSaver();
  saver.change("words", words("More"));
  const sending = saver.flush();
  saver.change("words", words("More boats"));
  await sending;
  expect(saver.answers()).toEqual({ words: words("More boats") });
  waiting.at(-1)?.();
  await saver.flush();
  expect(server.sheet.answers).toEqual({ words: words("More boats") });
});

test("a round that closed meanwhile takes nothing any more, and the page says so", async () => {
  const { saver, server } = aSaver();
  server.line.isClosed = true;
  saver.change("words", words("Too late"));
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toBe("closed");
});

test("of two answers without words the one given here counts", () => {
  const ranks = (first: string, second: string): RoundAnswer => ({
    kind: "ranking",
    ranks: [
      { item: first, rank: 1 },
      { item: second, rank: 2 },
    ],
  });
  expect(mergedAnswer(null, ranks("a", "b"), ranks("b", "a"))).toEqual(ranks("a", "b"));
  expect(mergedAnswer(ranks("a", "b"), null, ranks("b", "a"))).toEqual(ranks("b", "a"));
});

test("a browser that keeps nothing is known to", () => {
  const full = {
    getItem: () => null,
    removeItem: () => undefined,
    setItem: () => {
      throw new Error("The storage is full.");
    },
  };
  const place = draftPlace(full, "ans_a");
  expect(place.isKept()).toBe(true);
  place.write({ words: { now: words("a"), before: null } });
  expect(place.isKept()).toBe(false);
  expect(draftPlace(undefined, "ans_a").isKept()).toBe(false);
});
