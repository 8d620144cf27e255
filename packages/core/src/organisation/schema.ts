import { ChoiceColumn, type Column, DayColumn, NumberColumn, TermColumn, TextColumn } from "./columns.ts";
import type { Lexicon } from "./lexicon.ts";
import { LinkColumn, ListColumn } from "./list-column.ts";

/**
 * The tables of an organisation and what their columns mean: the one place that says it. Readers, writers, the
 * starter folder, checks and the types of rows all follow from here. Names are the alignment folder's own, in camel case.
 */

/** What a column holds. `refersTo` names the tables an entry may point into; `any` is every table with ids. */
export type ColumnSpec = {
  readonly type: ColumnType;
  readonly required: boolean;
  readonly make: (lexicon: Lexicon) => Column;
  readonly refersTo?: readonly string[];
  /** For the starter folder: what to write here, in a few plain words. */
  readonly about: string;
};

export type ColumnType =
  | "id"
  | "text"
  | "label"
  | "number"
  | "day"
  | "period"
  | "email"
  | "choice"
  | "reference"
  | "references"
  | "labels"
  | "links"
  | "rated";

type Spec<C extends Column, Required extends boolean = false> = ColumnSpec & {
  readonly make: (lexicon: Lexicon) => C;
  readonly required: Required;
};

const optional = { required: false } as const;
const asTerm = (lexicon: Lexicon) => new TermColumn(lexicon);
const asList = (lexicon: Lexicon) => new ListColumn(lexicon);

const id = (about: string): Spec<TermColumn, true> => ({ type: "id", required: true, make: asTerm, about });
const text = (about: string): Spec<TextColumn> => ({
  type: "text",
  ...optional,
  make: () => new TextColumn(),
  about,
});
/** A text that many rows share. */
const label = (about: string): Spec<TermColumn> => ({ type: "label", ...optional, make: asTerm, about });
const period = (about: string): Spec<TermColumn> => ({ type: "period", ...optional, make: asTerm, about });
const email = (about: string): Spec<TextColumn> => ({ ...text(about), type: "email" });
const day = (about: string): Spec<DayColumn> => ({
  type: "day",
  ...optional,
  make: () => new DayColumn(),
  about,
});
const number = (about: string, min = -Infinity, max = Infinity): Spec<NumberColumn> => ({
  type: "number",
  ...optional,
  make: () => new NumberColumn(min, max),
  about,
});
const choice = <const C extends string>(about: string, ...choices: readonly C[]): Spec<ChoiceColumn<C>> => ({
  type: "choice",
  ...optional,
  make: () => new ChoiceColumn(choices),
  about,
});
const reference = (about: string, ...refersTo: readonly string[]): Spec<TermColumn> => ({
  type: "reference",
  ...optional,
  make: asTerm,
  refersTo,
  about,
});
const references = (about: string, ...refersTo: readonly string[]): Spec<ListColumn> => ({
  type: "references",
  ...optional,
  make: asList,
  refersTo,
  about,
});
const links = (about: string, max: number, ...refersTo: readonly string[]): Spec<LinkColumn> => ({
  type: "links",
  ...optional,
  make: (lexicon) => new LinkColumn(lexicon, max),
  refersTo,
  about,
});
const required = <C extends Column>(spec: Spec<C, boolean>): Spec<C, true> => ({ ...spec, required: true });

const ANY = "any";
const STATUS = ["proposed", "accepted", "declined", "active", "done", "dropped"] as const;
const ROUND = "the listening round, such as 2027-spring";
const ORIGIN = "statements, themes or decisions this came from";

export const schema = {
  organisation: {
    key: required(choice("what is said", "name", "cycle", "starts_on", "ends_on", "currency")),
    value: required(text("such as: Northwind Ferries, 2027, 2027-01-01, 2027-12-31, EUR")),
  },
  northstar: {
    id: id("any short text that no other row uses"),
    kind: required(
      choice(
        "one purpose, one vision, one mission; several values and goals",
        "purpose",
        "vision",
        "mission",
        "value",
        "goal",
      ),
    ),
    title: required(text("one plain sentence")),
    description: text("what it means in practice"),
    horizon: number("the year a goal looks towards", 1900, 2200),
    weight: number("how much a goal counts among the goals", 0),
  },
  units: {
    id: id("any short text that no other row uses"),
    name: required(text("what people call it")),
    parent: reference("the unit it belongs to; empty at the top", "units"),
    kind: label("such as division, team, site"),
    lead: references("who leads it", "stakeholders"),
  },
  stakeholders: {
    id: id("any short text that no other row uses"),
    name: required(text("a person, an organisation or a group")),
    type: choice("what it is", "person", "organisation", "group"),
    side: choice("inner belongs to the organisation, outer does not", "inner", "outer"),
    unit: references("the first one is home", "units"),
    role: text("what they do here"),
    email: email("where questions are sent"),
    influence: number("how much they can move, 0 to 100", 0, 100),
    interest: number("how much they care, 0 to 100", 0, 100),
    attitude: number("-2 against, 0 neutral, 2 in favour", -2, 2),
  },
  elements: {
    id: id("any short text that no other row uses"),
    kind: required(
      choice(
        "what kind of part of the business",
        "strategy",
        "capability",
        "structure",
        "people",
        "process",
        "culture",
        "resource",
        "management_system",
      ),
    ),
    title: required(text("one plain phrase")),
    description: text("what it is and does"),
    unit: reference("the unit that holds it", "units"),
    supports: links(
      "goals or elements it supports, each with a strength, such as g1:0.6",
      Infinity,
      "northstar",
      "elements",
    ),
  },
  linkRatings: {
    stakeholder: required(reference("who rates", "stakeholders")),
    unit: reference("the unit rated; empty for the whole organisation", "units"),
    link: required(
      choice("which link of the chain", "strategy_supports_purpose", "organisation_supports_strategy"),
    ),
    value: required(number("0 not at all, 100 fully", 0, 100)),
  },
  statements: {
    id: id("any short text that no other row uses"),
    stakeholder: required(reference("who said it", "stakeholders")),
    text: required(text("their exact words")),
    kind: choice(
      "what kind of statement",
      "target",
      "priority",
      "need",
      "barrier",
      "concern",
      "idea",
      "assumption",
      "comment",
    ),
    about: reference("the item it is about", ANY),
    addressedTo: reference("the unit it is addressed to", "units"),
    saidOn: day("the day it was said"),
    round: label(ROUND),
    confidentiality: choice("who may see the author", "named", "confidential", "anonymous"),
    moderated: choice("yes: kept but not shown", "yes", "no"),
  },
  propositions: {
    id: id("any short text that no other row uses"),
    text: required(text("a sentence people rate")),
    scaleMin: number("lowest answer"),
    scaleMax: number("highest answer"),
    scaleLabels: {
      type: "labels",
      ...optional,
      make: asList,
      about: "words for the answers, lowest first",
    },
    round: label(ROUND),
  },
  ratings: {
    stakeholder: required(reference("who rates", "stakeholders")),
    item: required({
      type: "rated",
      ...optional,
      make: asTerm,
      about: "an item, or the text of a proposition",
    }),
    value: required(number("the answer")),
    scaleMin: number("lowest answer possible"),
    scaleMax: number("highest answer possible"),
    round: label(ROUND),
  },
  rankings: {
    stakeholder: required(reference("who ranks", "stakeholders")),
    item: required(reference("what is ranked, usually a goal", ANY)),
    rank: required(number("1 is first; ties share a rank: 1, 2, 2, 4", 1)),
    round: label(ROUND),
  },
  points: {
    stakeholder: required(reference("who gives the points", "stakeholders")),
    item: required(reference("what gets them, usually a goal", ANY)),
    points: required(number("100 in all for one person and round", 0, 100)),
    round: label(ROUND),
  },
  votes: {
    stakeholder: required(reference("who votes", "stakeholders")),
    statement: required(reference("on whose words", "statements")),
    vote: required(choice("1 agree, 0 pass, -1 disagree", "1", "0", "-1")),
    votedOn: day("the day; the last vote counts"),
  },
  themes: {
    id: id("any short text that no other row uses"),
    title: required(text("what these statements say together")),
    summary: text("what we heard"),
    statements: references("the statements in it", "statements"),
    revision: number("1, and one more with every correction", 1),
  },
  verdicts: {
    stakeholder: required(reference("who answers", "stakeholders")),
    theme: required(reference("the theme shown", "themes")),
    revision: number("which revision was shown", 1),
    verdict: required(choice("the answer", "confirmed", "corrected", "rejected", "missing")),
    text: text("the correction, in their words"),
    givenOn: day("the day of the answer"),
  },
  objectives: {
    id: id("any short text that no other row uses"),
    title: required(text("a result for the year, in plain words")),
    description: text("what will be different"),
    unit: reference("the unit that answers for it", "units"),
    owner: reference("the person who answers for it", "stakeholders"),
    supports: links(
      "what it contributes to, each with a share, such as g1:0.6;g2:0.4",
      1,
      "northstar",
      "elements",
      "objectives",
    ),
    kind: choice("committed: must be met; aspirational: 0.7 is good", "committed", "aspirational"),
    startsOn: day("first day"),
    dueOn: day("last day"),
    origin: references(ORIGIN, "statements", "themes", "decisions"),
    status: choice("where it stands", ...STATUS),
  },
  targets: {
    id: id("any short text that no other row uses"),
    objective: required(reference("the objective it measures", "objectives")),
    title: required(text("such as: sick days down to 4 %")),
    measure: label("what is measured; the same words everywhere"),
    unitOfMeasure: label("such as %, days, EUR"),
    direction: choice("which way is good", "up", "down", "keep"),
    baseline: number("where it started"),
    target: number("where it must be"),
    current: number("where it is"),
    dueOn: day("by when"),
    owner: reference("who answers for it", "stakeholders"),
    weight: number("how much it counts within the objective", 0),
  },
  initiatives: {
    id: id("any short text that no other row uses"),
    title: required(text("a piece of work")),
    supports: links(
      "what it contributes to, each with a share",
      1,
      "northstar",
      "elements",
      "objectives",
      "initiatives",
    ),
    unit: reference("the unit that does it", "units"),
    owner: reference("who answers for it", "stakeholders"),
    startsOn: day("first day"),
    endsOn: day("last day"),
    effortDays: number("days of work", 0),
    cost: number("money", 0),
    value: number("what it is worth, in one unit for all"),
    status: choice("where it stands", ...STATUS),
    origin: references(ORIGIN, "statements", "themes", "decisions"),
  },
  actions: {
    id: id("any short text that no other row uses"),
    title: required(text("a task")),
    initiative: reference("the initiative it belongs to", "initiatives"),
    owner: reference("who does it; empty is a finding, not a fault", "stakeholders"),
    contributors: references("who helps", "stakeholders"),
    status: choice("where it stands", "open", "help_wanted", "done", "dropped"),
    dueOn: day("by when"),
    doneOn: day("when it was done"),
    note: text("anything else"),
  },
  asks: {
    id: id("any short text that no other row uses"),
    from: required(reference("the objective or initiative that needs it", "objectives", "initiatives")),
    toUnit: required(reference("the unit that is asked", "units")),
    need: required(text("what is needed")),
    answer: choice("what the unit said", "asked", "accepted", "declined", "renegotiated"),
    effortDays: number("days of work asked for", 0),
    answeredBy: reference("who answered", "stakeholders"),
    answeredOn: day("when"),
    note: text("the reason, or the counter-offer"),
  },
  dependencies: {
    before: required(reference("what must be finished", "objectives", "initiatives", "actions")),
    after: required(reference("before this can start", "objectives", "initiatives", "actions")),
  },
  barriers: {
    id: id("any short text that no other row uses"),
    title: required(text("what stands in the way")),
    side: choice("inner or outer", "inner", "outer"),
    class: label("such as culture, skills, law, competitor"),
    severity: number("1 slight to 5 severe", 1, 5),
    likelihood: number("1 unlikely to 5 certain", 1, 5),
    affects: references("the items it stands in the way of", ANY),
    owner: reference("who deals with it", "stakeholders"),
    response: choice("what is done about it", "remove", "mitigate", "accept", "watch"),
    action: text("the next step"),
    origin: references(ORIGIN, "statements", "themes", "decisions"),
  },
  decisions: {
    id: id("any short text that no other row uses"),
    question: required(text("what had to be decided")),
    outcome: text("what was decided"),
    reason: text("why"),
    decider: reference("who decided", "stakeholders"),
    decidedOn: day("when"),
    dissent: text("who saw it otherwise, and why"),
    about: references("the items it is about", ANY),
  },
  dispositions: {
    statement: required(
      reference(
        "the statement, or the proposed objective or initiative",
        "statements",
        "objectives",
        "initiatives",
      ),
    ),
    outcome: required(choice("what became of it", "adopted", "merged", "deferred", "declined")),
    reason: text("why, in words its author may read"),
    item: reference("where it went", ANY),
  },
  capacity: {
    unit: required(reference("the unit", "units")),
    period: required(period("2027, 2027-H1, 2027-Q1 or 2027-01")),
    days: required(number("days of work free in the period", 0)),
    stakeholder: reference("for one person's capacity", "stakeholders"),
  },
  budget: {
    period: required(period("2027, 2027-H1, 2027-Q1 or 2027-01")),
    amount: required(number("money", 0)),
    unit: reference("the unit; empty for all", "units"),
  },
  checkins: {
    target: required(reference("the target", "targets")),
    date: required(day("the day")),
    value: required(number("the value on that day")),
    confidence: number("0 none to 1 sure", 0, 1),
    note: text("what happened, what is next"),
    author: reference("who reports", "stakeholders"),
  },
  pulses: {
    pulse: required(label("which pulse, such as 2027-03")),
    unit: required(reference("the unit of the person who answers; never the person", "units")),
    question: required(label("the question")),
    value: required(number("the answer, 1 to 5")),
    answeredOn: day("when"),
  },
} as const satisfies Record<string, Record<string, ColumnSpec>>;

export type Schema = typeof schema;
export type TableName = keyof Schema;
export const tableNames = Object.keys(schema) as readonly TableName[];

/** Tables whose rows have an id. */
export type ItemKind = { [T in TableName]: "id" extends keyof Schema[T] ? T : never }[TableName];

/** The columns of a table, by the type of array that keeps them. */
export type Columns<T extends TableName> = { readonly [C in keyof Schema[T]]: ColumnOf<Schema[T][C]> };
type ColumnOf<S> = S extends { readonly make: (lexicon: Lexicon) => infer C } ? C : never;

/** One row as plain values: what people write and read. Days are ISO dates; unknown is `null`, an empty list is empty. */
export type Row<T extends TableName> = { readonly [C in keyof Schema[T]]: ValueOf<Schema[T][C]> };
type ValueOf<S> = S extends { readonly required: true } ? NonNullable<Held<ColumnOf<S>>> : Held<ColumnOf<S>>;
type Held<C> = C extends { value(row: number): infer V } ? V : never;

/** Rows that must not occur twice: the columns that together name them. */
export const naturalKeys: { readonly [T in TableName]?: readonly string[] } = {
  organisation: ["key"],
  ratings: ["stakeholder", "item", "round"],
  rankings: ["stakeholder", "item", "round"],
  points: ["stakeholder", "item", "round"],
  dependencies: ["before", "after"],
  dispositions: ["statement"],
  capacity: ["unit", "period", "stakeholder"],
  budget: ["period", "unit"],
  verdicts: ["stakeholder", "theme", "revision"],
  checkins: ["target", "date"],
  linkRatings: ["stakeholder", "unit", "link"],
};

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The name of a table or column in the alignment folder: `addressedTo` is written `addressed_to`. */
export const writtenName = snakeCase;
