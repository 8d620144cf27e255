import { NumberField } from "./number-field.tsx";
import type { FieldFrame } from "./field.tsx";

export type ShareFieldProps = FieldFrame & {
  /** From 0 to 1, or `null` where no share is given. Shown and written in percent. */
  readonly value: number | null;
  readonly onChange: (share: number | null) => void;
  /** The most it may be, from 0 to 1. Default 1. More is brought down to it. */
  readonly max?: number;
  readonly disabled?: boolean;
};

const percentDigits = 1e4;

/** A share of a whole, written in percent. */
export function ShareField({ value, onChange, max = 1, ...frame }: ShareFieldProps) {
  return (
    <NumberField
      {...frame}
      suffix="%"
      value={value === null ? null : Math.round(value * 100 * percentDigits) / percentDigits}
      onChange={(percent) => onChange(percent === null ? null : Math.min(Math.max(percent / 100, 0), max))}
    />
  );
}
