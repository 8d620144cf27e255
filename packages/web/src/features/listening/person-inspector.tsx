import {
  type BoardPerson,
  type Round,
  readRoundAnswer,
  remindRound,
  renewRoundLink,
  revokeRoundLink,
} from "@lodestar/contract";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useRow } from "../../api/use-table.ts";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { Quote } from "../../ui/quote.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import styles from "./listening.module.css";
import { isRemindable, personMarks } from "./person-states.ts";
import { useAsked, useRoundAct, useRoundAddress } from "./use-rounds.ts";

type PersonProps = { readonly round: Round; readonly person: BoardPerson };

/** One person of the board: how far they are, what they said, and what can be done for them. */
export function PersonInspector({ round, person, onClose }: PersonProps & { readonly onClose: () => void }) {
  const text = useTexts(listening);
  const unit = useRow("units", person.unit ?? undefined);
  const side = person.side === "inner" || person.side === "outer" ? text(person.side) : text("unknown");
  return (
    <Inspector
      title={person.name}
      kind={text("personHome", { unit: unit?.name ?? text("noUnitNamed"), side })}
      onClose={onClose}
    >
      <div className={styles.form}>
        <StateMark state={personMarks[person.state]} words={text(`state_${person.state}`)} />
        <Moments person={person} />
        <PersonActs round={round} person={person} />
        {round.confidentiality !== "anonymous" && <Said round={round} person={person} />}
      </div>
    </Inspector>
  );
}

function Moments({ person }: Pick<PersonProps, "person">) {
  const text = useTexts(listening);
  const { instant } = useFormats();
  const moments = [
    person.sentAt !== null && text("personSent", { when: instant(person.sentAt) }),
    person.remindedAt !== null && text("personReminded", { when: instant(person.remindedAt) }),
    person.openedAt !== null && text("personOpened", { when: instant(person.openedAt) }),
    person.answeredAt !== null && text("personAnswered", { when: instant(person.answeredAt) }),
    person.enteredBy !== null && text("personEnteredBy", { name: person.enteredBy }),
    !person.getsReminders && text("personNoReminders"),
    !person.hasMail && text("personNoMail"),
  ].filter((words) => words !== false);
  return (
    <ul className={styles.moments}>
      {moments.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function PersonActs({ round, person }: PersonProps) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const navigate = useNavigate();
  const address = useRoundAddress();
  const [link, setLink] = useState<string>();
  const params = { organisation, round: round.id };
  const one = { ...params, id: person.invitation };
  const isTaking = round.phase === "open" || round.phase === "ended";
  const remind = () =>
    void act(remindRound, { params, body: { stakeholders: [person.stakeholder] } }, ({ sent }) =>
      text("reminded", { count: sent }),
    );
  const renew = async () => setLink((await act(renewRoundLink, { params: one }, () => null))?.link);
  const revoke = () => void act(revokeRoundLink, { params: one }, () => text("revoked", person));
  const enter = () =>
    void navigate(`${address(round.id, "enter")}?person=${encodeURIComponent(person.stakeholder)}`);
  return (
    <>
      <div className={styles.acts}>
        {round.phase === "open" && isRemindable(person) && (
          <Button onClick={remind}>{text("remindPerson")}</Button>
        )}
        {isTaking && round.confidentiality !== "anonymous" && (
          <Button onClick={enter}>{text("enterFor")}</Button>
        )}
        {isTaking && <Button onClick={() => void renew()}>{text("newLink")}</Button>}
        {person.state !== "revoked" && (
          <Button kind="danger" onClick={revoke}>
            {text("revoke")}
          </Button>
        )}
      </div>
      {link !== undefined && <NewLink link={link} />}
    </>
  );
}

function NewLink({ link }: { readonly link: string }) {
  const text = useTexts(listening);
  const copy = async () => {
    // Without https browsers have no clipboard; the link stands there to be marked.
    await (navigator.clipboard as Clipboard | undefined)?.writeText(link);
    toast({ words: text("copied") });
  };
  return (
    <div className={styles.secret}>
      <p>{text("newLinkWords")}</p>
      <code>{link}</code>
      <Button size="small" onClick={() => void copy()}>
        {text("copy")}
      </Button>
    </div>
  );
}

function Said({ round, person }: PersonProps) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const { data } = useAsked(["rounds", round.id, "answer", person.stakeholder], readRoundAnswer, {
    params: { organisation, round: round.id, stakeholder: person.stakeholder },
  });
  const recorded = data?.recorded ?? [];
  return (
    <section className={styles.form}>
      <h3>{text("personSaid")}</h3>
      {data !== undefined && recorded.length === 0 && (
        <p className={styles.soft}>
          {text(data.sheet.sentAt === null ? "personSaidNothing" : "personSaidNoWords")}
        </p>
      )}
      {recorded.map(({ statement, text: words, isWithdrawn }) => (
        <Quote key={statement} size="small" by={isWithdrawn ? text("personWithdrawn") : undefined}>
          {words}
        </Quote>
      ))}
    </section>
  );
}
