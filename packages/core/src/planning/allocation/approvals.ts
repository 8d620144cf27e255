import type { Situation } from "../../friction/situation.ts";
import { NO_TERM } from "../../organisation/lexicon.ts";
import type { Item } from "../../organisation/organisation.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Who approves which initiatives: whoever gave one points above 0, rated it above the middle of its scale, said the
 * words it comes from, or voted for them. Everybody who rated or gave points to any initiative, or who voted or spoke on
 * words behind one, counts as a person asked, also if they approve none. By person. O(ratings + points + votes + words).
 * See docs/method/initiative-value.md.
 */
export function approvals(situation: Situation, initiatives: readonly Item[]): Map<Item, Set<Item>> {
  const among = new Set(initiatives);
  const found = new Map<Item, Set<Item>>();
  const note = (person: Item, initiative: Item, isFor: boolean) => {
    if (person === NO_TERM) return;
    const own = found.get(person) ?? new Set<Item>();
    found.set(person, own);
    if (isFor) own.add(initiative);
  };
  noteRatings(situation, among, note);
  const behind = initiativesBehind(situation, initiatives);
  const { statements, votes } = situation.organisation.tables;
  for (const [statement, work] of behind) {
    const author = statements.columns.stakeholder.values[situation.organisation.row[statement]!]!;
    for (const initiative of work) note(author, initiative, true);
  }
  const last = new Map<string, { day: number; vote: string; person: Item; statement: Item }>();
  for (const row of votes.rows()) {
    const [person, statement] = [
      votes.columns.stakeholder.values[row]!,
      votes.columns.statement.values[row]!,
    ];
    const day = votes.columns.votedOn.values[row]!;
    const known = last.get(`${person} ${statement}`);
    if (!behind.has(statement) || (known !== undefined && known.day > day)) continue;
    last.set(`${person} ${statement}`, { day, vote: votes.columns.vote.value(row)!, person, statement });
  }
  for (const { vote, person, statement } of last.values())
    for (const initiative of behind.get(statement)!) note(person, initiative, vote === "1");
  return found;
}

type Note = (person: Item, initiative: Item, isFor: boolean) => void;

function noteRatings({ organisation }: Situation, among: ReadonlySet<Item>, note: Note): void {
  const { points, ratings } = organisation.tables;
  for (const row of points.rows()) {
    const item = points.columns.item.values[row]!;
    if (among.has(item))
      note(points.columns.stakeholder.values[row]!, item, points.columns.points.values[row]! > 0);
  }
  const { item, scaleMax, scaleMin, stakeholder, value } = ratings.columns;
  for (const row of ratings.rows()) {
    if (!among.has(item.values[row]!)) continue;
    const middle = (scaleMin.values[row]! + scaleMax.values[row]!) / 2;
    // Without a scale a rating says nothing for sure: only that the person was asked.
    note(stakeholder.values[row]!, item.values[row]!, value.values[row]! > middle);
  }
}

/** By statement the initiatives that name it, or its theme, as what they come from. */
function initiativesBehind(situation: Situation, initiatives: readonly Item[]): Map<Item, Item[]> {
  const behind = new Map<Item, Item[]>();
  for (const initiative of initiatives)
    for (const { statement, through } of wordsOf(situation, initiative))
      if (through.objective === null) behind.set(statement, [...(behind.get(statement) ?? []), initiative]);
  return behind;
}
