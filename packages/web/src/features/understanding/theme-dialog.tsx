import { useState } from "react";
import { understanding } from "../../messages/en/understanding.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox, type Option } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { ThemeRow } from "./word-list.ts";

type ThemeDialogProps = {
  /** `put`: into a theme that is there; `new`: into one that is made for them. */
  readonly wants: "put" | "new";
  readonly themes: readonly ThemeRow[];
  readonly onTheme: (theme: ThemeRow) => void;
  readonly onNew: (title: string) => void;
  readonly onClose: () => void;
};

/** Asks which theme words belong to. */
export function ThemeDialog({ wants, themes, onTheme, onNew, onClose }: ThemeDialogProps) {
  const text = useTexts(understanding);
  return wants === "put" ? (
    <PutDialog themes={themes} onTheme={onTheme} onClose={onClose} title={text("putInto")} />
  ) : (
    <NewDialog onNew={onNew} onClose={onClose} />
  );
}

/** Options of themes whose title holds the words. */
export const themeOptions = (
  themes: readonly ThemeRow[],
  words: string,
  language: string,
): readonly Option[] => {
  const low = words.trim().toLocaleLowerCase(language);
  return themes
    .filter(({ title }) => title.toLocaleLowerCase(language).includes(low))
    .slice(0, 60)
    .map(({ id, title }) => ({ value: id, label: title }));
};

type PutDialogProps = Pick<ThemeDialogProps, "themes" | "onTheme" | "onClose"> & { readonly title: string };

/** One of the themes. */
export function PutDialog({ themes, onTheme, onClose, title }: PutDialogProps) {
  const text = useTexts(understanding);
  const { language } = useFormats();
  const [chosen, setChosen] = useState<Option | null>(null);
  const put = () => {
    const theme = themes.find(({ id }) => id === chosen?.value);
    if (theme === undefined) return;
    onClose();
    onTheme(theme);
  };
  return (
    <Dialog
      isOpen
      size="narrow"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={chosen === null} onClick={put}>
            {title}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <Combobox
        label={text("theme")}
        placeholder={text("findTheme")}
        hasFocus
        value={chosen}
        onChange={setChosen}
        find={(words) => themeOptions(themes, words, language)}
      />
    </Dialog>
  );
}

function NewDialog({ onNew, onClose }: Pick<ThemeDialogProps, "onNew" | "onClose">) {
  const text = useTexts(understanding);
  const [title, setTitle] = useState("");
  const [isTried, setTried] = useState(false);
  const make = () => {
    if (title.trim() === "") {
      setTried(true);
      return;
    }
    onClose();
    onNew(title.trim());
  };
  return (
    <Dialog
      isOpen
      size="narrow"
      title={text("newTheme")}
      description={text("newThemeWords")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={make}>
            {text("make")}
          </Button>
          <Button onClick={onClose}>{text("cancel")}</Button>
        </>
      }
    >
      <TextField
        label={text("name")}
        value={title}
        onChange={setTitle}
        error={isTried && title.trim() === "" ? text("nameMissing") : undefined}
        onKeyDown={(event) => event.key === "Enter" && make()}
      />
    </Dialog>
  );
}
