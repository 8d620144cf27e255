import type { Organisation } from "../organisation/organisation.ts";
import type { Row } from "../organisation/schema.ts";
import type { DeferredBefore, Named } from "./comparison.ts";
import { nameOf } from "./comparison-items.ts";
import { compareTexts, plainTitle } from "./comparison-pairs.ts";

/** What was answered to a statement, or to a proposed objective or initiative, and where it went. */
export type Disposition = {
  readonly outcome: Row<"dispositions">["outcome"];
  readonly reason: string | null;
  readonly item: Named | null;
};

/** Dispositions by what they answer, in the order of its id. */
export function dispositionsOf(organisation: Organisation): Map<string, Disposition> {
  const { columns } = organisation.tables.dispositions;
  const dispositions = Array.from(organisation.tables.dispositions.rows(), (row): [string, Disposition] => [
    columns.statement.value(row)!,
    {
      outcome: columns.outcome.value(row)!,
      reason: columns.reason.value(row),
      item: nameOf(organisation, columns.item.values[row]),
    },
  ]);
  return new Map(dispositions.sort(([a], [b]) => compareTexts(a, b)));
}

type Sides = {
  readonly before: Organisation;
  readonly after: Organisation;
  /** From an id of the first period to what it is in the second. */
  readonly carried: ReadonlyMap<string, Named>;
};

/** What was put off in the first period, and what the second shows of it. O(n log n). */
export function deferredBefore(
  sides: Sides,
  before: ReadonlyMap<string, Disposition>,
  after: ReadonlyMap<string, Disposition>,
): DeferredBefore[] {
  const deferred = [...before].filter(([, { outcome }]) => outcome === "deferred");
  if (deferred.length === 0) return [];
  const findAgain = statementFinder(sides);
  const grown = itemsByOrigin(sides.after);
  return deferred.map(([id, { reason, item }]) => {
    const again = findAgain(id);
    const answer = again === undefined ? undefined : after.get(again);
    const items = again === undefined ? [] : (grown.get(again) ?? []);
    const known = { ...wordsAndAuthor(sides.before, id), reason };
    if (answer)
      return {
        ...known,
        now: answer.outcome,
        reasonNow: answer.reason,
        items: answer.item ? [answer.item] : items,
      };
    if (items.length > 0) return { ...known, now: "in the plan", reasonNow: null, items };
    const next = item === null ? undefined : sides.carried.get(item.id);
    if (next) return { ...known, now: "carried on", reasonNow: null, items: [next] };
    return { ...known, now: again === undefined ? "not seen" : "no answer yet", reasonNow: null, items: [] };
  });
}

/** Words are not shown where a moderator hid them, names not where the round promised so. */
function wordsAndAuthor(
  organisation: Organisation,
  id: string,
): Pick<DeferredBefore, "id" | "text" | "author"> {
  const item = organisation.item(id);
  if (organisation.kindOf(item) !== "statements") return { id, text: organisation.title(item), author: null };
  const { text, moderated, confidentiality, stakeholder } = organisation.tables.statements.columns;
  const row = organisation.row[item]!;
  const isNamed = confidentiality.isUnknown(row) || confidentiality.is(row, "named");
  return {
    id,
    text: moderated.is(row, "yes") ? null : text.text(row),
    author: isNamed ? nameOf(organisation, stakeholder.values[row]) : null,
  };
}

/** Finds a statement again: under its id in the same words, or in the same words of the same person. */
function statementFinder({ before, after, carried }: Sides): (id: string) => string | undefined {
  const keysOf = (organisation: Organisation) => {
    const { id, text, stakeholder } = organisation.tables.statements.columns;
    return Array.from(organisation.tables.statements.rows(), (row) => ({
      id: id.value(row)!,
      words: plainTitle(text.text(row)),
      person: plainTitle(nameOf(organisation, stakeholder.values[row])?.title ?? ""),
    })).sort((a, b) => compareTexts(a.id, b.id));
  };
  const ours = new Map(keysOf(before).map((key) => [key.id, key]));
  const theirs = keysOf(after);
  const wordsById = new Map(theirs.map(({ id, words }) => [id, words]));
  const idByWords = new Map(theirs.toReversed().map(({ id, words, person }) => [`${words}\n${person}`, id]));
  return (id) => {
    const said = ours.get(id);
    if (said === undefined) return carried.get(id)?.id;
    return wordsById.get(id) === said.words ? id : idByWords.get(`${said.words}\n${said.person}`);
  };
}

/** Objectives, initiatives and barriers by what they came from. */
function itemsByOrigin(organisation: Organisation): Map<string, Named[]> {
  const items = new Map<string, Named[]>();
  for (const name of ["objectives", "initiatives", "barriers"] as const) {
    const { columns } = organisation.tables[name];
    for (const row of organisation.tables[name].rows()) {
      const item = nameOf(organisation, columns.id.values[row])!;
      for (const origin of columns.origin.value(row)) items.set(origin, [...(items.get(origin) ?? []), item]);
    }
  }
  for (const list of items.values()) list.sort((a, b) => compareTexts(a.id, b.id));
  return items;
}
