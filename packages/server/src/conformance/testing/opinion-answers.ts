import {
  type GroupVotes,
  groupAwareConsensus,
  halfTest,
  representativeStatements,
  unitingStatements,
  votePolarisation,
} from "@lodestar/core";
import { type ReadFile, compare, given } from "./known-cases.ts";

export const halfTestAnswer = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([agree, votes]) => halfTest(agree, votes).value);

/** Where nobody spoke the source says 0; the product says that there is nothing to measure. */
export const divisionAnswer = ([agree, disagree, people]: readonly [number, number, number]) =>
  votePolarisation(agree, disagree, people).value ?? 0;

type Counted = { readonly A: number; readonly D: number; readonly S: number };
/** The server names a statement in one of two ways. */
type Ballot = { readonly tid?: number; readonly statement_id?: number; readonly vote: 1 | 0 | -1 };
type Standing = { readonly tid: number; readonly "n-success": number; readonly "n-trials": number };

/** What a pol.is server answered on one conversation. */
type ServerAnswer = {
  readonly n: number;
  readonly "n-cmts": number;
  readonly tids: readonly number[];
  readonly "mod-out": readonly number[];
  readonly "group-votes": Readonly<Record<string, { readonly votes: Readonly<Record<string, Counted>> }>>;
  readonly "group-aware-consensus": Readonly<Record<string, number>>;
  readonly repness: Readonly<Record<string, readonly (Standing & Readonly<Record<string, unknown>>)[]>>;
  readonly consensus: Readonly<Record<"agree" | "disagree", readonly (Standing & Record<string, unknown>)[]>>;
};

type Conversation = { readonly votes: string };
type ServerKeys = { readonly file: string; readonly keys: readonly string[] };

/** Of the keys of a server's answer those that the product answers alike, from the same votes and the same groups. */
export function conversationAnswer({ votes }: Conversation, { file, keys }: ServerKeys, read: ReadFile) {
  const server = JSON.parse(read(file)) as ServerAnswer;
  const ballots = JSON.parse(read(votes)) as readonly Ballot[];
  const isAlike: Readonly<Record<string, () => boolean>> = {
    "group-aware-consensus": () => isSame(consensusOf(server), heardByAll(server), 1e-12),
    repness: () => isSame(representativeOf(server), server.repness, 1e-6),
    consensus: () => isSame(unitingOf(server, ballots), server.consensus, 1e-12),
  };
  return {
    file,
    keys: keys.filter((key) => isAlike[key]?.() === true),
    n: server.n,
    n_cmts: server["n-cmts"],
    groups: Object.keys(server["group-votes"]).length,
  };
}

const isSame = (answer: unknown, expected: unknown, tolerance: number) => {
  const { compared, differences } = compare(answer, expected, tolerance);
  return compared > 0 && differences.length === 0;
};

const shownOf = ({ tids, "mod-out": hidden }: ServerAnswer) => tids.filter((tid) => !hidden.includes(tid));

const groupsOn = (server: ServerAnswer, tid: number): GroupVotes[] =>
  Object.values(server["group-votes"]).map(({ votes }) => {
    const { A, D, S } = given(votes[tid]);
    return { agree: A, disagree: D, votes: S };
  });

/** A group that has not voted has not agreed; the server takes it for one half. */
const heardByAll = (server: ServerAnswer) =>
  Object.fromEntries(
    Object.entries(server["group-aware-consensus"]).filter(([tid]) =>
      groupsOn(server, Number(tid)).every(({ votes }) => votes > 0),
    ),
  );

const consensusOf = (server: ServerAnswer) =>
  Object.fromEntries(server.tids.map((tid) => [tid, groupAwareConsensus(groupsOn(server, tid)).value]));

function representativeOf(server: ServerAnswer) {
  const shown = shownOf(server);
  const groups = Object.keys(server["group-votes"]);
  const found = representativeStatements(
    groups.map((_, group) => shown.map((tid) => given(groupsOn(server, tid)[group]))),
  );
  return Object.fromEntries(
    groups.map((group, at) => [
      group,
      given(found[at]).map((each, place) => ({
        tid: shown[each.statement],
        "n-success": each.count,
        "n-trials": each.votes,
        "p-success": each.share,
        "p-test": each.shareTest,
        repness: each.ratio,
        "repness-test": each.ratioTest,
        "repful-for": each.side,
        ...(place === 0 ? { "n-agree": each.count, "best-agree": true } : {}),
      })),
    ]),
  );
}

function unitingOf(server: ServerAnswer, ballots: readonly Ballot[]) {
  const shown = shownOf(server);
  const on = Map.groupBy(ballots, ({ tid, statement_id }) => tid ?? statement_id);
  const found = unitingStatements(
    shown.map((tid) => {
      const cast = on.get(tid) ?? [];
      const those = (vote: number) => cast.filter((each) => each.vote === vote).length;
      return { agree: those(1), disagree: those(-1), votes: cast.length };
    }),
  );
  const told = (side: "agree" | "disagree") =>
    found[side].map(({ statement, count, votes, share, test }) => ({
      tid: shown[statement],
      "n-success": count,
      "n-trials": votes,
      "p-success": share,
      "p-test": test,
    }));
  return { agree: told("agree"), disagree: told("disagree") };
}
