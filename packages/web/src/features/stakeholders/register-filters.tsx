import type { RefObject } from "react";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { SideFilter } from "./register-rows.ts";
import styles from "./stakeholders.module.css";
import type { UnitPlace } from "./unit-tree.ts";

/** `unit` is an id, or `none` for people without one. */
export type RegisterWish = {
  readonly words: string;
  readonly unit: string | null;
  readonly side: SideFilter | null;
};

type RegisterFiltersProps = {
  readonly wish: RegisterWish;
  readonly onChange: (wish: RegisterWish) => void;
  readonly tree: readonly UnitPlace[];
  readonly shown: number;
  readonly all: number;
  readonly bar: RefObject<HTMLDivElement | null>;
};

export function RegisterFilters({ wish, onChange, tree, shown, all, bar }: RegisterFiltersProps) {
  const text = useTexts(stakeholders);
  const { number } = useFormats();
  return (
    <div ref={bar} className={styles.filters} role="group" aria-label={text("filters")}>
      <TextField
        label={text("words")}
        type="search"
        value={wish.words}
        onChange={(words) => onChange({ ...wish, words })}
      />
      <Select
        label={text("unit")}
        emptyLabel={text("everyUnit")}
        value={wish.unit}
        choices={[
          { value: "none", label: text("noUnit") },
          ...tree.map(({ unit, depth }) => ({
            value: unit.id,
            label: `${"\u2003".repeat(Math.min(depth, 6))}${unit.name}`,
          })),
        ]}
        onChange={(unit) => onChange({ ...wish, unit })}
      />
      <Select
        label={text("side")}
        emptyLabel={text("everySide")}
        value={wish.side}
        choices={[
          { value: "inner", label: text("inner") },
          { value: "outer", label: text("outer") },
          { value: "unknown", label: text("sideUnknown") },
        ]}
        onChange={(side) => onChange({ ...wish, side })}
      />
      <p className={styles.shown} aria-live="polite">
        {text("shownOf", { shown: number(shown), all: number(all) })}
      </p>
    </div>
  );
}
