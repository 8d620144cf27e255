import {
  type Answer,
  type AnswerPage,
  type Call,
  type Endpoint,
  type Readback,
  type ReadbackPage,
  type Recorded,
  type ResponseOf,
  type Sheet,
  answerFollowUp,
  createClient,
  endReminders,
  giveVerdict,
  makeTicket,
  openAnswer,
  openReadback as openReadbackEndpoint,
  saveAnswer,
  sendAnswer,
  withdrawWords,
} from "@lodestar/contract";
import type { RoundAnswer } from "@lodestar/core";

type SaidVerdict = Pick<Readback, "text"> & {
  readonly token: string;
  readonly readback: string;
  readonly verdict: NonNullable<Readback["verdict"]>;
};

export type Told = { readonly sheet: Sheet; readonly recorded: Recorded[] };

/** What the page asks of the server; the preview of a planner answers it out of its own head. */
export type AnswerApi = {
  readonly save: (
    version: number,
    answers: Readonly<Record<string, RoundAnswer | null>>,
  ) => Promise<Answer<{ readonly version: number }>>;
  readonly send: (version: number) => Promise<Answer<Told>>;
  readonly withdraw: (statement: string | null) => Promise<Answer<Told>>;
  readonly answerBack: (
    followUp: string,
    words: string,
  ) => Promise<Answer<Pick<AnswerPage, "followUps" | "recorded">>>;
  readonly endReminders: () => Promise<Answer<{ readonly round: string }>>;
};

/** The secret of the link goes in bodies only, so that no address that is logged has it; a saving outlives the page. */
const client = createClient((input, init) => {
  const isShort = typeof init?.body === "string" && init.body.length < 20_000;
  return fetch(input, { ...init, credentials: "omit", keepalive: isShort && init.method === "PATCH" });
}, "/api");

const call = <E extends Endpoint>(endpoint: E, details: Call<E>): Promise<Answer<ResponseOf<E>>> =>
  client(endpoint, details);

export const openPage = (token: string): Promise<Answer<AnswerPage>> => call(openAnswer, { body: { token } });
export const swapForTicket = (token: string): Promise<Answer<{ readonly ticket: string }>> =>
  call(makeTicket, { body: { token } });
export const stopReminders = (token: string): Promise<Answer<{ readonly round: string }>> =>
  call(endReminders, { body: { token } });

export const openReadback = (token: string): Promise<Answer<ReadbackPage>> =>
  call(openReadbackEndpoint, { body: { token } });
export const sayVerdict = (body: SaidVerdict): Promise<Answer<ReadbackPage>> => call(giveVerdict, { body });

export const answerApi = (token: string): AnswerApi => ({
  save: (version, answers) => call(saveAnswer, { body: { token, version, answers: answers as never } }),
  send: (version) => call(sendAnswer, { body: { token, version } }),
  withdraw: (statement) => call(withdrawWords, { body: { token, statement } }),
  answerBack: (followUp, text) => call(answerFollowUp, { body: { token, followUp, text } }),
  endReminders: () => stopReminders(token),
});
