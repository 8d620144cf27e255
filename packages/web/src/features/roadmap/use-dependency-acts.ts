import type { Edit } from "@lodestar/contract";
import { type Bar, ringClosedBy } from "@lodestar/core";
import { newId } from "../../api/new-id.ts";
import { useChange } from "../../api/use-change.ts";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import type { Roadmap } from "./use-roadmap.ts";

type Pair = { readonly before: Bar; readonly after: Bar };

/** Making and taking away dependencies. `link` gives the reason in words where it refuses. */
export function useDependencyActs({ dependencies, bars, precedence, undated }: Roadmap) {
  const text = useTexts(catalogue);
  const change = useChange();
  const titleOf = (id: string) =>
    bars[precedence.placeOf.get(id) ?? -1]?.title ?? undated.find((item) => item.id === id)?.title ?? id;
  const rowOf = ({ before, after }: Pair) =>
    dependencies.find((row) => row.before === before.id && row.after === after.id);
  return {
    link: (pair: Pair): string | undefined => {
      const row = { before: pair.before.id, after: pair.after.id };
      if (rowOf(pair) !== undefined) return text("linkedAlready");
      const ring = ringClosedBy(dependencies, row);
      if (ring !== undefined) return text("ring", { way: [...ring, row.after].map(titleOf).join(" → ") });
      const said = text("linked", { before: pair.before.title, after: pair.after.title });
      const edit: Edit = { do: "add", table: "dependencies", id: newId(), row };
      void change({ said, edits: [edit] });
      return undefined;
    },
    unlink: (pair: Pair) => {
      const row = rowOf(pair);
      if (row === undefined) return;
      const said = text("unlinked", { before: pair.before.title, after: pair.after.title });
      const edit: Edit = { do: "remove", table: "dependencies", id: row.id, version: row.version };
      void change({ said, edits: [edit] });
    },
  };
}
