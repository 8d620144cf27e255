import { Trash2 } from "lucide-react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { friction } from "../../messages/en/friction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Combobox, ComboboxMany } from "../../ui/combobox.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SettledText } from "../../ui/settled-text.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import type { DecisionRow } from "./decision-list.tsx";
import styles from "./friction.module.css";
import { useFrictionActs, useMaySettle, useNamed } from "./use-friction.ts";

type DecisionInspectorProps = { readonly row: DecisionRow; readonly onClose: () => void };

/** One decision: what was asked, what was decided by whom and why, and who saw it otherwise. */
export function DecisionInspector({ row, onClose }: DecisionInspectorProps) {
  const text = useTexts(friction);
  const maySettle = useMaySettle();
  const acts = useFrictionActs();
  const remove = () => {
    onClose();
    acts.remove("decisions", row, row.question);
  };
  const set = (values: Partial<DecisionRow>) =>
    acts.set("decisions", row, values, values.question ?? row.question);
  const part = { row, set, isFixed: !maySettle };
  return (
    <Inspector
      title={row.question}
      kind={text("decision")}
      onClose={onClose}
      actions={
        maySettle && (
          <IconButton label={text("remove")} onClick={remove}>
            <Trash2 />
          </IconButton>
        )
      }
    >
      <div className={styles.form}>
        <SettledText
          label={text("question")}
          value={row.question}
          isLong
          disabled={!maySettle}
          required={text("questionMissing")}
          onSettle={(question) => question !== null && set({ question })}
        />
        {(["outcome", "reason"] as const).map((column) => (
          <SettledText
            key={column}
            label={text(column)}
            value={row[column]}
            isLong
            disabled={!maySettle}
            onSettle={(words) => set({ [column]: words })}
          />
        ))}
        <WhoFields {...part} />
        <SettledText
          label={text("dissent")}
          hint={text("dissentHint")}
          value={row.dissent}
          isLong
          disabled={!maySettle}
          onSettle={(dissent) => set({ dissent })}
        />
        <AboutFields {...part} />
      </div>
    </Inspector>
  );
}

type Part = {
  readonly row: DecisionRow;
  readonly isFixed: boolean;
  readonly set: (values: Partial<DecisionRow>) => void;
};

function WhoFields({ row, set, isFixed }: Part) {
  const text = useTexts(friction);
  const { personOption, findPeople } = useNamed();
  return (
    <div className={styles.pair}>
      <Combobox
        label={text("decider")}
        placeholder={text("findPerson")}
        disabled={isFixed}
        value={row.decider === null ? null : personOption(row.decider)}
        find={findPeople}
        onChange={(decider) => set({ decider: decider?.value ?? null })}
      />
      <DateField
        label={text("decidedOn")}
        disabled={isFixed}
        value={row.decidedOn}
        onChange={(decidedOn) => set({ decidedOn })}
      />
    </div>
  );
}

function AboutFields({ row, set, isFixed }: Part) {
  const text = useTexts(friction);
  const { id: organisation } = useOrganisation();
  const { known, optionOf, findItems } = useNamed();
  return (
    <section className={styles.form}>
      {!isFixed && (
        <ComboboxMany
          label={text("about")}
          placeholder={text("findItem")}
          values={row.about.map(optionOf)}
          find={findItems}
          onChange={(values) => set({ about: values.map(({ value }) => value) })}
        />
      )}
      <ul className={styles.origins}>
        {row.about.flatMap((id) => {
          const item = known.get(id);
          if (item === undefined) return [];
          return [
            <li key={id}>
              <Link to={addressOfItem(organisation, item.table, id)}>{item.title}</Link>
            </li>,
          ];
        })}
      </ul>
    </section>
  );
}
