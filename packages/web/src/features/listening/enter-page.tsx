import { enterRoundAnswer, readRoundAnswer } from "@lodestar/contract";
import {
  type AnswerFault,
  type Question,
  type RoundAnswer,
  type RoundAnswers,
  sheetFaults,
} from "@lodestar/core";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useParam } from "../../routes/use-param.ts";
import { useNavigate, useParams } from "../../routes/use-router.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { AnswerSheet } from "./answer-sheet.tsx";
import { InterviewView } from "./interview-view.tsx";
import styles from "./listening.module.css";
import { useRespondentRound } from "./use-respondent-round.ts";
import { useAsked, useBoard, useRound, useRoundAct, useRoundAddress } from "./use-rounds.ts";

/** Answers written down in somebody's name: from paper, or while they speak. */
export function EnterPage() {
  const text = useTexts(listening);
  const { round: id = "" } = useParams();
  const { id: organisation } = useOrganisation();
  const round = useRound(id);
  const [person, setPerson] = useParam("person");
  const isAnonymous = round.data?.confidentiality === "anonymous";
  const isNamed = person !== undefined && !isAnonymous;
  const sheet = useAsked(
    ["rounds", id, "answer", person ?? ""],
    readRoundAnswer,
    { params: { organisation, round: id, stakeholder: person ?? "" } },
    isNamed,
  );
  return (
    <Page width="reading">
      <PageHeader title={text("enterTitle")} standing={text("enterStanding")} />
      <Loaded of={isNamed ? [round.loading, sheet.loading] : round.loading}>
        {() => (
          <div className={styles.form}>
            {!isAnonymous && <WhoField round={id} person={person} onChange={setPerson} />}
            {round.data !== undefined && (isAnonymous || person !== undefined) && (
              <Entering
                key={person ?? ""}
                round={round.data}
                person={isAnonymous ? null : (person ?? null)}
                begun={sheet.data?.sheet.answers ?? {}}
                version={sheet.data?.sheet.version ?? 0}
              />
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const most = 30;

type WhoFieldProps = {
  readonly round: string;
  readonly person: string | undefined;
  readonly onChange: (person: string | undefined) => void;
};

function WhoField({ round, person, onChange }: WhoFieldProps) {
  const text = useTexts(listening);
  const people = useBoard(round).data?.people ?? [];
  const named = people.find(({ stakeholder }) => stakeholder === person);
  return (
    <Combobox
      label={text("enterWho")}
      hint={text("enterWhoHint")}
      value={named === undefined ? null : { value: named.stakeholder, label: named.name }}
      find={(words) =>
        people
          .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
          .slice(0, most)
          .map(({ stakeholder, name }) => ({ value: stakeholder, label: name }))
      }
      onChange={(option) => onChange(option?.value)}
    />
  );
}

type EnteringProps = {
  readonly round: NonNullable<ReturnType<typeof useRound>["data"]>;
  readonly person: string | null;
  readonly begun: RoundAnswers;
  readonly version: number;
};

function Entering({ round, person, begun, version }: EnteringProps) {
  const text = useTexts(listening);
  const respondent = useRespondentRound(round);
  const [view, setView] = useState<"interview" | "sheet">("interview");
  const [answers, setAnswers] = useState(begun);
  const [faults, setFaults] = useState<readonly AnswerFault[]>([]);
  const people = useBoard(round.id).data?.people ?? [];
  const name = people.find(({ stakeholder }) => stakeholder === person)?.name ?? "";
  const record = useRecord(round.id, person, name, version);
  const questions = round.questions as readonly Question[];
  const set = (question: string, answer: RoundAnswer) =>
    setAnswers((before) => ({ ...before, [question]: answer }));
  const press = () => {
    const found = sheetFaults(
      questions.map((question) => ({ ...question, isRequired: false })),
      answers,
      { isUnit: () => true, isVotable: () => true },
    );
    setFaults(found);
    if (found.length > 0) setView("sheet");
    void record(answers, found.length > 0);
  };
  const tabs = [
    { name: "interview", label: text("interview") },
    { name: "sheet", label: text("sheet") },
  ] as const;
  return (
    <>
      <Tabs label={text("enterTitle")} tabs={tabs} current={view} onChange={setView}>
        {view === "interview" ? (
          <InterviewView questions={questions} answers={answers} onChange={set} />
        ) : (
          <AnswerSheet round={respondent} answers={answers} faults={faults} onChange={set} />
        )}
      </Tabs>
      <div className={styles.acts}>
        <Button kind="primary" onClick={press}>
          {person === null ? text("recordAnonymous") : text("record", { name })}
        </Button>
      </div>
    </>
  );
}

function useRecord(round: string, person: string | null, name: string, version: number) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const navigate = useNavigate();
  const address = useRoundAddress();
  return async (answers: RoundAnswers, isFaulty: boolean) => {
    if (isFaulty) return void toast({ words: text("enterFaults"), kind: "problem" });
    if (Object.keys(answers).length === 0) return void toast({ words: text("enterEmpty") });
    const body = { stakeholder: person, version, answers: answers as never };
    const said = () => (person === null ? text("recordedAnonymous") : text("recorded", { name }));
    const done = await act(enterRoundAnswer, { params: { organisation, round }, body }, said);
    if (done !== undefined) await navigate(address(round));
  };
}
