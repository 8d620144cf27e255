import { CONFIRMED_BY, readbackCourse, wordingOutcomes } from "@lodestar/core";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { useTable } from "../../api/use-table.ts";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./understanding.module.css";
import { useReadbacks } from "./use-readbacks.ts";
import { useHeld, useMaySort } from "./use-understanding.ts";
import type { ThemeRow } from "./word-list.ts";

/** Whether the theme is recognised, still asked about, or in stable dissent: then a decision is the honest end. */
export function ThemeCourse({ theme }: { readonly theme: ThemeRow }) {
  const text = useTexts(understanding);
  const { number, share } = useFormats();
  const { verdicts } = useHeld();
  const maySort = useMaySort();
  const asked = useReadbacks().filter((readback) => readback.theme === theme.id);
  const given = verdicts.rows.filter((verdict) => verdict.theme === theme.id);
  const wordings = wordingOutcomes(
    asked,
    given.map((each) => ({ ...each, revision: each.revision ?? theme.revision ?? 1 })),
  );
  const names = useNamesOfDissent(theme);
  const decide = useDecideDissent(theme);
  const last = wordings.at(-1);
  if (last === undefined) return null;
  const course = readbackCourse(wordings);
  const counts = {
    asked: number(last.asked),
    answered: number(last.answered),
    confirmed: number(last.confirmed),
  };
  return (
    <div className={styles.acts}>
      <p className={styles.note}>
        {text(`course_${course}`, {
          ...counts,
          share: share(CONFIRMED_BY),
          names: last.objecting.map(names).join(", "),
        })}
      </p>
      {course === "stable_dissent" && maySort && (
        <Button size="small" onClick={() => decide(last.objecting)}>
          {text("decideDissent")}
        </Button>
      )}
    </div>
  );
}

function useNamesOfDissent(theme: ThemeRow): (stakeholder: string) => string {
  const text = useTexts(understanding);
  const people = useTable("stakeholders").byId;
  const { statements } = useHeld();
  return (stakeholder) => {
    const own = theme.statements.flatMap((id) => statements.byId.get(id) ?? []);
    const isNamed = own
      .filter((statement) => statement.stakeholder === stakeholder)
      .every(({ confidentiality }) => confidentiality === null || confidentiality === "named");
    return isNamed ? (people.get(stakeholder)?.name ?? stakeholder) : text("somebody");
  };
}

/** Opens a decision about the theme that keeps who sees it otherwise, in their words; confidential authors stay unnamed. */
function useDecideDissent(theme: ThemeRow): (objecting: readonly string[]) => void {
  const text = useTexts(understanding);
  const change = useChange();
  const navigate = useNavigate();
  const { id: organisation } = useOrganisation();
  const { verdicts } = useHeld();
  const names = useNamesOfDissent(theme);
  return (objecting) => {
    const said = verdicts.rows.filter(
      ({ theme: about, stakeholder, revision }) =>
        about === theme.id &&
        objecting.includes(stakeholder) &&
        (revision ?? theme.revision) === theme.revision,
    );
    const dissent = said.map(({ stakeholder, text: words }) =>
      words === null ? names(stakeholder) : `${names(stakeholder)}: ${words}`,
    );
    const id = newId();
    const row = {
      question: text("dissentQuestion", { theme: theme.title }),
      dissent: dissent.join("\n"),
      about: [theme.id],
    };
    void change({ said: text("dissentOpened"), edits: [{ do: "add", table: "decisions", id, row }] });
    void navigate(addressOfItem(organisation, "decisions", id));
  };
}
