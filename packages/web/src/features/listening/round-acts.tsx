import { type Round, closeRound, remindRound } from "@lodestar/contract";
import { Ellipsis, Mail, PenLine } from "lucide-react";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { useCommands } from "../../shell/commands.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { ExtendDialog } from "./extend-dialog.tsx";
import { isRemindable } from "./person-states.ts";
import type { Board } from "./round-standing.tsx";
import { useRoundAct, useRoundAddress } from "./use-rounds.ts";

type RoundActsProps = { readonly round: Round; readonly board: Board | undefined };
type Asking = "remind" | "close" | "extend" | undefined;

/** What a planner can do with a round from its board. */
export function RoundActs({ round, board }: RoundActsProps) {
  const text = useTexts(listening);
  const navigate = useNavigate();
  const address = useRoundAddress();
  const [asking, setAsking] = useState<Asking>();
  const remindable = (board?.people ?? []).filter(isRemindable).length;
  const isRunning = round.phase === "open";
  const remind = () => setAsking("remind");
  const keys = { keys: "r", label: text("keyRemind"), run: remind };
  useKeys(text("title"), isRunning ? [keys] : []);
  useCommands(isRunning ? [{ name: "round.remind", ...keys }] : []);
  const enter = () => void navigate(address(round.id, "enter"));
  const isTaking = round.phase === "open" || round.phase === "ended";
  return (
    <>
      {isTaking && (
        <Button icon={<PenLine aria-hidden />} onClick={enter}>
          {text("enter")}
        </Button>
      )}
      {round.phase === "draft" && (
        <Button kind="primary" onClick={() => void navigate(address(round.id, "edit"))}>
          {text("toEdit")}
        </Button>
      )}
      {isRunning && (
        <Button kind="primary" icon={<Mail aria-hidden />} onClick={remind} disabled={remindable === 0}>
          {text("remind")}
        </Button>
      )}
      {round.phase !== "draft" && <MoreActs round={round} onAsk={setAsking} />}
      <Asked round={round} remindable={remindable} asking={asking} onDone={() => setAsking(undefined)} />
    </>
  );
}

type MoreActsProps = { readonly round: Round; readonly onAsk: (asking: Asking) => void };

function MoreActs({ round, onAsk }: MoreActsProps) {
  const text = useTexts(listening);
  const navigate = useNavigate();
  const address = useRoundAddress();
  const { id, phase, confidentiality } = round;
  const isTaking = phase === "open" || phase === "ended";
  const items: MenuItem[] = [
    { label: text("invitePeople"), run: () => void navigate(`${address(id, "edit")}?view=people`) },
    { label: text("toParts"), run: () => void navigate(address(id, "edit")) },
    ...(isTaking
      ? [
          { label: text("extend"), run: () => onAsk("extend") },
          { label: text("close"), run: () => onAsk("close") },
        ]
      : []),
    ...(phase === "closed" && confidentiality !== "anonymous"
      ? [{ label: text("reopen"), run: () => onAsk("extend") }]
      : []),
  ];
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={text("more")}>
          <Ellipsis />
        </IconButton>
      }
      items={items}
    />
  );
}

type AskedProps = {
  readonly round: Round;
  readonly remindable: number;
  readonly asking: Asking;
  readonly onDone: () => void;
};

function Asked({ round, remindable, asking, onDone }: AskedProps) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const { id, title, confidentiality } = round;
  const params = { organisation, round: id };
  if (asking === "extend") return <ExtendDialog round={round} onClose={onDone} />;
  if (asking === "remind")
    return (
      <ConfirmDialog
        title={text("remindTitle", { count: remindable })}
        words={text("remindWords")}
        act={text("remindNow")}
        onAct={() => act(remindRound, { params, body: {} }, ({ sent }) => text("reminded", { count: sent }))}
        onClose={onDone}
      />
    );
  if (asking === "close")
    return (
      <ConfirmDialog
        title={text("closeTitle")}
        words={text(confidentiality === "anonymous" ? "closeAnonymousWords" : "closeWords")}
        act={text("closeNow")}
        onAct={() => act(closeRound, { params, body: {} }, () => text("closed", { title }))}
        onClose={onDone}
      />
    );
  return null;
}
