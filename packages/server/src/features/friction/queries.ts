import {
  type Actor,
  type Assessment,
  type Evidence,
  type EvidenceValue,
  type Finding,
  type Organisation,
  type Rule,
  answerSpreads,
  assessmentOf,
  canonicalJson,
  directionTest,
  formatDay,
  mayDo,
  ordersOfUnits,
  writtenName,
  tableNames,
} from "@lodestar/core";
import type { ResponseOf, listFindings, readAgreement, readProfile } from "@lodestar/contract";
import type { LiveOrganisation } from "../../live/live-organisation.ts";

export type FindingsAsked = {
  readonly item?: string | undefined;
  readonly rule?: string | undefined;
  readonly limit: number;
};

type Findings = ResponseOf<typeof listFindings>;

/** Rules that tell what single people have answered, which only planners may know. */
const ABOUT_ANSWERS = ["share_back_outdated"];

/** What the rules find now, as somebody may see it. Worked out once between changes for all who ask the same. */
export function findingsSeenBy({ role }: Actor, live: LiveOrganisation, asked: FindingsAsked): Findings {
  const maySeeAll = role === "owner" || role === "planner";
  const answers = live.recall(answersGiven);
  const question = JSON.stringify([maySeeAll, asked.item, asked.rule, asked.limit]);
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = findingsNow(live, asked, maySeeAll);
  if (answers.size < MOST_ANSWERS) answers.set(question, answer);
  return answer;
}

const MOST_ANSWERS = 50;

const answersGiven = () => new Map<string, Findings>();

function findingsNow(live: LiveOrganisation, asked: FindingsAsked, maySeeAll: boolean): Findings {
  const { analysis, organisation, seq } = live;
  const rules = analysis.rules.filter(({ id }) => maySeeAll || !ABOUT_ANSWERS.includes(id));
  const wanted = rules.filter(({ id }) => asked.rule === undefined || asked.rule === id);
  const findings =
    asked.item === undefined ? chosen(live, wanted, asked.limit) : about(live, wanted, asked.item);
  const told = findings.slice(0, asked.limit);
  return {
    seq,
    today: formatDay(analysis.situation.today),
    findings: told,
    rules: live.recall(countsByRule).filter(({ rule }) => rules.some(({ id }) => id === rule)),
    titles: titlesIn(organisation, told),
  };
}

/** Findings that an item is a party to. */
function about({ analysis, organisation }: LiveOrganisation, rules: readonly Rule[], id: string): Finding[] {
  const item = organisation.item(id);
  return rules.flatMap((rule) => analysis.findingsAbout(rule, item));
}

/** All findings where there is room for them; else of each rule the most important ones, of as many as each may have. */
function chosen({ analysis }: LiveOrganisation, rules: readonly Rule[], limit: number): Finding[] {
  const counts = rules.map((rule) => analysis.foundBy(rule).length);
  const most = fairShare(counts, limit);
  return rules.flatMap((rule, place) =>
    (counts[place] ?? 0) <= most ? analysis.findingsOf(rule) : analysis.mostImportant(rule, most),
  );
}

/** The largest number that, where no count may be above it, keeps the sum of the counts within the limit. */
export function fairShare(counts: readonly number[], limit: number): number {
  let left = limit;
  const ascending = counts.toSorted((a, b) => a - b);
  for (const [place, count] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - place));
    if (count > share) return share;
    left -= count;
  }
  return Infinity;
}

function countsByRule({ analysis }: LiveOrganisation): Findings["rules"] {
  return analysis.rules.map((rule) => {
    const count = { severe: 0, serious: 0, notice: 0 };
    for (const { severity } of analysis.foundBy(rule)) count[severity]++;
    return { rule: rule.id, says: rule.says, ...count, lookedAt: analysis.placesLookedAt(rule) };
  });
}

/** What the items are called that findings name, as parties or in what they rest on. */
function titlesIn(organisation: Organisation, findings: readonly Finding[]): Findings["titles"] {
  const ids = new Set(findings.flatMap(({ parties, evidence }) => [...parties, ...textsIn(evidence)]));
  const titles: Record<string, { table: string; title: string }> = {};
  for (const id of ids) {
    const item = organisation.item(id);
    const table = organisation.kindOf(item);
    if (table !== undefined) titles[id] = { table, title: organisation.title(item) };
  }
  return titles;
}

function textsIn(value: EvidenceValue): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value as Evidence).flatMap(textsIn);
}

type Profile = ResponseOf<typeof readProfile>;

/** The analysis as `lodestar assess --json` writes it, without findings; others than planners see no small groups. */
export const profileSeenBy = ({ role }: Actor, live: LiveOrganisation): Profile => ({
  ...live.recall(mayDo(role, "rounds.change") ? assessment : assessmentOfGroups),
  seq: live.seq,
});

/** Without how a unit is rated where fewer than five people could be found out. */
function assessmentOfGroups(live: LiveOrganisation): Omit<Assessment, "findings"> {
  const told = live.recall(assessment);
  const units = new Map(
    directionTest(live.analysis.situation, "groups").units.map((unit) => [unit.unit, unit]),
  );
  const weakestUnits = told.chain.weakestUnits.filter(({ unit, link }) =>
    link === "strategy_supports_purpose"
      ? units.get(unit)?.strategySupportsPurpose
      : units.get(unit)?.organisationSupportsStrategy,
  );
  return { ...told, chain: { ...told.chain, weakestUnits } };
}

function assessment({ analysis, organisation }: LiveOrganisation): Omit<Assessment, "findings"> {
  const rows = Object.fromEntries(
    tableNames.map((table) => [writtenName(table), organisation.tables[table].size]),
  );
  const name = organisation.fact("name") ?? "";
  const parts = assessmentOf(analysis, { folder: name, rows, faults: [], unknownColumns: [] });
  const { lineOfSight, progress, resourceFocus } = parts;
  const ordered = {
    ...parts,
    lineOfSight: { ...lineOfSight, goals: byGoal(lineOfSight.goals) },
    progress: { ...progress, goals: byGoal(progress.goals) },
    resourceFocus: { ...resourceFocus, goals: byGoal(resourceFocus.goals) },
  };
  return JSON.parse([...canonicalJson(ordered, 0)].join("")) as Omit<Assessment, "findings">;
}

/** In the order of ids, not in that of rows, which depends on when they were loaded. */
const byGoal = <T extends { readonly goal: string }>(goals: readonly T[]): T[] =>
  goals.toSorted((a, b) => (a.goal < b.goal ? -1 : 1));

type Agreement = ResponseOf<typeof readAgreement>;

/** How the answers lie, as somebody may see it. Worked out once between changes. */
export function agreementSeenBy({ role }: Actor, live: LiveOrganisation): Agreement {
  const told = live.recall(role === "owner" || role === "planner" ? agreementOfAll : agreementOfGroups);
  return { ...told, seq: live.seq };
}

const agreementOfAll = (live: LiveOrganisation) => agreementAs(live, "all");
const agreementOfGroups = (live: LiveOrganisation) => agreementAs(live, "groups");

function agreementAs({ analysis: { situation } }: LiveOrganisation, sight: "all" | "groups") {
  return { spreads: [...answerSpreads(situation, sight)], orders: ordersOfUnits(situation, sight) };
}
