import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Quote } from "../../ui/quote.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { AnswerMark } from "./answer-mark.tsx";
import { themeOptions } from "./theme-dialog.tsx";
import styles from "./understanding.module.css";
import { useDestinations } from "./use-destinations.ts";
import { useHeard, useHeld, useMaySort, useUnderstandingActs } from "./use-understanding.ts";
import type { StatementRow } from "./word-list.ts";

type StatementInspectorProps = {
  readonly statement: StatementRow;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** One statement in full: who said it when to whom, the theme it is in, and what became of it. */
export function StatementInspector({ statement, onOpen, onClose }: StatementInspectorProps) {
  const text = useTexts(understanding);
  const { day } = useFormats();
  const units = useTable("units").byId;
  const { authorOf } = useHeard();
  const to = statement.addressedTo;
  const by = [
    authorOf(statement.stakeholder),
    statement.saidOn && day(statement.saidOn),
    to !== null && text("to", { unit: units.get(to)?.name ?? to }),
  ].filter((part) => typeof part === "string" && part !== "");
  return (
    <Inspector
      title={text(statement.kind === null ? "statementKind" : `kind_${statement.kind}`)}
      kind={statement.round ?? text("statementKind")}
      onClose={onClose}
    >
      <div className={styles.form}>
        <Quote size="large" by={by.join(" · ")}>
          {statement.text}
        </Quote>
        {statement.moderated === "yes" && <p className={styles.note}>{text("moderated")}</p>}
        <StatementThemes statement={statement} onOpen={onOpen} />
        <StatementAnswer statement={statement} />
      </div>
    </Inspector>
  );
}

type PartProps = Pick<StatementInspectorProps, "statement">;

function StatementThemes({ statement, onOpen }: Omit<StatementInspectorProps, "onClose">) {
  const text = useTexts(understanding);
  const { language } = useFormats();
  const maySort = useMaySort();
  const acts = useUnderstandingActs();
  const { themes } = useHeld();
  const own = themes.rows.filter(({ statements }) => statements.includes(statement.id));
  return (
    <section className={styles.form}>
      <div>
        <h3 className={styles.label}>{text(own.length === 0 ? "inNoTheme" : "inTheme")}</h3>
        {own.map(({ id, title }) => (
          <Button key={id} size="small" onClick={() => onOpen(id)}>
            {title}
          </Button>
        ))}
      </div>
      {maySort && (
        <Combobox
          key={own.map(({ id }) => id).join()}
          label={text("putInto")}
          placeholder={text("findTheme")}
          value={null}
          find={(words) => themeOptions(themes.rows, words, language)}
          onChange={(chosen) => {
            const theme = themes.byId.get(chosen?.value ?? "");
            if (theme !== undefined) acts.place([statement.id], theme);
          }}
        />
      )}
    </section>
  );
}

function StatementAnswer({ statement }: PartProps) {
  const text = useTexts(understanding);
  const { id: organisation } = useOrganisation();
  const maySort = useMaySort();
  const acts = useUnderstandingActs();
  const { answerOf, optionOf, tableOf } = useDestinations();
  const [isTelling, setTelling] = useState(false);
  const answer = answerOf(statement.id);
  const table = tableOf(answer?.item ?? "");
  return (
    <section>
      <h3 className={styles.label}>{text("answer")}</h3>
      <p className={styles.answer}>
        <AnswerMark outcome={answer?.outcome} />
        {answer?.item && table !== undefined && (
          <Link to={addressOfItem(organisation, table, answer.item)}>{optionOf(answer.item).label}</Link>
        )}
      </p>
      {answer?.reason && <p className={styles.reason}>{answer.reason}</p>}
      {maySort && (
        <div className={styles.acts}>
          <Button size="small" onClick={() => setTelling(true)}>
            {text(answer === undefined ? "tell" : "changeAnswer")}
          </Button>
          {answer !== undefined && (
            <Button size="small" kind="quiet" onClick={() => void acts.takeBackAnswer(answer)}>
              {text("takeBackAnswer")}
            </Button>
          )}
        </div>
      )}
      {isTelling && <AnswerDialog statements={[statement.id]} onClose={() => setTelling(false)} />}
    </section>
  );
}
