import type { Answer } from "@lodestar/contract";
import type { RoundAnswer, RoundAnswers } from "@lodestar/core";
import type { Draft, DraftPlace } from "./answer-drafts.ts";
import { mergedAnswer } from "./merged-answer.ts";

export type SaveState = "saved" | "saving" | "waiting" | "failed" | "closed";

/** The answers that the server has, and which saving they are of. */
export type SavedSheet = { readonly answers: RoundAnswers; readonly version: number };

type ToSave = { readonly version: number; readonly answers: Readonly<Record<string, RoundAnswer | null>> };

export type SaverSurroundings = {
  readonly save: (wanted: ToSave) => Promise<Answer<{ readonly version: number }>>;
  readonly drafts: DraftPlace;
  /** Calls back after so many milliseconds. */
  readonly wait: (milliseconds: number, run: () => void) => void;
};

/** After the last letter, in milliseconds. */
const pause = 700;
const firstRetry = 2_000;
const longestRetry = 30_000;

/**
 * Answers as they are written. Each change is kept on the device at once and sent a moment later; one request is under
 * way at a time. What another device saved meanwhile is taken in.
 */
export class AnswerSaver {
  readonly #around: SaverSurroundings;
  readonly #listeners = new Set<(state: SaveState) => void>();
  /** As the server has them. */
  #saved: RoundAnswers;
  #version: number;
  #drafts: Readonly<Record<string, Draft>>;
  #state: SaveState = "saved";
  #retry = firstRetry;
  #turn = 0;
  #underWay: Promise<void> | undefined;

  constructor(sheet: SavedSheet, around: SaverSurroundings) {
    this.#around = around;
    this.#saved = sheet.answers;
    this.#version = sheet.version;
    this.#drafts = around.drafts.read();
    if (this.hasDrafts()) this.#take(sheet);
  }

  answers(): RoundAnswers {
    const now = Object.entries(this.#drafts).map(([question, draft]) => [question, draft.now] as const);
    const all = Object.entries<RoundAnswer | null>({ ...this.#saved, ...Object.fromEntries(now) });
    return Object.fromEntries(all.filter((entry): entry is [string, RoundAnswer] => entry[1] !== null));
  }

  version = (): number => this.#version;
  state = (): SaveState => this.#state;
  hasDrafts = (): boolean => Object.keys(this.#drafts).length > 0;
  isKeptOnDevice = (): boolean => this.#around.drafts.isKept();

  subscribe(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(question: string, now: RoundAnswer | null): void {
    const before = this.#drafts[question]?.before ?? this.#saved[question] ?? null;
    this.#keep({ ...this.#drafts, [question]: { now, before } });
    const turn = (this.#turn += 1);
    this.#around.wait(pause, () => {
      if (turn === this.#turn) void this.flush();
    });
  }

  /** Sends what is not saved yet; tells whether everything is saved now. */
  async flush(): Promise<boolean> {
    // Of several who wait for a saving only the first begins the next one: two at once would make each other stale.
    while (this.#underWay !== undefined) await this.#underWay;
    if (!this.hasDrafts() || this.#state === "closed") return !this.hasDrafts();
    this.#underWay = this.#send();
    await this.#underWay;
    this.#underWay = undefined;
    return !this.hasDrafts();
  }

  /** The sheet as the server tells it after something else than a saving. */
  told(sheet: SavedSheet): void {
    this.#saved = sheet.answers;
    this.#version = sheet.version;
  }

  async #send(): Promise<void> {
    const sent = this.#drafts;
    this.#tell("saving");
    const answers = Object.fromEntries(Object.entries(sent).map(([id, { now }]) => [id, now]));
    const answer = await this.#around.save({ version: this.#version, answers });
    if (answer.ok) {
      this.#arrived(sent, answer.value.version);
      return;
    }
    const { type, status, current } = answer.problem;
    if (type.endsWith("/stale_version") && current !== null && current !== undefined) {
      this.#take(current as unknown as SavedSheet);
      return this.#send();
    }
    if (type.endsWith("/round_closed")) {
      this.#tell("closed");
      return;
    }
    this.#tell(status === 0 ? "waiting" : "failed");
    this.#around.wait(this.#retry, () => void this.flush());
    this.#retry = Math.min(this.#retry * 2, longestRetry);
  }

  #arrived(sent: Readonly<Record<string, Draft>>, version: number): void {
    this.#version = version;
    this.#retry = firstRetry;
    const now = Object.entries(sent).map(([id, draft]) => [id, draft.now] as const);
    const saved = Object.entries<RoundAnswer | null>({ ...this.#saved, ...Object.fromEntries(now) });
    this.#saved = Object.fromEntries(
      saved.filter((entry): entry is [string, RoundAnswer] => entry[1] !== null),
    );
    const later = Object.entries(this.#drafts).filter(([id, draft]) => sent[id] !== draft);
    this.#keep(
      Object.fromEntries(later.map(([id, { now }]) => [id, { now, before: this.#saved[id] ?? null }])),
    );
    this.#tell("saved");
    if (this.hasDrafts()) this.#around.wait(pause, () => void this.flush());
  }

  /** Takes in a sheet that is newer than what the drafts began with. */
  #take(sheet: SavedSheet): void {
    this.told(sheet);
    const merged = Object.entries(this.#drafts).map(([id, { before, now }]) => {
      const theirs = sheet.answers[id] ?? null;
      return [id, { now: mergedAnswer(before, now, theirs), before: theirs }] as const;
    });
    this.#keep(Object.fromEntries(merged));
  }

  #keep(drafts: Readonly<Record<string, Draft>>): void {
    this.#drafts = drafts;
    this.#around.drafts.write(drafts);
  }

  #tell(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
