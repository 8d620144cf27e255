import type { RespondentRound } from "@lodestar/contract";
import type { Nameable } from "@lodestar/core";
import type { Texts } from "../messages/catalogue.ts";
import { answer } from "../messages/en/answer.ts";
import { textsOf } from "../messages/texts-of.ts";
import { languages } from "../messages/translations.ts";

export type AnswerTexts = Texts<typeof answer.messages>;

/** What every part of the page knows: the round, the words, and the names of what questions mention. */
export type AnswerWorld = {
  readonly round: RespondentRound;
  readonly text: AnswerTexts;
  /** The language of the page's own words; the round's words may be in another. */
  readonly language: string;
  readonly titleOf: (item: string) => string;
  readonly unitName: (unit: string) => string;
  readonly nameable: Nameable;
};

export function answerWorld(round: RespondentRound): AnswerWorld {
  const language = pageLanguage([round.language, ...navigator.languages]);
  const items = new Map(round.items.map(({ id, title }) => [id, title]));
  const units = new Map(round.units.map(({ id, name }) => [id, name]));
  const votable = new Set(Object.values(round.votable).flatMap((words) => words.map(({ id }) => id)));
  return {
    round,
    language,
    text: textsOf(answer, language),
    titleOf: (item) => items.get(item) ?? item,
    unitName: (unit) => units.get(unit) ?? unit,
    nameable: { isUnit: (unit) => units.has(unit), isVotable: (statement) => votable.has(statement) },
  };
}

/** The first wish that the page speaks: exactly, or at least its language. */
export function pageLanguage(wishes: readonly string[]): string {
  for (const wish of wishes) {
    const [spoken] = wish.split("-");
    const known =
      languages.find(({ code }) => code === wish) ??
      languages.find(({ code }) => code.split("-")[0] === spoken);
    if (known !== undefined) return known.code;
  }
  return languages[0]?.code ?? "en-GB";
}
