import type { Change, Changed } from "../organisation/alignment-graph.ts";
import { type Item, type ItemSet, kindCode } from "../organisation/organisation.ts";
import { type TableName, tableNames } from "../organisation/schema.ts";
import { type Finding, describeFinding } from "./finding.ts";
import type { Found, Place, Rule } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** The table whose rows decide about every objective: after a change of the cycle all is asked again. */
const EVERYWHERE: TableName = "organisation";

/** What a change did to the findings. */
export type FindingsChange = { readonly appeared: readonly Finding[]; readonly gone: readonly Finding[] };

/**
 * All rules applied to a situation, kept place by place, so that a change of one row asks again only where it matters.
 * After any sequence of changes the findings are those of a new analysis of the changed organisation.
 */
export class Analysis {
  readonly situation: Situation;
  readonly rules: readonly Rule[];
  readonly #found = new Map<Rule, Map<Place, readonly Found[]>>();
  readonly #lookedAt = new Map<Rule, number>();

  constructor(situation: Situation, rules: readonly Rule[]) {
    this.situation = situation;
    this.rules = rules;
    for (const rule of rules) {
      const found = new Map<Place, readonly Found[]>();
      this.#found.set(rule, found);
      let lookedAt = 0;
      for (const place of rule.places(situation)) {
        const here = rule.at(situation, place);
        if (here.length > 0) found.set(place, here);
        if (here.length > 0 || isJudged(situation, place)) lookedAt++;
      }
      this.#lookedAt.set(rule, lookedAt);
    }
  }
  /**
   * Builds what only changes need, by changing nothing in one row of each table, so that the first edit takes no longer
   * than the others: about half a second for 100,000 objectives. Whoever asks once does without.
   */
  prepare(): void {
    const { tables } = this.situation.organisation;
    for (const rule of this.rules) rule.prepare?.(this.situation);
    for (const table of tableNames) {
      const [row] = tables[table].rows();
      if (row !== undefined && table !== EVERYWHERE) this.change({ table, row, set: {} });
    }
  }
  /** What a rule found, as it found it. */
  foundBy(rule: Rule): Found[] {
    const found: Found[] = [];
    for (const here of this.#found.get(rule)!.values())
      for (let i = 0; i < here.length; i++) found.push(here[i]!);
    return found;
  }
  /** Places where a rule found something. */
  placesFound(rule: Rule): number {
    return this.#found.get(rule)!.size;
  }
  /** Places a rule looks at; work that is done or given up is only passed by. After a change they are counted anew. */
  placesLookedAt(rule: Rule): number {
    const counted = this.#lookedAt.get(rule);
    if (counted !== undefined) return counted;
    let lookedAt = 0;
    const found = this.#found.get(rule)!;
    for (const place of rule.places(this.situation))
      if (found.has(place) || isJudged(this.situation, place)) lookedAt++;
    this.#lookedAt.set(rule, lookedAt);
    return lookedAt;
  }
  /** Every finding in words, by rule in the order of the rules, then by parties. */
  findings(): Finding[] {
    return this.rules.flatMap((rule) => this.findingsOf(rule));
  }
  findingsOf(rule: Rule): Finding[] {
    const findings = this.foundBy(rule).map((found) => describeFinding(this.situation, rule, found));
    return findings.sort(byParties);
  }
  /** What a rule found about an item, by parties. One pass over what it found. */
  findingsAbout(rule: Rule, item: Item): Finding[] {
    const found = this.foundBy(rule).filter(({ parties }) => parties.includes(item));
    return found.map((each) => describeFinding(this.situation, rule, each)).sort(byParties);
  }
  /** The most important findings of a rule: the severest, then those with most work behind them, then by parties. */
  mostImportant(rule: Rule, most: number): Finding[] {
    const chosen = firstOf(this.foundBy(rule), most, byImportance);
    const findings = chosen.map((each) => ({ each, finding: describeFinding(this.situation, rule, each) }));
    findings.sort((a, b) => byImportance(a.each, b.each) || byParties(a.finding, b.finding));
    return findings.map(({ finding }) => finding);
  }
  /** Everything that is party to a severe or serious finding; for a target or an ask also what it belongs to. */
  itemsInConflict(): ItemSet {
    const { organisation } = this.situation;
    const marked = new Uint8Array(organisation.lexicon.count);
    for (const rule of this.rules)
      for (const here of this.#found.get(rule)!.values())
        for (const { severity, parties } of here)
          if (severity !== "notice") for (const item of parties) this.#markWithOwner(marked, item);
    return { has: (item) => marked[item] === 1 };
  }
  #markWithOwner(marked: Uint8Array, item: Item): void {
    const { kind, row, tables } = this.situation.organisation;
    marked[item] = 1;
    if (kind[item] === kindCode.targets) marked[tables.targets.columns.objective.values[row[item]!]!] = 1;
    if (kind[item] === kindCode.asks) marked[tables.asks.columns.from.values[row[item]!]!] = 1;
  }
  /** Applies a change to the organisation and asks again wherever it may matter. */
  change(change: Change): FindingsChange {
    const touched = new Map<Rule, Set<Place>>(this.rules.map((rule) => [rule, new Set()]));
    const touch = (table: TableName, row: number) => {
      for (const rule of this.rules)
        for (const place of rule.touchedBy[table]?.(this.situation, row) ?? []) touched.get(rule)!.add(place);
    };
    const changed = this.situation.graph.change(change, touch);
    this.situation.forget(changed.table);
    touch(changed.table, changed.row);
    this.#lookedAt.clear();
    this.#touchFollowing(changed, touched);
    return this.#askAgain(touched);
  }
  #touchFollowing(changed: Changed, touched: ReadonlyMap<Rule, Set<Place>>): void {
    for (const rule of this.rules) {
      const places = touched.get(rule)!;
      for (const what of rule.follows ?? []) for (const item of changed[what]) places.add(item);
      if (rule.allFollow?.some((what) => changed[what].size > 0))
        for (const place of rule.places(this.situation)) places.add(place);
    }
  }
  #askAgain(touched: ReadonlyMap<Rule, ReadonlySet<Place>>): FindingsChange {
    const appeared: Finding[] = [];
    const gone: Finding[] = [];
    for (const [rule, places] of touched)
      for (const place of places) {
        const found = this.#found.get(rule)!;
        const before = (found.get(place) ?? []).map((each) => describeFinding(this.situation, rule, each));
        const now = rule.at(this.situation, place);
        if (now.length > 0) found.set(place, now);
        else found.delete(place);
        const after = now.map((each) => describeFinding(this.situation, rule, each));
        appeared.push(...after.filter((finding) => !before.some(({ id }) => id === finding.id)));
        gone.push(...before.filter((finding) => !after.some(({ id }) => id === finding.id)));
      }
    return { appeared, gone };
  }
}

/** Whether a rule has something to say about a place: an item that takes part, or what is no item of a table. */
const isJudged = ({ graph, organisation }: Situation, place: Place) =>
  place < 0 || organisation.kind[place] === 0 || graph.takesPart(place);

/** The first `most` of a list in some order, without ordering all of it. */
function firstOf<T>(list: readonly T[], most: number, order: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  if (most <= 0) return first;
  for (const each of list) {
    if (first.length === most && order(first[most - 1]!, each) <= 0) continue;
    let place = first.length;
    while (place > 0 && order(first[place - 1]!, each) > 0) place--;
    first.splice(place, 0, each);
    if (first.length > most) first.pop();
  }
  return first;
}

const SEVERITIES = ["severe", "serious", "notice"];

function byImportance(a: Found, b: Found): number {
  const severity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return (
    severity || amount(b, "cost") - amount(a, "cost") || amount(b, "effortDays") - amount(a, "effortDays")
  );
}

function amount(found: Found, name: string): number {
  const value = found.evidence[name];
  return typeof value === "number" ? value : 0;
}

/** By parties; of findings about the same ones by id, so that it does not matter in which order they were found. */
const byParties = (a: Finding, b: Finding): number =>
  compareLists(a.parties, b.parties) || (a.id < b.id ? -1 : 1);

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return a.length - b.length;
}
