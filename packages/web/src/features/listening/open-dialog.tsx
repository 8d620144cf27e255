import { type Round, openRound } from "@lodestar/contract";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { useBoard, useRoundAct, useRoundAddress } from "./use-rounds.ts";

type OpenDialogProps = { readonly round: Round; readonly onClose: () => void };

/** Asks before mail goes out: how many, and to whom none can go. */
export function OpenDialog({ round, onClose }: OpenDialogProps) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const { data } = useBoard(round.id);
  const act = useRoundAct();
  const navigate = useNavigate();
  const address = useRoundAddress();
  const waiting = (data?.people ?? []).filter(({ state }) => state === "waiting");
  const withMail = waiting.filter(({ hasMail }) => hasMail).length;
  const without = waiting.length - withMail;
  const open = async () => {
    const call = { params: { organisation, round: round.id } };
    const opened = await act(openRound, call, ({ sent }) => text("opened", { count: sent }));
    if (opened !== undefined) await navigate(address(round.id));
    return opened;
  };
  const words = [
    text("openWords", { count: withMail }),
    ...(without === 0 ? [] : [text("openWithoutMail", { count: without })]),
    text("openQuestionsFixed"),
  ];
  return (
    <ConfirmDialog
      title={text("openTitle")}
      words={words.join(" ")}
      act={text("openNow")}
      onAct={open}
      onClose={onClose}
    />
  );
}
