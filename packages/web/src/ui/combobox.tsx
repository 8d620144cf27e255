import { Suspense, lazy } from "react";
import { Field, type FieldFrame, splitFrame } from "./field.tsx";
import fieldStyles from "./field.module.css";

/** Something that can be chosen. */
export type Option = {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line: the unit of a person, the path of a goal. */
  readonly detail?: string;
};

/** Looks for options by words; empty words ask for a first few. May be answered at once or later. */
export type FindOptions = (
  words: string,
  signal: AbortSignal,
) => readonly Option[] | Promise<readonly Option[]>;

type Shared = FieldFrame & {
  readonly find: FindOptions;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Takes the focus when it appears: for cells edited in place. */
  readonly hasFocus?: boolean;
};

export type ComboboxProps = Shared & {
  readonly value: Option | null;
  readonly onChange: (value: Option | null) => void;
};

export type ComboboxManyProps = Shared & {
  readonly values: readonly Option[];
  readonly onChange: (values: readonly Option[]) => void;
};

const load = () => import("./combobox-list.tsx");
const ComboboxOne = lazy(() => load().then(({ ComboboxOne }) => ({ default: ComboboxOne })));
const ComboboxSome = lazy(() => load().then(({ ComboboxSome }) => ({ default: ComboboxSome })));

/** Of its size while its parts load, so that nothing moves. */
const Waiting = ({ words }: { readonly words: string }) => (
  <input className={fieldStyles.control} value={words} readOnly tabIndex={-1} aria-hidden />
);

/** One of many, found by typing: a person, a unit, a goal. */
export function Combobox(props: ComboboxProps) {
  const [frame, rest] = splitFrame(props);
  return (
    <Field {...frame}>
      {(ties) => (
        <Suspense fallback={<Waiting words={rest.value?.label ?? ""} />}>
          <ComboboxOne ties={ties} label={frame.label} {...rest} />
        </Suspense>
      )}
    </Field>
  );
}

/** Several of many, found by typing. */
export function ComboboxMany(props: ComboboxManyProps) {
  const [frame, rest] = splitFrame(props);
  return (
    <Field {...frame}>
      {(ties) => (
        <Suspense fallback={<Waiting words={rest.values.map(({ label }) => label).join(", ")} />}>
          <ComboboxSome ties={ties} label={frame.label} {...rest} />
        </Suspense>
      )}
    </Field>
  );
}
