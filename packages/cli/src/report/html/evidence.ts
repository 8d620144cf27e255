import { coefficient, dayInWords, days, figure, money, percent } from "./amounts.ts";
import type { Evidence, EvidenceValue } from "./assessed.ts";
import { type Content, type Markup, markup } from "./markup.ts";
import { type Names, listed, named } from "./names.ts";
import { label, shortened } from "./said.ts";

/** Entries of a list, and facts about one thing, shown at most. */
const MOST = 8;

/** Names in evidence that words alone would not explain. */
const LABELS: Readonly<Record<string, string>> = {
  dueOn: "due",
  endsOn: "ends",
  startsOn: "starts",
  effortDays: "effort",
  toUnit: "asked of",
  from: "needed by",
  at: "written in",
  of: "partners in all",
  way: "one way round",
  up: "wants it up",
  down: "wants it down",
  declared: "declared priority",
  spent: "share of resources",
  tau: "agreement of order, from −1 to 1",
  sum: "sum of shares",
  goals: "goals in common",
  bands: "ratings in five bands, lowest first",
  agreement: "agreement A, from −1 to 1",
  whole: "about the organisation as a whole",
  free: "days free",
  asked: "days asked",
  worst: "worst period",
  supports: "contributes to",
  current: "current revision",
  "share_back_outdated answered": "answered revision",
  lastCheckIn: "last check-in",
};

const PERCENT = new Set(["declared", "spent", "share", "similarity"]);
const DAYS = new Set(["effortDays", "days", "asked", "free"]);
const COEFFICIENTS = new Set(["tau", "agreement"]);
/** Words that stay words even if some item has them as its id. */
const PLAIN = new Set([
  "measure",
  "answer",
  "link",
  "kind",
  "direction",
  "period",
  "worst",
  "round",
  "side",
  "file",
  "column",
]);

export type Reading = {
  readonly names: Names;
  readonly currency: string | null;
  /** The rule that found it; some names mean different things to different rules. */
  readonly rule: string;
};

/** What a finding rests on, as terms and their values; what is unknown is left out. */
export function evidenceEntries(evidence: Evidence, reading: Reading): readonly Content[] {
  return Object.entries(evidence)
    .filter(([name, value], at, all) => tells(name, value) && !isRepeated(value, at, all))
    .slice(0, MOST)
    .map(
      ([name, value]) =>
        markup`<div><dt>${labelOf(name, reading)}</dt><dd>${valueMarkup(name, value, reading)}</dd></div>`,
    );
}

/** Whether there is anything to read in a value; no cost and no effort are what `0` means. */
const tells = (name: string, value: EvidenceValue) =>
  value !== null &&
  value !== false &&
  !(value === 0 && (name === "cost" || name === "effortDays")) &&
  !(isList(value) && value.length === 0);

/** The same item under a second name. */
const isRepeated = (value: EvidenceValue, at: number, all: readonly (readonly [string, EvidenceValue])[]) =>
  typeof value === "string" && all.findIndex(([, other]) => other === value) < at;

const labelOf = (name: string, { rule }: Reading): string =>
  shortened(
    LABELS[`${rule} ${name}`] ??
      LABELS[name] ??
      name
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .replace(/_/g, " ")
        .toLowerCase(),
    60,
  );

function valueMarkup(name: string, value: EvidenceValue, reading: Reading): Content {
  if (value === null) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return numberText(name, value, reading);
  if (typeof value === "string")
    return PLAIN.has(name) ? plainWords(value) : nameOrText(value, reading.names);
  if (!isList(value)) return facts(value, reading);
  if (value.some((each) => typeof each === "object" && each !== null)) return lines(name, value, reading);
  if (name === "bands") return value.map(String).join(" · ");
  return listed(
    value.map((each) => valueMarkup(name, each, reading)),
    MOST,
  );
}

const lines = (name: string, values: readonly EvidenceValue[], reading: Reading): Markup =>
  markup`<ul>${values.slice(0, MOST).map((each) => markup`<li>${valueMarkup(name, each, reading)}</li>`)}${
    values.length > MOST && markup`<li>and ${figure(values.length - MOST)} more</li>`
  }</ul>`;

/** An object as one line: a thing's name first, then "days asked 120, days free 90". */
function facts(value: Evidence, reading: Reading): Content {
  const known = Object.entries(value).filter(([, each]) => each !== null);
  return known.slice(0, MOST).map(([name, each], at) => {
    const separator = at === 0 ? "" : ", ";
    const isSubject = at === 0 && typeof each === "string";
    return [separator, !isSubject && [labelOf(name, reading), " "], valueMarkup(name, each, reading)];
  });
}

function numberText(name: string, value: number, { currency }: Reading): string {
  if (PERCENT.has(name)) return percent(value);
  if (name === "cost") return money(value, currency);
  if (name === "horizon") return String(value);
  if (COEFFICIENTS.has(name)) return coefficient(value);
  return DAYS.has(name) ? days(value) : figure(value, 2);
}

const plainWords = (text: string) => label(text.replace(/_/g, " "), 160);

const nameOrText = (text: string, names: Names): Content =>
  names.kind(text) === undefined ? label(dayInWords(text), 160) : named(names, text);

const isList = (value: EvidenceValue): value is readonly EvidenceValue[] => Array.isArray(value);
