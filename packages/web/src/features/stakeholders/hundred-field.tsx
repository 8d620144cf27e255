import { useState } from "react";
import { stakeholders } from "../../messages/en/stakeholders.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { NumberField } from "../../ui/number-field.tsx";

export type HundredFieldProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly disabled?: boolean;
};

/** A judgement from 0 to 100, or nothing where nobody knows. */
export function HundredField({ label, value, onChange, disabled = false }: HundredFieldProps) {
  const text = useTexts(stakeholders);
  const { number } = useFormats();
  const [isOut, setOut] = useState(false);
  return (
    <NumberField
      label={label}
      value={value}
      disabled={disabled}
      error={isOut ? text("outOfRange", { least: number(0), most: number(100) }) : undefined}
      onChange={(next) => {
        const isNextOut = next !== null && (next < 0 || next > 100);
        setOut(isNextOut);
        if (!isNextOut) onChange(next);
      }}
    />
  );
}
