import { removeRound } from "@lodestar/contract";
import { confidentialities } from "@lodestar/core";
import { useId, useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { DeadlineFields } from "./deadline-fields.tsx";
import styles from "./listening.module.css";
import type { RoundDraft } from "./use-round-draft.ts";
import { useRoundAct } from "./use-rounds.ts";

/** What the round is called, until when it is open, in which language, and who may know who said what. */
export function FrameView({ draft }: { readonly draft: RoundDraft }) {
  const text = useTexts(listening);
  const { round, change } = draft;
  return (
    <div className={styles.frameView}>
      <TextField
        label={text("frameTitle")}
        value={round.title}
        error={round.title.trim() === "" ? text("roundTitleMissing") : undefined}
        onChange={(title) => change({ title })}
      />
      <TextArea
        label={text("introduction")}
        hint={text("introductionHint")}
        isOptional
        value={round.introduction ?? ""}
        onChange={(words) => change({ introduction: words.trim() === "" ? null : words })}
      />
      <DeadlineFields
        deadline={round}
        onChange={({ closesAt, timeZone }) => change({ closesAt, timeZone })}
      />
      <TextField
        label={text("language")}
        hint={text("languageHint")}
        className={styles.short}
        value={round.language}
        onChange={(language) => change({ language })}
      />
      <Trust draft={draft} />
      {round.phase === "draft" && <RemoveRound draft={draft} />}
    </div>
  );
}

function Trust({ draft: { round, change } }: { readonly draft: RoundDraft }) {
  const text = useTexts(listening);
  const name = useId();
  return (
    <fieldset className={styles.choices} disabled={round.phase !== "draft"}>
      <legend className={styles.legend}>{text("trust")}</legend>
      {confidentialities.map((confidentiality) => (
        <label key={confidentiality} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={round.confidentiality === confidentiality}
            onChange={() => change({ confidentiality })}
          />
          <span className={styles.choiceWords}>
            <span className={styles.name}>{text(confidentiality)}</span>
            <span className={styles.soft}>{text(`${confidentiality}Words`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function RemoveRound({ draft: { round } }: { readonly draft: RoundDraft }) {
  const text = useTexts(listening);
  const { id: organisation } = useOrganisation();
  const act = useRoundAct();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    const call = { params: { organisation, round: round.id } };
    const gone = await act(removeRound, call, () => text("removed", round));
    if (gone !== undefined) await navigate(`/o/${encodeURIComponent(organisation)}/listening`, "replace");
    return gone;
  };
  return (
    <div>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {text("removeRound")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text("removeTitle")}
          words={text("removeWords")}
          act={text("removeRound")}
          isDanger
          onAct={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
