import type { ResponseOf, Round, roundBoard } from "@lodestar/contract";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useDeadlineWords } from "./use-deadline-words.ts";

export type Board = ResponseOf<typeof roundBoard>;

type RoundStandingProps = { readonly round: Round; readonly board: Board | undefined };

/** Where a round stands, in words: who has not answered, who has not even looked, until when. */
export function RoundStanding({ round, board }: RoundStandingProps) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const deadline = useDeadlineWords()(round);
  const { phase, confidentiality } = round;
  const heard = number(board?.round.heard ?? round.heard);
  const invited = board?.round.invited ?? round.invited;
  if (phase === "draft") return text("boardStandingDraft");
  if (phase === "closed") return text("boardClosed", { heard, invited: number(invited) });
  if (phase === "ended") return text("boardEnded");
  if (invited === 0) return text("boardNobody");
  if (confidentiality === "anonymous" || board === undefined)
    return `${text("boardAnonymous", { heard, invited: number(invited) })} ${sentence(deadline)}`;
  const asked = board.people.filter(({ state }) => state !== "revoked" && state !== "answered");
  const unopened = asked.filter(({ state }) => state === "invited" || state === "waiting").length;
  return text("boardStandingOpen", {
    heard: text("boardHeard", { count: asked.length }),
    opened: asked.length === 0 ? "" : text("boardUnopened", { count: unopened }),
    deadline: sentence(deadline),
  });
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
