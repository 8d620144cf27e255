import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useUnitChoices } from "../stakeholders/use-unit-choices.ts";
import styles from "./listening.module.css";
import { type PeopleWish, influenceBands, voices } from "./people-wished.ts";

type PeopleFiltersProps = {
  readonly wish: PeopleWish;
  readonly onChange: (wish: PeopleWish) => void;
  readonly shown: number;
  readonly all: number;
};

export function PeopleFilters({ wish, onChange, shown, all }: PeopleFiltersProps) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const units = useUnitChoices();
  return (
    <div className={styles.filters} role="group" aria-label={text("notAsked")}>
      <TextField
        label={text("find")}
        type="search"
        value={wish.words}
        onChange={(words) => onChange({ ...wish, words })}
      />
      <Select
        label={text("unit")}
        emptyLabel={text("everyUnit")}
        value={wish.unit}
        choices={[{ value: "none", label: text("noUnit") }, ...units]}
        onChange={(unit) => onChange({ ...wish, unit })}
      />
      <Select
        label={text("side")}
        emptyLabel={text("everySide")}
        value={wish.side}
        choices={(["inner", "outer", "unknown"] as const).map((side) => ({ value: side, label: text(side) }))}
        onChange={(side) => onChange({ ...wish, side })}
      />
      <Select
        label={text("influence")}
        emptyLabel={text("everyInfluence")}
        value={wish.influence}
        choices={influenceBands.map((band) => ({ value: band, label: text(`influence_${band}`) }))}
        onChange={(influence) => onChange({ ...wish, influence })}
      />
      <Select
        label={text("voices")}
        emptyLabel={text("everyVoice")}
        value={wish.voice}
        choices={voices.map((voice) => ({ value: voice, label: text(`voice_${voice}`) }))}
        onChange={(voice) => onChange({ ...wish, voice })}
      />
      <p className={styles.shown} aria-live="polite">
        {text("shownOf", { shown: number(shown), all: number(all) })}
      </p>
    </div>
  );
}
