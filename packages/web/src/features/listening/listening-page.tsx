import type { RoundHead } from "@lodestar/contract";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useCommands } from "../../shell/commands.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { NewRoundDialog } from "./new-round-dialog.tsx";
import { RoundList } from "./round-list.tsx";
import { useRounds } from "./use-rounds.ts";

/** All rounds: who is asked now, who was asked before. */
export function ListeningPage() {
  const text = useTexts(listening);
  const { may } = useOrganisation();
  const { data, loading } = useRounds();
  const [isMaking, setMaking] = useState(false);
  const isMine = may("rounds.change");
  const rounds = data?.rounds ?? [];
  const make = () => setMaking(true);
  const binding = { keys: "n", label: text("keyNew"), run: make };
  useKeys(text("title"), isMine ? [binding] : []);
  useCommands(isMine ? [{ name: "listening.new", ...binding }] : []);
  const button = (
    <Button kind="primary" icon={<Plus aria-hidden />} onClick={make}>
      {text("newRound")}
    </Button>
  );
  return (
    <Page width="reading">
      <PageHeader
        title={text("title")}
        standing={data === undefined ? "" : <Standing rounds={rounds} />}
        actions={isMine && rounds.length > 0 && button}
      />
      <Loaded
        of={{ ...loading, rows: rounds }}
        count={4}
        empty={
          <EmptyState title={text("emptyTitle")} actions={isMine && button}>
            {text(isMine ? "emptyWords" : "emptyReader")}
          </EmptyState>
        }
      >
        {() => <RoundList rounds={rounds} />}
      </Loaded>
      {isMaking && <NewRoundDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}

function Standing({ rounds }: { readonly rounds: readonly RoundHead[] }) {
  const text = useTexts(listening);
  const open = rounds.filter(({ phase }) => phase === "open" || phase === "ended");
  if (rounds.length === 0) return text("standingNone");
  if (rounds.every(({ phase }) => phase === "draft")) return text("standingDrafts", { count: rounds.length });
  if (open.length === 0) return text("standingClosed");
  const waiting = open.reduce((sum, { invited, heard }) => sum + Math.max(invited - heard, 0), 0);
  return `${text("standingOpen", { count: open.length })} ${text("standingWaiting", { count: waiting })}`;
}
