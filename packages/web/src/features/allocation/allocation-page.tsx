import type { ScenarioKind } from "@lodestar/contract";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useProblemWords } from "../../api/problem-words.ts";
import { allocation } from "../../messages/en/allocation.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { useParam } from "../../routes/use-param.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import styles from "./allocation.module.css";
import { Clash } from "./clash.tsx";
import { CutList } from "./cut-list.tsx";
import { InitiativeTable } from "./initiative-table.tsx";
import { LeftAside } from "./left-aside.tsx";
import { QuestionForm } from "./question-form.tsx";
import { ScenarioColumns } from "./scenario-columns.tsx";
import { UnitParts } from "./unit-parts.tsx";
import { type Answer, useAllocation } from "./use-allocation.ts";
import { type Asking, scenarioKinds, useQuestion } from "./use-question.ts";
import { useMoney } from "./use-rule-words.ts";
import { useTakeScenario } from "./use-take-scenario.ts";
import { WhatIf } from "./what-if.tsx";
import { WhyPanel } from "./why-panel.tsx";

/** How money and days are spent: the question, the scenarios side by side, the line, and whose wishes fall. */
export function AllocationPage() {
  const text = useTexts(allocation);
  const problemWords = useProblemWords();
  const asking = useQuestion();
  const { answer, problem, isAsking, ask, stop } = useAllocation(asking.question);
  if (answer !== undefined && problem === undefined)
    return <Answered answer={answer} asking={asking} isAsking={isAsking} stop={stop} />;
  return (
    <Page>
      <PageHeader title={text("title")} />
      {problem !== undefined ? (
        <ErrorState title={problemWords(problem).title} onRetry={ask}>
          {problemWords(problem).advice}
        </ErrorState>
      ) : isAsking ? (
        <>
          <Searching stop={stop} />
          <Skeleton kind="rows" count={12} />
        </>
      ) : (
        <EmptyState title={text("stopped")} actions={<Button onClick={ask}>{text("askAgain")}</Button>}>
          {text("stoppedWords")}
        </EmptyState>
      )}
    </Page>
  );
}

function Searching({ stop }: { readonly stop: () => void }) {
  const text = useTexts(allocation);
  return (
    <p role="status" className={styles.searching}>
      {text("searching")}{" "}
      <Button size="small" onClick={stop}>
        {text("cancel")}
      </Button>
    </p>
  );
}

type AnsweredProps = {
  readonly answer: Answer;
  readonly asking: Asking;
  readonly isAsking: boolean;
  readonly stop: () => void;
};

function Answered({ answer, asking, isAsking, stop }: AnsweredProps) {
  const text = useTexts(allocation);
  const money = useMoney(answer);
  const [item, setItem] = useParam("item");
  const [wanted, setWanted] = useParam("scenario");
  const current: ScenarioKind = scenarioKinds.find((kind) => kind === wanted) ?? "optimum";
  const scenario = answer.scenarios.find(({ kind }) => kind === current) ?? answer.scenarios[0];
  const opened = answer.initiatives.find(({ id }) => id === item);
  const take = useTakeScenario(answer);
  const isThere = scenario !== undefined && scenario.chosen.length > 0;
  const count = answer.initiatives.length;
  return (
    <Page>
      <PageHeader
        title={text("title")}
        standing={
          isThere && text("standing", { chosen: scenario.chosen.length, count, money: money(scenario.money) })
        }
        actions={
          isThere &&
          take !== undefined && (
            <Button kind="primary" title={text("takeHint")} onClick={() => take(scenario)}>
              {text("take")}
            </Button>
          )
        }
      />
      <SplitPane
        inspector={
          opened !== undefined && (
            <WhyPanel answer={answer} initiative={opened} onClose={() => setItem(undefined)} />
          )
        }
      >
        {count === 0 ? (
          <NothingToChoose answer={answer} asking={asking} />
        ) : (
          <div className={styles.page} aria-busy={isAsking}>
            {isAsking && <Searching stop={stop} />}
            <div className={styles.top}>
              <QuestionForm asking={asking} answer={answer} />
              <ScenarioColumns answer={answer} current={current} onLook={(kind) => setWanted(kind)} />
            </div>
            <Clash answer={answer} />
            {scenario !== undefined && (
              <>
                <HandButtons asking={asking} chosen={scenario.chosen} />
                <InitiativeTable
                  answer={answer}
                  asking={asking}
                  scenario={scenario}
                  current={item}
                  onOpen={(id) => setItem(id)}
                />
                {isThere && <UnitParts answer={answer} scenario={scenario} />}
                <WhatIf key={JSON.stringify(asking.question)} question={asking.question} />
                <CutList answer={answer} scenario={scenario} />
              </>
            )}
            <LeftAside answer={answer} asking={asking} />
          </div>
        )}
      </SplitPane>
    </Page>
  );
}

function HandButtons({ asking, chosen }: { readonly asking: Asking; readonly chosen: readonly string[] }) {
  const text = useTexts(allocation);
  const isOn = asking.byHand !== undefined;
  return (
    <p className={styles.hand}>
      <Button size="small" onClick={() => asking.setByHand(isOn ? undefined : chosen)}>
        {text(isOn ? "stopByHand" : "startByHand")}
      </Button>
    </p>
  );
}

function NothingToChoose({ answer, asking }: { readonly answer: Answer; readonly asking: Asking }) {
  const text = useTexts(allocation);
  const { id: organisation } = useOrganisation();
  const isEmpty = answer.unplaced.length === 0;
  return (
    <div className={styles.page}>
      <EmptyState
        title={text("noneTitle")}
        actions={<Link to={`/o/${encodeURIComponent(organisation)}/plan`}>{text("toPlan")}</Link>}
      >
        {text(isEmpty ? "noneWordsEmpty" : "noneWords")}
      </EmptyState>
      <LeftAside answer={answer} asking={asking} />
    </div>
  );
}
