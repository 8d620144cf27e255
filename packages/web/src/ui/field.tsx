import { type ReactNode, useId } from "react";
import { isGiven } from "./is-given.ts";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";

/** What every field has around it. */
export type FieldFrame = {
  readonly label: string;
  /** The label is spoken but not shown: in a toolbar or a table cell. */
  readonly isLabelHidden?: boolean;
  /** One short sentence below the label. */
  readonly hint?: ReactNode;
  /** What is wrong, in words that say how to mend it. */
  readonly error?: string | null | undefined;
  /** Says "optional" behind the label. */
  readonly isOptional?: boolean;
  readonly className?: string | undefined;
};

/** What ties a control to its label, hint and error. */
export type FieldTies = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

/** Label, hint and error around one control. */
export function Field({
  label,
  isLabelHidden = false,
  hint,
  error,
  isOptional = false,
  className,
  children,
}: FieldFrame & { readonly children: (ties: FieldTies) => ReactNode }) {
  const text = useTexts(ui);
  const id = useId();
  const described = [isGiven(hint) && `${id}-hint`, isGiven(error) && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={classNames(styles.field, className)}>
      <label htmlFor={id} className={classNames(styles.label, isLabelHidden && styles.unseen)}>
        {label}
        {isOptional && <span className={styles.optional}> {text("optional")}</span>}
      </label>
      {isGiven(hint) && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": isGiven(error) || undefined,
      })}
      {isGiven(error) && (
        <div id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

/** Takes the frame's own properties out of a field's, so that the rest go to the control. */
export function splitFrame<P extends FieldFrame>(props: P): [FieldFrame, Omit<P, keyof FieldFrame>] {
  const { label, isLabelHidden, hint, error, isOptional, className, ...rest } = props;
  const frame = { label, isLabelHidden, hint, error, isOptional, className };
  return [frame as FieldFrame, rest];
}
