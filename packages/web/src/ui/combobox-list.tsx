import { Combobox as Parts } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import { useRef, useState } from "react";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { classNames } from "./class-names.ts";
import styles from "./combobox.module.css";
import type { FieldFrame, FieldTies } from "./field.tsx";
import fieldStyles from "./field.module.css";
import floating from "./floating.module.css";
import { type FindOptions, type Found, type Option, useFoundOptions } from "./use-found-options.ts";

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

type Tied<P> = Omit<P, keyof FieldFrame> & { readonly ties: FieldTies; readonly label: string };

const sameOption = (a: Option, b: Option) => a.value === b.value;

/** What a Combobox is made of; loaded when the first one appears. */
export function ComboboxOne({
  ties,
  label,
  find,
  value,
  onChange,
  placeholder,
  disabled,
  hasFocus,
}: Tied<ComboboxProps>) {
  const text = useTexts(ui);
  const [words, setWords] = useState(value?.label ?? "");
  const [isOpen, setOpen] = useState(false);
  const [isTyped, setTyped] = useState(false);
  const found = useFoundOptions(find, isTyped ? words : "", isOpen);
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <Parts.Root<Option>
      items={[...found.options]}
      filter={null}
      value={value}
      onValueChange={(next) => onChange(next)}
      inputValue={isOpen ? words : (value?.label ?? "")}
      onInputValueChange={(next, { reason }) => {
        setWords(next);
        setTyped(reason === "input-change");
      }}
      open={isOpen}
      onOpenChange={(open, { reason }) => {
        setOpen(open);
        // Typing opens the list too, and its first letters are already there.
        if (open && reason === "input-change") return;
        setWords(value?.label ?? "");
        setTyped(false);
      }}
      isItemEqualToValue={sameOption}
      autoHighlight
      disabled={disabled ?? false}
    >
      <div ref={anchor} className={styles.box}>
        <Parts.Input
          {...ties}
          placeholder={placeholder}
          className={classNames(fieldStyles.control, styles.input)}
          autoFocus={hasFocus}
          onFocus={(event) => event.currentTarget.select()}
        />
        {value !== null && !disabled && (
          <Parts.Clear className={styles.clear} aria-label={`${text("clear")}: ${label}`}>
            <X />
          </Parts.Clear>
        )}
        <Parts.Trigger className={styles.opener} aria-label={label} tabIndex={-1}>
          <ChevronDown />
        </Parts.Trigger>
      </div>
      <Choices found={found} words={isTyped ? words : ""} anchor={anchor} />
    </Parts.Root>
  );
}

/** What a ComboboxMany is made of. */
export function ComboboxSome({
  ties,
  label,
  find,
  values,
  onChange,
  placeholder,
  disabled,
  hasFocus,
}: Tied<ComboboxManyProps>) {
  const text = useTexts(ui);
  const [words, setWords] = useState("");
  const [isOpen, setOpen] = useState(false);
  const found = useFoundOptions(find, words, isOpen);
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <Parts.Root<Option, true>
      multiple
      items={[...found.options]}
      filter={null}
      value={[...values]}
      onValueChange={(next) => {
        onChange(next);
        setWords("");
      }}
      inputValue={words}
      onInputValueChange={setWords}
      open={isOpen}
      onOpenChange={setOpen}
      isItemEqualToValue={sameOption}
      autoHighlight
      disabled={disabled ?? false}
    >
      <Parts.Chips ref={anchor} className={classNames(fieldStyles.control, styles.chips)} aria-label={label}>
        {values.map((option) => (
          <Parts.Chip key={option.value} className={styles.chip}>
            <span className={styles.chipWords}>{option.label}</span>
            <Parts.ChipRemove className={styles.remove} aria-label={`${text("clear")}: ${option.label}`}>
              <X />
            </Parts.ChipRemove>
          </Parts.Chip>
        ))}
        <Parts.Input
          {...ties}
          placeholder={values.length === 0 ? placeholder : undefined}
          className={styles.bare}
          autoFocus={hasFocus}
        />
      </Parts.Chips>
      <Choices found={found} words={words} anchor={anchor} />
    </Parts.Root>
  );
}

type ChoicesProps = {
  readonly found: Found;
  readonly words: string;
  readonly anchor: React.RefObject<HTMLElement | null>;
};

function Choices({ found, words, anchor }: ChoicesProps) {
  const text = useTexts(ui);
  return (
    <Parts.Portal>
      <Parts.Positioner anchor={anchor} sideOffset={4} collisionPadding={8} className={floating.positioner}>
        <Parts.Popup className={classNames(floating.sheet, floating.list)}>
          <Parts.Status>{noteOn(found, words, text)}</Parts.Status>
          <Parts.List>
            {(option: Option) => (
              <Parts.Item key={option.value} value={option} className={floating.item}>
                <span className={floating.words}>
                  {option.label}
                  {option.detail !== undefined && <span className={floating.detail}>{option.detail}</span>}
                </span>
                <Parts.ItemIndicator className={floating.mark}>
                  <Check />
                </Parts.ItemIndicator>
              </Parts.Item>
            )}
          </Parts.List>
        </Parts.Popup>
      </Parts.Positioner>
    </Parts.Portal>
  );
}

function noteOn(
  { options, state }: Found,
  words: string,
  text: ReturnType<typeof useTexts<typeof ui.messages>>,
) {
  if (options.length > 0) return null;
  const note = {
    searching: text("searching"),
    failed: text("tooLong"),
    found: words === "" ? text("typeToSearch") : text("noMatch", { words }),
  }[state];
  return <div className={floating.note}>{note}</div>;
}
