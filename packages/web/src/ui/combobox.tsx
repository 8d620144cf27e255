import { Suspense, lazy } from "react";
import type { ComboboxManyProps, ComboboxProps } from "./combobox-list.tsx";
import { Field, splitFrame } from "./field.tsx";
import fieldStyles from "./field.module.css";
import type { FindOptions, Option } from "./use-found-options.ts";

export type { ComboboxManyProps, ComboboxProps, FindOptions, Option };

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
