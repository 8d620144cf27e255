import { capitalised, counted, figure, numberWord } from "../amounts.ts";
import { type UnitAsks, openAsks } from "../assessed.ts";
import { type Content, markup } from "../markup.ts";
import { listed, named } from "../names.ts";
import { quoted } from "../said.ts";
import { countBySeverity, questionInWords } from "../sections/conflicts.ts";
import { NOTHING_TO_SAY, type Telling } from "./sentence.ts";

/** Rules whose findings other sentences of the summary tell. */
const TOLD_ELSEWHERE = new Set([
  "goal_without_work",
  "goal_without_initiatives",
  "priority_without_resources",
  "resources_without_priority",
  "severe_barrier_without_response",
  "no_inner_barrier",
]);

/** How many conflicts wait, and one to begin with. */
export const conflictsWaiting: Telling = ({ found }) => {
  const [severe, serious] = [countBySeverity(found, "severe"), countBySeverity(found, "serious")];
  if (severe + serious === 0) return NOTHING_TO_SAY;
  const section = "conflicts" as const;
  const first = (found.find(({ rule }) => !TOLD_ELSEWHERE.has(rule)) ?? found[0])!.first[0]!;
  const question: Content =
    first.severity === "notice"
      ? ""
      : markup` One to begin with: <bdi class="said" dir="ltr">${questionInWords(first.question, 220)}</bdi>`;
  const many =
    severe === 0
      ? `No conflict is severe; ${numberWord(serious)} ${serious === 1 ? "is" : "are"} serious.`
      : `${capitalised(counted(severe, "conflict"))} ${severe === 1 ? "is" : "are"} severe${
          serious > 0 ? `, ${numberWord(serious)} more ${serious === 1 ? "is" : "are"} serious` : ""
        }.`;
  return [{ weight: severe > 0 ? 92 : 70, section, text: [many, question] }];
};

/** Severity from which a barrier must not stay without a response. */
const SEVERE = 4;

export const barriersWithoutResponse: Telling = ({ assessment }) => {
  const { inner, outer, unknown } = assessment.barriers;
  const all = [...inner, ...outer, ...unknown];
  const severe = all.filter(({ severity }) => severity !== null && severity >= SEVERE);
  const bare = severe.filter(({ response }) => response === null);
  const section = "barriers" as const;
  const sentences = [];
  if (bare.length > 0) {
    const names = listed(
      bare.map(({ title }) => quoted(title, 90)),
      3,
    );
    const many =
      bare.length === severe.length
        ? bare.length === 1
          ? "The one severe barrier has"
          : `None of the ${counted(severe.length, "severe barrier")} has`
        : `${capitalised(numberWord(bare.length))} of the ${counted(severe.length, "severe barrier")} ${bare.length === 1 ? "has" : "have"}`;
    const verb = bare.length === severe.length && bare.length > 1 ? "a response" : "no response";
    sentences.push({ weight: 88, section, text: markup`${many} ${verb}: ${names}.` });
  }
  if (inner.length === 0 && outer.length > 1)
    sentences.push({
      weight: 66,
      section,
      text: `All ${counted(outer.length, "barrier")} recorded lie outside. Ask what stands in the way inside.`,
    });
  return sentences;
};

/** Who carries the asks, and how many wait for an answer. */
export const asksAnswered: Telling = ({ assessment, names }) => {
  const units = assessment.asksByUnit.filter(({ asks }) => asks > 0).sort((a, b) => b.asks - a.asks);
  const sum = (of: (unit: UnitAsks) => number) => units.reduce((total, unit) => total + of(unit), 0);
  const [asked, open, declined] = [sum((unit) => unit.asks), sum(openAsks), sum((unit) => unit.declined)];
  const [top] = units;
  if (top === undefined) return NOTHING_TO_SAY;
  const load =
    units.length === 1
      ? markup`${capitalised(counted(asked, "ask"))} ${asked === 1 ? "goes" : "go"} to ${named(names, top.unit)}`
      : markup`${named(names, top.unit)} carries ${numberWord(top.asks)} of the ${figure(asked)} asks`;
  return [
    {
      weight: asksWeight(asked, open, declined),
      section: "asks",
      text: markup`${load}; ${answers(asked, open, declined)}.`,
    },
  ];
};

const asksWeight = (asked: number, open: number, declined: number) =>
  open === asked ? 57 : open + declined > 0 ? 62 + 40 * ((open + declined) / asked) : 30;

function answers(asked: number, open: number, declined: number): string {
  if (asked > 1 && open === asked) return "no answer is recorded for any of them";
  const waiting = open > 0 && `${numberWord(open)} ${open === 1 ? "is" : "are"} not answered`;
  const refused = declined > 0 && `${numberWord(declined)} ${declined === 1 ? "was" : "were"} declined`;
  const parts = [waiting, refused].filter((part) => part !== false);
  return parts.length === 0 ? "all have been answered, none was declined" : `of all, ${parts.join(" and ")}`;
}
