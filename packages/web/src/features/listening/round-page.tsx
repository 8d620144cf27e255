import { type ReactNode, useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { useParams } from "../../routes/use-router.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { BoardView } from "./board-view.tsx";
import { CoverageView } from "./coverage-view.tsx";
import { FollowUpsView } from "./follow-ups-view.tsx";
import { PersonInspector } from "./person-inspector.tsx";
import { RoundActs } from "./round-acts.tsx";
import { RoundStanding } from "./round-standing.tsx";
import { useArrivalsSpoken } from "./use-arrivals-spoken.ts";
import { useBoard, useRound } from "./use-rounds.ts";
import { WordsView } from "./words-view.tsx";

const views = ["people", "coverage", "words", "follow-ups"] as const;
type View = (typeof views)[number];

/** One round while it runs: who was asked, who was heard, what they said. Leaders see the words. */
export function RoundPage() {
  const text = useTexts(listening);
  const { round: id = "" } = useParams();
  const { may } = useOrganisation();
  const isMine = may("rounds.change");
  const round = useRound(id);
  const board = useBoard(id);
  const [person, setPerson] = useParam("person");
  const found = board.data?.people.find(({ stakeholder }) => stakeholder === person);
  useArrivalsSpoken(board.data?.people);
  return (
    <Page width="fixed">
      <PageHeader
        title={round.data?.title ?? text("title")}
        standing={round.data === undefined ? "" : <RoundStanding round={round.data} board={board.data} />}
        actions={isMine && round.data !== undefined && <RoundActs round={round.data} board={board.data} />}
      />
      <SplitPane
        inspector={
          found !== undefined &&
          round.data !== undefined && (
            <PersonInspector
              key={found.stakeholder}
              round={round.data}
              person={found}
              onClose={() => setPerson(undefined)}
            />
          )
        }
      >
        <Loaded of={isMine ? [board.loading, round.loading] : round.loading}>
          {() => (
            <Views isMine={isMine}>
              {(view) =>
                view === "words" || board.data === undefined || round.data === undefined ? (
                  <WordsView round={id} isAnonymous={round.data?.confidentiality === "anonymous"} />
                ) : view === "coverage" ? (
                  <CoverageView board={board.data} />
                ) : view === "follow-ups" ? (
                  <FollowUpsView round={id} />
                ) : (
                  <BoardView board={board.data} current={person} onOpen={setPerson} />
                )
              }
            </Views>
          )}
        </Loaded>
      </SplitPane>
    </Page>
  );
}

type ViewsProps = { readonly isMine: boolean; readonly children: (view: View) => ReactNode };

function Views({ isMine, children }: ViewsProps) {
  const text = useTexts(listening);
  const [wanted, setWanted] = useParam("view");
  const [first] = useState<View>(isMine ? "people" : "words");
  const view = views.find((name) => name === wanted) ?? first;
  if (!isMine) return <>{children("words")}</>;
  const tabs = [
    { name: "people", label: text("tabBoard") },
    { name: "coverage", label: text("tabCoverage") },
    { name: "words", label: text("tabWords") },
    { name: "follow-ups", label: text("tabFollowUps") },
  ] as const;
  return (
    <Tabs label={text("tabs")} tabs={tabs} current={view} onChange={(name) => setWanted(name, "replace")}>
      {children(view)}
    </Tabs>
  );
}
