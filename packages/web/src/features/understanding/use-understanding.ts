import type { Edit } from "@lodestar/contract";
import { type Grouping, type Regrouping, mayEdit, regroup, revisionAfterChange } from "@lodestar/core";
import { useMemo } from "react";
import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { type Table, useTable } from "../../api/use-table.ts";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { toast } from "../../ui/feedback/toast-queue.ts";
import { type DispositionRow, type ThemeRow, heardOf } from "./word-list.ts";

type Held = { readonly [T in keyof Grouping]: Table<T> };

/** Everything that words, themes and answers hang on, live. */
export function useHeld(): Held {
  const [themes, statements, verdicts] = [useTable("themes"), useTable("statements"), useTable("verdicts")];
  const [objectives, initiatives, barriers] = [
    useTable("objectives"),
    useTable("initiatives"),
    useTable("barriers"),
  ];
  const [decisions, dispositions] = [useTable("decisions"), useTable("dispositions")];
  return { themes, statements, verdicts, objectives, initiatives, barriers, decisions, dispositions };
}

/** Statements with their themes and answers, and how to name their authors. */
export function useHeard() {
  const text = useTexts(understanding);
  const { statements, themes, dispositions } = useHeld();
  const people = useTable("stakeholders").byId;
  const heard = useMemo(
    () => heardOf(statements.rows, themes.rows, dispositions.rows),
    [statements.rows, themes.rows, dispositions.rows],
  );
  const authorOf = useMemo(
    () => (id: string) => (id === "" ? text("somebody") : (people.get(id)?.name ?? id)),
    [people, text],
  );
  return { heard, authorOf };
}

/** Whether the person may sort words: they belong to no unit. */
export function useMaySort(): boolean {
  const { may, member } = useOrganisation();
  return may("rows.change") && mayEdit(member, { table: "themes", before: null, after: {}, units: [] });
}

export type Answer = {
  readonly outcome: DispositionRow["outcome"];
  readonly reason: string | null;
  readonly item: string | null;
};

/** What a planner can do with words and themes, each one act that can be undone. */
export function useUnderstandingActs() {
  const text = useTexts(understanding);
  const change = useChange();
  const held = useHeld();

  const sort = (act: Regrouping, said: string): boolean => {
    const edits = regroup(groupingOf(held), act);
    if (!edits.ok) {
      toast({ kind: "problem", words: text(edits.refusal.code === "theme_in_use" ? "inUse" : "notSorted") });
      return false;
    }
    const versioned = edits.value.map((edit) => versionedOf(held, edit));
    if (versioned.length > 0) void change({ said, edits: versioned });
    return true;
  };

  return {
    place: (statements: readonly string[], theme: ThemeRow | null) =>
      sort(
        { do: "place", statements, into: theme?.id ?? null },
        theme === null
          ? text("takenOut", { count: statements.length })
          : text("placed", { count: statements.length, theme: theme.title }),
      ),
    gather: (statements: readonly string[], title: string) => {
      const theme = { id: newId(), title };
      sort({ do: "gather", statements, theme }, text("gathered", { theme: title }));
      return theme.id;
    },
    merge: (from: ThemeRow, into: ThemeRow) =>
      sort(
        { do: "merge", from: from.id, into: into.id },
        text("merged", { theme: from.title, into: into.title }),
      ),
    dissolve: (theme: ThemeRow) =>
      sort({ do: "dissolve", theme: theme.id }, text("dissolved", { theme: theme.title })),
    /** What people recognise or not: another text opens another revision where somebody has answered this one. */
    write: (theme: ThemeRow, row: { readonly title?: string; readonly summary?: string | null }) =>
      change({
        said: text("written", { theme: row.title ?? theme.title }),
        edits: [
          {
            do: "set",
            table: "themes",
            id: theme.id,
            version: theme.version,
            row: { ...row, revision: revisionAfterChange(theme, held.verdicts.rows) },
          },
        ],
      }),
    answer: (statements: readonly string[], answer: Answer) =>
      change({
        said: text("answered", { count: statements.length }),
        edits: answerEdits(held.dispositions.rows, statements, answer),
      }),
    takeBackAnswer: ({ id, version }: DispositionRow) =>
      change({
        said: text("answerTakenBack"),
        edits: [{ do: "remove", table: "dispositions", id, version }],
      }),
    /** An objective or barrier that says what a theme says; its words become adopted into it. */
    makeOf: (theme: ThemeRow, table: "objectives" | "barriers") => {
      const id = newId();
      const told = new Set(held.dispositions.rows.map(({ statement }) => statement));
      const open = theme.statements.filter((statement) => !told.has(statement));
      const row = { title: theme.title, origin: [theme.id] };
      const status = table === "objectives" ? { status: "proposed" as const } : {};
      void change({
        said: text(table === "objectives" ? "madeObjective" : "madeBarrier", { theme: theme.title }),
        edits: [
          { do: "add", table, id, row: { ...row, ...status } },
          ...answerEdits(held.dispositions.rows, open, { outcome: "adopted", reason: null, item: id }),
        ],
      });
      return id;
    },
  };
}

const groupingOf = (held: Held): Grouping =>
  Object.fromEntries(Object.entries(held).map(([table, { rows }]) => [table, rows])) as unknown as Grouping;

/** The edit with the version of its row that is seen here. */
function versionedOf(
  held: Held,
  edit: { readonly do: string; readonly table: string; readonly id: string },
): Edit {
  if (edit.do === "add") return edit as Edit;
  const version = held[edit.table as keyof Held].byId.get(edit.id)?.version ?? 0;
  return { ...edit, version } as Edit;
}

/** One answer to many words: those that have one get another. */
function answerEdits(
  dispositions: readonly DispositionRow[],
  statements: readonly string[],
  { outcome, reason, item }: Answer,
): Edit[] {
  const known = new Map(dispositions.map((row) => [row.statement, row]));
  return statements.map((statement): Edit => {
    const row = { outcome, reason, item };
    const is = known.get(statement);
    return is === undefined
      ? { do: "add", table: "dispositions", id: newId(), row: { statement, ...row } }
      : { do: "set", table: "dispositions", id: is.id, version: is.version, row };
  });
}
