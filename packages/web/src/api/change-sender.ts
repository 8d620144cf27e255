import type { Answer, Change, Edit, Problem } from "@lodestar/contract";
import { codeOf } from "./api-problem.ts";
import { type LostRace, type Winner, isReconcilable } from "./lost-race.ts";
import type { AnyRow, Supposed } from "./table-state.ts";

/** What sending needs from around it. */
export type SenderSurroundings = {
  readonly send: (edits: readonly Edit[], reason: string | undefined) => Promise<Answer<Change>>;
  readonly rowOf: (table: Edit["table"], id: string) => AnyRow | undefined;
  readonly suppose: (supposed: Supposed) => void;
  readonly settle: (supposed: Supposed) => void;
  readonly hear: (change: Change) => void;
  /** Asks the person which version stays. */
  readonly choose: (race: LostRace) => Promise<Winner>;
};

/** `change` is undefined where the person let the others' version stand and nothing was left to do. */
export type Outcome =
  | { readonly ok: true; readonly change: Change | undefined }
  | { readonly ok: false; readonly problem: Problem };

/** After so many lost races for one act something else is wrong. */
const mostRaces = 8;

/**
 * Sends the changes of one person, one after the other, each shown at once. A version that the person's own earlier
 * change made old is brought up to date; one that somebody else made old is a lost race.
 */
export class ChangeSender {
  readonly #around: SenderSurroundings;
  #lastKey = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #latest: Promise<unknown> = Promise.resolve();
  /** What a version of a row became through the person's own changes. */
  readonly #became = new Map<string, number>();

  constructor(around: SenderSurroundings) {
    this.#around = around;
  }

  make(edits: readonly Edit[], reason?: string): Promise<Outcome> {
    const supposed = { key: ++this.#lastKey, edits };
    const seen = new Map(edits.map((edit) => [edit, this.#around.rowOf(edit.table, edit.id ?? "")]));
    this.#around.suppose(supposed);
    const outcome = this.#queue.then(() => this.#attempt(edits, seen, reason));
    this.#queue = outcome.catch(() => undefined);
    const told = outcome.finally(() => this.#around.settle(supposed));
    this.#latest = told.catch(() => undefined);
    return told;
  }

  /** Waits until what was made so far has arrived, so that taking back the latest takes back the latest. */
  async arrived(): Promise<void> {
    await this.#latest;
  }

  async #attempt(
    wanted: readonly Edit[],
    seen: ReadonlyMap<Edit, AnyRow | undefined>,
    reason: string | undefined,
  ): Promise<Outcome> {
    let edits = wanted.map((edit) => ({ wanted: edit, sent: this.#upToDate(edit) }));
    for (let races = 0; races <= mostRaces; races++) {
      const answer = await this.#around.send(
        edits.map(({ sent }) => sent),
        reason,
      );
      if (answer.ok) return this.#confirm(edits, answer.value);
      const lost = edits.find(({ sent }) => isLostBy(sent, answer.problem));
      if (lost === undefined) return answer;
      const theirs = (answer.problem.current ?? null) as AnyRow | null;
      const race: LostRace = { mine: lost.sent, seen: seen.get(lost.wanted), theirs };
      const winner = isReconcilable(race) ? "mine" : await this.#around.choose(race);
      edits = decided(edits, lost, winner === "mine" ? theirs : null);
      if (edits.length === 0) return { ok: true, change: undefined };
    }
    return {
      ok: false,
      problem: { type: "/problems/stale_version", title: "Changed too often", status: 409 },
    };
  }

  #upToDate(edit: Edit): Edit {
    if (edit.do === "add") return edit;
    let version = edit.version;
    for (let next = this.#became.get(name(edit, version)); next !== undefined && next > version;)
      next = this.#became.get(name(edit, (version = next)));
    return { ...edit, version };
  }

  #confirm(edits: readonly Sent[], change: Change): Outcome {
    for (const { wanted, sent } of edits) {
      const version = change.rows.find((row) => row.table === sent.table && row.id === sent.id)?.row?.version;
      if (typeof version !== "number") continue;
      this.#became.set(name(wanted, wanted.do === "add" ? 0 : wanted.version), version);
      if (sent.do !== "add") this.#became.set(name(sent, sent.version), version);
    }
    this.#around.hear(change);
    return { ok: true, change };
  }
}

type Sent = { readonly wanted: Edit; readonly sent: Edit };

const name = ({ table, id }: Edit, version: number) => `${table}/${id ?? ""}@${version}`;

/** The edit that was too late, if that is what the problem says: `current` is its row, or it is gone. */
function isLostBy(edit: Edit, problem: Problem): boolean {
  if (codeOf(problem) !== "stale_version" || edit.do === "add") return false;
  return problem.current === undefined || problem.current === null || problem.current.id === edit.id;
}

/** The edits with the lost one on top of `onto`, or without it. */
function decided(edits: readonly Sent[], lost: Sent, onto: AnyRow | null): Sent[] {
  return edits.flatMap((edit) => {
    if (edit !== lost) return [edit];
    return onto === null ? [] : [{ ...edit, sent: { ...edit.sent, version: onto.version } as Edit }];
  });
}
