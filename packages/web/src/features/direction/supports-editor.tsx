import type { Link } from "@lodestar/core";
import { X } from "lucide-react";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Combobox, type FindOptions } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ShareField } from "../../ui/share-field.tsx";
import { type ElementRow, belowOf } from "./chain-spread.ts";
import styles from "./direction.module.css";
import { useDirection, useDirectionActs } from "./use-direction.ts";

export type SupportsEditorProps = {
  readonly element: ElementRow;
  readonly links: readonly Link[];
  readonly onChange: (links: readonly Link[]) => void;
};

const mostFound = 40;

/** What an element supports, with the strength of each; the keyboard's way to move it. */
export function SupportsEditor({ element, links, onChange }: SupportsEditorProps) {
  const text = useTexts(direction);
  const { titleOf } = useDirectionActs();
  const find = useFindSupported(element, links);
  return (
    <div className={styles.supports}>
      <Combobox
        label={text("supportsFind")}
        value={null}
        find={find}
        onChange={(option) => option !== null && onChange([...links, { to: option.value, share: null }])}
      />
      {links.length === 0 && <p className={styles.note}>{text("supportsNone")}</p>}
      <ul>
        {links.map((link) => (
          <li key={link.to} className={styles.support}>
            <span>{titleOf(link.to)}</span>
            <ShareField
              label={text("strengthOf", { what: titleOf(link.to) })}
              isLabelHidden
              value={link.share}
              onChange={(share) => onChange(links.map((each) => (each === link ? { ...link, share } : each)))}
            />
            <IconButton
              size="small"
              label={text("takeAway", { what: titleOf(link.to) })}
              onClick={() => onChange(links.filter((each) => each !== link))}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Goals first, then elements; never what hangs from the element itself. */
function useFindSupported(element: ElementRow, links: readonly Link[]): FindOptions {
  const text = useTexts(direction);
  const formats = useFormats();
  const { spread, northstar, elements } = useDirection();
  const below = belowOf(element.id, spread.hanging);
  const taken = new Set([element.id, ...links.map(({ to }) => to), ...below]);
  const order = ["goal", "purpose", "vision", "mission", "value"];
  const rows = [
    ...[...northstar.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    ...elements.values(),
  ];
  return (words) => {
    const wanted = words.toLocaleLowerCase(formats.language);
    return rows
      .filter(({ id, title }) => !taken.has(id) && title.toLocaleLowerCase(formats.language).includes(wanted))
      .slice(0, mostFound)
      .map(({ id, title, kind }) => ({ value: id, label: title, detail: text(kind) }));
  };
}
