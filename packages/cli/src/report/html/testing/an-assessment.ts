import type { Assessment } from "@lodestar/core";
import type { Dial, Finding, FindingCount, Part, StatementVotes, VoteAgreement } from "../assessed.ts";
import type { Names } from "../names.ts";

const unknown: Dial = { value: null, parts: [] };

const noVotes: VoteAgreement = {
  statements: [],
  people: 0,
  votes: 0,
  standings: { agreed: 0, disagreed: 0, divided: 0, unsettled: 0 },
  notShown: 0,
  reason: "Nobody has voted on a statement.",
};

/** The assessment of a folder without a row, changed as a test needs it. */
export const anAssessment = (changes: Partial<Assessment> = {}): Assessment => ({
  schema: "lodestar.assessment/1",
  generatedFrom: { folder: "folder", rows: {}, faults: [], unknownColumns: [] },
  today: "2027-06-15",
  organisation: { name: null, cycle: null, currency: null },
  counts: {},
  profile: { coordinated: unknown, engaged: unknown, prepared: unknown, changePrepared: unknown },
  findings: [],
  findingCounts: [],
  coverage: [],
  asksByUnit: [],
  lineOfSight: {
    value: null,
    basis: null,
    reason: "No work is recorded.",
    byCost: null,
    byEffort: null,
    byItems: null,
    upward: null,
    downward: null,
    orphans: { objectives: 0, initiatives: 0, cost: 0, effortDays: 0 },
    goals: [],
  },
  resourceFocus: {
    value: null,
    basis: null,
    declaredBy: null,
    people: 0,
    reason: "No priorities.",
    goals: [],
  },
  chain: { links: [], weakest: null, reason: "Nobody has rated a link.", weakestUnits: [] },
  progress: { goals: [], committedMissed: 0, targetsMeasured: 0, targets: 0 },
  traceability: {
    statements: 0,
    authors: 0,
    inTheme: 0,
    withDisposition: 0,
    outcomes: { adopted: 0, merged: 0, deferred: 0, declined: 0 },
    planItems: 0,
    planItemsWithOrigin: 0,
    answersDue: 0,
    confirmed: null,
    asked: 0,
    peopleAsked: 0,
  },
  agreement: {
    rankings: {
      value: null,
      among: "units",
      judges: 0,
      people: 0,
      items: 0,
      p: null,
      reason: "No rankings.",
      order: [],
    },
    ratings: [],
    votes: noVotes,
  },
  barriers: { inner: [], outer: [], unknown: [] },
  ...changes,
});

export const aDial = (value: number | null, ...parts: readonly Part[]): Dial => ({ value, parts });

export const aPart = (
  id: string,
  value: number | null,
  reason: string,
  people: number | null = null,
): Part => ({
  id,
  value,
  weight: 1,
  people,
  reason,
});

export const aFinding = (
  rule: string,
  severity: Finding["severity"],
  changes: Partial<Finding> = {},
): Finding => ({
  id: "0123456789abcdef",
  rule,
  severity,
  parties: [],
  evidence: {},
  question: "What should be done?",
  ...changes,
});

/** Counts of the findings of each rule; every place looked at has one unless `lookedAt` says otherwise. */
export function findingCountsOf(
  findings: readonly Finding[],
  lookedAt: Readonly<Record<string, number>> = {},
): readonly FindingCount[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.map((rule) => {
    const found = findings.filter((finding) => finding.rule === rule);
    const count = (severity: Finding["severity"]) =>
      found.filter((each) => each.severity === severity).length;
    return {
      rule,
      says: rule,
      severe: count("severe"),
      serious: count("serious"),
      notice: count("notice"),
      places: found.length,
      lookedAt: lookedAt[rule] ?? found.length,
    };
  });
}

/** Names from a list of `kind id title`. */
export function namesOf(items: readonly (readonly [kind: string, id: string, title: string])[]): Names {
  const byId = new Map(items.map(([kind, id, title]) => [id, { kind, title }]));
  return { title: (id) => byId.get(id)?.title ?? id, kind: (id) => byId.get(id)?.kind };
}

/** The votes on one statement; who agrees and disagrees at least is written down, not worked out. */
export function votesOn(
  title: string,
  [agree, disagree, pass]: readonly [number, number, number],
  [agreeAtLeast, disagreeAtLeast]: readonly [number, number],
  standing: NonNullable<StatementVotes["standing"]>,
): StatementVotes {
  const people = agree + disagree + pass;
  const shares = { agreeShare: agree / people, agreeAtLeast, disagreeAtLeast };
  return { statement: title, title, people, agree, disagree, pass, ...shares, standing, reason: "" };
}

/** Statements with their votes, as one whole. */
export function votesOf(
  people: number,
  statements: readonly StatementVotes[],
  changes: Partial<VoteAgreement> = {},
): VoteAgreement {
  const standings = { ...noVotes.standings };
  for (const { standing } of statements) if (standing !== null) standings[standing]++;
  const votes = statements.reduce((sum, each) => sum + each.people, 0);
  return { ...noVotes, statements, people, votes, standings, reason: "", ...changes };
}
