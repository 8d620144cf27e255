import {
  answerFollowUp as answerFollowUpEndpoint,
  askBack as askBackEndpoint,
  changeRound as changeRoundEndpoint,
  closeRound as closeRoundEndpoint,
  endReminders as endRemindersEndpoint,
  enterRoundAnswer as enterRoundAnswerEndpoint,
  inviteToRound as inviteToRoundEndpoint,
  listFollowUps as listFollowUpsEndpoint,
  listQuestionSets as listQuestionSetsEndpoint,
  listRoundWords,
  listRounds as listRoundsEndpoint,
  makeRound as makeRoundEndpoint,
  makeTicket as makeTicketEndpoint,
  openAnswer,
  openRound as openRoundEndpoint,
  previewLetters as previewLettersEndpoint,
  previewRound as previewRoundEndpoint,
  readRound as readRoundEndpoint,
  readRoundAnswer as readRoundAnswerEndpoint,
  remindRound as remindRoundEndpoint,
  removeRound as removeRoundEndpoint,
  renewRoundLink as renewRoundLinkEndpoint,
  reopenRound as reopenRoundEndpoint,
  revokeRoundLink as revokeRoundLinkEndpoint,
  roundBoard,
  saveAnswer as saveAnswerEndpoint,
  sendAnswer as sendAnswerEndpoint,
  withdrawWords as withdrawWordsEndpoint,
} from "@lodestar/contract";
import { accept } from "@lodestar/core";
import { type Outcome, type Place } from "../../command.ts";
import { type Answered, answer } from "../../http/answer.ts";
import { makeTicket } from "./anonymous/commands.ts";
import { saveAnswer, sendAnswer } from "./answers/commands.ts";
import { answerPage } from "./answers/queries.ts";
import { boardOf } from "./board/queries.ts";
import { answerFollowUp, askBack } from "./follow-ups/commands.ts";
import { listFollowUps } from "./follow-ups/queries.ts";
import { inviteToRound, remindRound, renewRoundLink, revokeRoundLink } from "./invitations/commands.ts";
import { previewLetters } from "./invitations/preview-letters.ts";
import { linkLimit } from "../../links/link-limit.ts";
import { enterRoundAnswer, readRoundAnswer } from "./on-behalf/commands.ts";
import { endReminders } from "./reminders/commands.ts";
import {
  changeRound,
  closeRound,
  makeRound,
  openRound,
  removeRound,
  reopenRound,
} from "./rounds/commands.ts";
import { listQuestionSets, listRounds, oneRound, previewRound } from "./rounds/read-rounds.ts";
import { withdrawWords } from "./withdrawals/commands.ts";
import { roundWords } from "./words/queries.ts";

/** What the answers need besides the context of each request. */
export type ListeningNeed = {
  /** The address of this server as people see it: links in mails begin with it. */
  readonly publicUrl: string;
};

/** What planners ask of rounds, and what people ask who answer them. */
export const listeningAnswers = ({ publicUrl }: ListeningNeed): readonly Answered[] => [
  ...readingAnswers,
  ...lifeAnswers(publicUrl),
  ...invitationAnswers(publicUrl),
  ...onBehalfAnswers,
  ...followUpAnswers(publicUrl),
  ...respondentAnswers(),
];

/** Of an act, the wire tells what it gave and its number, not the time. */
async function withoutTime<T extends Place>(done: Promise<Outcome<T>>): Promise<Outcome<Omit<T, "at">>> {
  const outcome = await done;
  if (!outcome.ok) return outcome;
  const { at: _at, ...value } = outcome.value;
  return accept(value);
}

const readingAnswers: readonly Answered[] = [
  answer(listRoundsEndpoint, ({ context }) => listRounds(context)),
  answer(listQuestionSetsEndpoint, ({ context }) => listQuestionSets(context)),
  answer(readRoundEndpoint, ({ context, params }) => oneRound(context, params.round)),
  answer(previewRoundEndpoint, ({ context, params }) => previewRound(context, params.round)),
  answer(roundBoard, ({ context, params }) => boardOf(context, params.round)),
  answer(listRoundWords, ({ context, params }) => roundWords(context, params.round)),
];

const lifeAnswers = (publicUrl: string): readonly Answered[] => [
  answer(makeRoundEndpoint, ({ context, body }) => withoutTime(makeRound(context, body))),
  answer(changeRoundEndpoint, ({ context, params, body }) =>
    withoutTime(changeRound(context, params.round, body)),
  ),
  answer(removeRoundEndpoint, ({ context, params }) => withoutTime(removeRound(context, params.round))),
  answer(openRoundEndpoint, ({ context, params }) =>
    withoutTime(openRound(context, publicUrl, params.round)),
  ),
  answer(closeRoundEndpoint, ({ context, params, body }) =>
    withoutTime(closeRound(context, params.round, body.reason)),
  ),
  answer(reopenRoundEndpoint, ({ context, params, body }) =>
    withoutTime(reopenRound(context, params.round, body.closesAt)),
  ),
];

const invitationAnswers = (publicUrl: string): readonly Answered[] => [
  answer(inviteToRoundEndpoint, async ({ context, params, body }) => {
    const invited = await withoutTime(inviteToRound(context, publicUrl, params.round, body.stakeholders));
    if (!invited.ok) return invited;
    const { again, withoutMail, ...counts } = invited.value;
    return accept({ ...counts, again: [...again], withoutMail: [...withoutMail] });
  }),
  answer(renewRoundLinkEndpoint, ({ context, params }) =>
    withoutTime(renewRoundLink(context, publicUrl, params.round, params.id)),
  ),
  answer(revokeRoundLinkEndpoint, ({ context, params }) =>
    withoutTime(revokeRoundLink(context, params.round, params.id)),
  ),
  answer(remindRoundEndpoint, ({ context, params, body }) =>
    withoutTime(remindRound(context, publicUrl, params.round, body.stakeholders)),
  ),
  answer(previewLettersEndpoint, ({ context, params }) => previewLetters(context, publicUrl, params.round)),
];

const onBehalfAnswers: readonly Answered[] = [
  answer(readRoundAnswerEndpoint, ({ context, params }) =>
    readRoundAnswer(context, params.round, params.stakeholder),
  ),
  answer(enterRoundAnswerEndpoint, async ({ context, params, body }) => {
    const entered = await enterRoundAnswer(context, params.round, body);
    if (!entered.ok) return entered;
    const { sheet, recorded } = entered.value;
    return accept({ sheet, recorded });
  }),
];

const followUpAnswers = (publicUrl: string): readonly Answered[] => [
  answer(listFollowUpsEndpoint, ({ context, params }) => listFollowUps(context, params.round)),
  answer(askBackEndpoint, ({ context, params, body }) =>
    withoutTime(askBack(context, publicUrl, params.round, body)),
  ),
];

function respondentAnswers(): readonly Answered[] {
  const limited = linkLimit();
  return [
    answer(
      openAnswer,
      limited(({ context, body }) => answerPage(context, body.token)),
    ),
    answer(
      saveAnswerEndpoint,
      limited(({ context, body }) => saveAnswer(context, body)),
    ),
    answer(
      sendAnswerEndpoint,
      limited(({ context, body }) => sendAnswer(context, body)),
    ),
    answer(
      withdrawWordsEndpoint,
      limited(({ context, body }) => withdrawWords(context, body)),
    ),
    answer(
      makeTicketEndpoint,
      limited(({ context, body }) => makeTicket(context, body.token)),
    ),
    answer(
      endRemindersEndpoint,
      limited(({ context, body }) => endReminders(context, body.token)),
    ),
    answer(
      answerFollowUpEndpoint,
      limited(({ context, body }) => answerFollowUp(context, body)),
    ),
  ];
}
