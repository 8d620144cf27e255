import { findings } from "../../messages/en/findings.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type FindingFilter, severities } from "./finding-groups.ts";
import styles from "./findings.module.css";

type FindingFiltersProps = {
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
  readonly rules: readonly { readonly rule: string; readonly says: string }[];
  readonly shown: number;
  readonly all: number;
};

/** Which findings are shown: by severity, by rule, by words. */
export function FindingFilters({ filter, onChange, rules, shown, all }: FindingFiltersProps) {
  const text = useTexts(findings);
  const { number } = useFormats();
  return (
    <div className={styles.filters} role="group" aria-label={text("filters")}>
      <TextField
        label={text("words")}
        type="search"
        value={filter.words ?? ""}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <Select
        label={text("severity")}
        emptyLabel={text("everySeverity")}
        value={severities.find((severity) => severity === filter.severity) ?? null}
        choices={severities.map((severity) => ({ value: severity, label: text(severity) }))}
        onChange={(severity) => onChange({ ...filter, severity: severity ?? undefined })}
      />
      <Select
        label={text("rule")}
        emptyLabel={text("everyRule")}
        value={filter.rule ?? null}
        choices={rules.map(({ rule, says }) => ({ value: rule, label: says }))}
        onChange={(rule) => onChange({ ...filter, rule: rule ?? undefined })}
      />
      <p className={styles.shown} aria-live="polite">
        {shown === all
          ? text("count", { count: all })
          : text("shownOf", { shown: number(shown), all: number(all) })}
      </p>
    </div>
  );
}
