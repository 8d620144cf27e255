import type { Round } from "@lodestar/contract";
import { Send, Smartphone } from "lucide-react";
import { useState } from "react";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { useNavigate, useParams } from "../../routes/use-router.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { FrameView } from "./frame-view.tsx";
import { LettersView } from "./letters-view.tsx";
import { OpenDialog } from "./open-dialog.tsx";
import { PeopleChoice } from "./people-choice.tsx";
import { QuestionsView } from "./questions-view.tsx";
import { TryDialog } from "./try-dialog.tsx";
import { useRespondentRound } from "./use-respondent-round.ts";
import { type RoundDraft, useRoundDraft } from "./use-round-draft.ts";
import { useBoard, useRound, useRoundAddress } from "./use-rounds.ts";

const views = ["questions", "people", "frame", "letters"] as const;

/** A round before it is sent: questions, people, time and trust, mails. */
export function RoundEditPage() {
  const text = useTexts(listening);
  const { round: id = "" } = useParams();
  const { data, loading } = useRound(id);
  if (data !== undefined) return <Editor key={id} loaded={data} />;
  return (
    <Page>
      <PageHeader title={text("title")} standing="" />
      <Loaded of={loading}>{() => null}</Loaded>
    </Page>
  );
}

function Editor({ loaded }: { readonly loaded: Round }) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const draft = useRoundDraft(loaded);
  const { round } = draft;
  const isDraft = round.phase === "draft";
  const [wanted, setWanted] = useParam("view");
  const view = views.find((name) => name === wanted) ?? "questions";
  const { data: board } = useBoard(round.id);
  const tabs = [
    { name: "questions", label: text("tabQuestions"), count: number(round.questions.length) },
    { name: "people", label: text("tabPeople"), count: number(board?.people.length ?? 0) },
    { name: "frame", label: text("tabFrame") },
    { name: "letters", label: text("tabLetters") },
  ] as const;
  return (
    <Page>
      <PageHeader
        title={isDraft ? text("editTitle", { title: round.title }) : round.title}
        standing={
          <>
            {text(isDraft ? "editStanding" : "editStandingOpen")} <SavedWords draft={draft} />
          </>
        }
        actions={<EditActs draft={draft} />}
      />
      <Tabs label={text("tabs")} tabs={tabs} current={view} onChange={(name) => setWanted(name, "replace")}>
        {view === "questions" ? (
          <QuestionsView draft={draft} />
        ) : view === "people" ? (
          <PeopleChoice round={round} />
        ) : view === "frame" ? (
          <FrameView draft={draft} />
        ) : (
          <LettersView draft={draft} />
        )}
      </Tabs>
    </Page>
  );
}

function SavedWords({ draft: { state } }: { readonly draft: RoundDraft }) {
  const text = useTexts(listening);
  return (
    <span role="status">
      {state.isSaving
        ? text("saving")
        : state.problem === undefined
          ? ""
          : text("notSaved", { why: state.problem })}
    </span>
  );
}

function EditActs({ draft }: { readonly draft: RoundDraft }) {
  const text = useTexts(listening);
  const navigate = useNavigate();
  const address = useRoundAddress();
  const respondent = useRespondentRound(draft.round);
  const [asking, setAsking] = useState<"try" | "open">();
  const isDraft = draft.round.phase === "draft";
  const open = async () => {
    if (await draft.flush()) setAsking("open");
  };
  return (
    <>
      <Button icon={<Smartphone aria-hidden />} onClick={() => setAsking("try")}>
        {text("tryIt")}
      </Button>
      {isDraft ? (
        <Button
          kind="primary"
          icon={<Send aria-hidden />}
          disabled={draft.round.questions.length === 0}
          onClick={() => void open()}
        >
          {text("openRound")}
        </Button>
      ) : (
        <Button kind="primary" onClick={() => void navigate(address(draft.round.id))}>
          {text("toBoard")}
        </Button>
      )}
      {asking === "try" && <TryDialog round={respondent} onClose={() => setAsking(undefined)} />}
      {asking === "open" && <OpenDialog round={draft.round} onClose={() => setAsking(undefined)} />}
    </>
  );
}
