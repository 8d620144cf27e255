import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useRow, useTable } from "../../api/use-table.ts";
import { today as catalogue } from "../../messages/en/today.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./today.module.css";
import { useAnswers } from "./use-today.ts";
import { WaitingFrame } from "./waiting-frame.tsx";

type Answer = "accepted" | "declined" | "renegotiated";

/** An ask to a unit of this person: accept it, or say why not, or what could be done instead. */
export function AskForm({ id, today }: { readonly id: string; readonly today: string }) {
  const text = useTexts(catalogue);
  const { member } = useOrganisation();
  const answers = useAnswers(today);
  const row = useRow("asks", id);
  const unit = useRow("units", row?.toUnit);
  const objective = useRow("objectives", row?.from);
  const initiative = useTable("initiatives").byId.get(row?.from ?? "");
  const [note, setNote] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  if (row === undefined) return null;
  const answer = (given: Answer) => {
    const words = note.trim();
    if (given !== "accepted" && words === "") {
      setIsMissing(true);
      return;
    }
    answers.set(
      "asks",
      row,
      {
        answer: given,
        answeredOn: today,
        ...(member.stakeholder !== null && { answeredBy: member.stakeholder }),
        ...(words !== "" && { note: words }),
      },
      text("answered", { what: row.need, answer: text(`answered_${given}`) }),
    );
  };
  const from = (objective ?? initiative)?.title ?? row.from;
  const asked = text("askedBy", { from, unit: unit?.name ?? row.toUnit });
  const effort = row.effortDays === null ? "" : ` · ${text("effort", { count: row.effortDays })}`;
  return (
    <WaitingFrame kind={text("kind_ask")} title={row.need} table="asks" id={id} besides={asked + effort}>
      <TextField
        label={text("note")}
        value={note}
        onChange={(words) => {
          setNote(words);
          setIsMissing(false);
        }}
        {...(isMissing && { error: text("noteMissing") })}
      />
      <div className={styles.answers}>
        <Button onClick={() => answer("accepted")}>{text("accept")}</Button>
        <Button onClick={() => answer("renegotiated")}>{text("renegotiate")}</Button>
        <Button onClick={() => answer("declined")}>{text("decline")}</Button>
      </div>
    </WaitingFrame>
  );
}
