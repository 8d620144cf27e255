import type { Item } from "../../organisation/organisation.ts";
import type { Situation } from "../situation.ts";
import { FEWEST_LOOKED_AT, SHARE_WORTH_ASKING, type Signal, evidenceOf, silent } from "./signal.ts";

/**
 * Nobody speaks up, nobody hears: themes were read back, and more than one in three of those whose words are in them
 * have not answered. At least five people. O(verdicts + statements). See docs/method/silent-killer-signals.md.
 */
export function verticalCommunicationSignal(situation: Situation): Signal {
  const people = new Set<Item>();
  const unheard: Item[] = [];
  const count = { asked: 0, silent: 0 };
  for (const [theme, answered] of answersByTheme(situation)) {
    const authors = authorsOf(situation, theme);
    const quiet = [...authors].filter((person) => !answered.has(person)).length;
    for (const person of authors) people.add(person);
    count.asked += authors.size;
    count.silent += quiet;
    if (quiet > 0) unheard.push(theme);
  }
  const n = people.size;
  if (n < FEWEST_LOOKED_AT || count.silent <= count.asked * SHARE_WORTH_ASKING)
    return silent("verticalCommunication", n);
  const asked = { killer: "verticalCommunication", ...count } as const;
  return { killer: "verticalCommunication", n, asked, evidence: evidenceOf(situation, unheard) };
}

/** Themes that somebody has answered as they are worded now, with who has: those that were read back. */
function answersByTheme({ organisation }: Situation): ReadonlyMap<Item, ReadonlySet<Item>> {
  const { verdicts, themes } = organisation.tables;
  const { stakeholder, theme, revision } = verdicts.columns;
  const answered = new Map<Item, Set<Item>>();
  for (const row of verdicts.rows()) {
    const about = theme.values[row]!;
    if (!organisation.isKind(about, "themes")) continue;
    const now = themes.columns.revision.value(organisation.row[about]!) ?? 1;
    if ((revision.value(row) ?? now) !== now) continue;
    const known = answered.get(about);
    if (known === undefined) answered.set(about, new Set([stakeholder.values[row]!]));
    else known.add(stakeholder.values[row]!);
  }
  return answered;
}

function authorsOf({ organisation }: Situation, theme: Item): ReadonlySet<Item> {
  const { themes, statements } = organisation.tables;
  const words = Array.from(themes.columns.statements.termsOf(organisation.row[theme]!)).filter((item) =>
    organisation.isKind(item, "statements"),
  );
  return new Set(words.map((item) => statements.columns.stakeholder.values[organisation.row[item]!]!));
}
