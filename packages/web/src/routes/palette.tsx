import { Dialog as Parts } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { palette } from "../messages/en/palette.ts";
import { useTexts } from "../messages/use-texts.ts";
import { KeyCaps } from "../ui/keys/key-caps.tsx";
import { announce } from "../ui/live-region.tsx";
import styles from "./palette.module.css";
import type { PaletteEntry, PaletteGroup } from "./palette-entries.ts";
import { usePaletteGroups } from "./use-palette-groups.ts";

export type PaletteProps = {
  /** What was typed before the palette was there. */
  readonly begun: string;
  /** Gets the focus back when the palette closes. */
  readonly from: Element | null;
  readonly onClose: () => void;
};

/** ⌘K: finds anything and does anything. */
export function Palette({ begun, from, onClose }: PaletteProps) {
  const text = useTexts(palette);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Parts.Root open onOpenChange={(open) => !open && onClose()}>
      <Parts.Portal>
        <Parts.Backdrop className={styles.veil} />
        <Parts.Viewport className={styles.viewport}>
          <Parts.Popup
            className={styles.sheet}
            initialFocus={input}
            finalFocus={() => (from instanceof HTMLElement ? from : true)}
            aria-label={text("title")}
          >
            <Finder input={input} begun={begun} onClose={onClose} />
          </Parts.Popup>
        </Parts.Viewport>
      </Parts.Portal>
    </Parts.Root>
  );
}

type FinderProps = Pick<PaletteProps, "begun" | "onClose"> & {
  readonly input: RefObject<HTMLInputElement | null>;
};

function Finder({ input, begun, onClose }: FinderProps) {
  const text = useTexts(palette);
  const id = useId();
  const [words, setWords] = useState(begun);
  const [place, setPlace] = useState(0);
  const { groups, state } = usePaletteGroups(words);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = entries[Math.min(place, entries.length - 1)];
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const count = entries.length;
  useEffect(() => {
    if (words !== "" && state === "found") announce(text("results", { count }));
  }, [words, state, count, text]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) setPlace((Math.min(place, count - 1) + step + count) % count);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SearchLine
        input={input}
        list={`${id}-list`}
        active={chosen && `${id}-${chosen.name}`}
        words={words}
        onWords={(next) => {
          setWords(next);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Entries id={id} groups={groups} chosen={chosen} onRun={run} />
      <Note state={state} isEmpty={count === 0} words={words} />
    </>
  );
}

type SearchLineProps = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly list: string;
  readonly active: string | undefined;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function SearchLine({ input, list, active, words, onWords, onKeyDown }: SearchLineProps) {
  const text = useTexts(palette);
  return (
    <div className={styles.line}>
      <Search aria-hidden />
      <input
        ref={input}
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={active}
        aria-autocomplete="list"
        aria-label={text("title")}
        autoComplete="off"
        spellCheck={false}
        placeholder={text("placeholder")}
        className={styles.input}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <KeyCaps keys="Escape" />
    </div>
  );
}

type EntriesProps = {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly chosen: PaletteEntry | undefined;
  readonly onRun: (entry: PaletteEntry) => void;
};

function Entries({ id, groups, chosen, onRun }: EntriesProps) {
  const text = useTexts(palette);
  return (
    <div role="listbox" id={`${id}-list`} aria-label={text("title")} className={styles.list}>
      {groups.map(({ heading, entries }) => (
        <div key={heading} role="group" aria-label={heading}>
          <div aria-hidden className={styles.heading}>
            {heading}
          </div>
          {entries.map((entry) => (
            <div
              key={entry.name}
              id={`${id}-${entry.name}`}
              role="option"
              aria-selected={entry === chosen}
              className={styles.entry}
              ref={entry === chosen ? keepInView : undefined}
              onClick={() => onRun(entry)}
            >
              <span className={styles.label}>{entry.label}</span>
              {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
              {entry.keys !== undefined && <KeyCaps keys={entry.keys} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const keepInView = (entry: HTMLElement | null) => entry?.scrollIntoView({ block: "nearest" });

type NoteProps = { readonly state: string; readonly isEmpty: boolean; readonly words: string };

function Note({ state, isEmpty, words }: NoteProps) {
  const text = useTexts(palette);
  if (state === "failed") return <p className={styles.note}>{text("failed")}</p>;
  if (!isEmpty) return null;
  return (
    <p className={styles.note}>{state === "searching" ? text("searching") : text("nothing", { words })}</p>
  );
}
