import type { Bar } from "@lodestar/core";
import { X } from "lucide-react";
import { useState } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox, type Option } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { mayLink } from "./bar-edits.ts";
import styles from "./roadmap.module.css";
import { useDependencyActs } from "./use-dependency-acts.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

export type DependencySide = "before" | "after";

type DependencyListProps = {
  readonly roadmap: Roadmap;
  readonly place: number;
  /** `before`: what the item waits for; `after`: what waits for it. */
  readonly side: DependencySide;
  readonly onGo: (id: string) => void;
};

const MOST_OFFERED = 60;

/** What one item waits for, or what waits for it; more can be added, and refused with the reason. */
export function DependencyList({ roadmap, place, side, onGo }: DependencyListProps) {
  const text = useTexts(catalogue);
  const acts = useDependencyActs(roadmap);
  const { bars, links, late } = roadmap;
  const bar = barAt(bars, place);
  const pairOf = (other: Bar) =>
    side === "before" ? { before: other, after: bar } : { before: bar, after: other };
  const linked = links.filter((link) => link[side === "before" ? "after" : "before"] === place);
  const title = text(side === "before" ? "waitsFor" : "holdsUp");
  return (
    <section aria-label={title}>
      <h3 className={styles.subheading}>{title}</h3>
      {linked.length === 0 && (
        <p className={styles.quiet}>{text(side === "before" ? "waitsForNone" : "holdsUpNone")}</p>
      )}
      <ul className={styles.linked}>
        {linked.map((link) => {
          const other = barAt(bars, link[side]);
          const days = late.get(`${link.before} ${link.after}`);
          return (
            <li key={other.id}>
              <Button kind="quiet" size="small" onClick={() => onGo(other.id)}>
                {other.title}
              </Button>
              {days !== undefined && (
                <span className={styles.lateWords}>{text("linkLate", { count: days })}</span>
              )}
              {mayLink(roadmap, pairOf(other).after) && (
                <IconButton
                  label={text("removeLink", { title: other.title })}
                  onClick={() => acts.unlink(pairOf(other))}
                >
                  <X />
                </IconButton>
              )}
            </li>
          );
        })}
      </ul>
      <AddDependency roadmap={roadmap} place={place} side={side} />
    </section>
  );
}

function AddDependency({ roadmap, place, side }: Omit<DependencyListProps, "onGo">) {
  const text = useTexts(catalogue);
  const { language } = useFormats();
  const acts = useDependencyActs(roadmap);
  const [refusal, setRefusal] = useState<string>();
  const { bars, precedence } = roadmap;
  const bar = barAt(bars, place);
  const others = bars.filter(
    (other) =>
      other.id !== bar.id && other.table !== "targets" && mayLink(roadmap, side === "before" ? bar : other),
  );
  if (bar.table === "targets" || others.length === 0) return null;
  const find = (words: string): Option[] => {
    const low = words.trim().toLocaleLowerCase(language);
    return others
      .filter(({ title }) => title.toLocaleLowerCase(language).includes(low))
      .slice(0, MOST_OFFERED)
      .map(({ id, title, table }) => ({ value: id, label: title, detail: text(`kind_${table}`) }));
  };
  const choose = (option: Option | null) => {
    const other = bars[precedence.placeOf.get(option?.value ?? "") ?? -1];
    if (other === undefined) return;
    setRefusal(acts.link(side === "before" ? { before: other, after: bar } : { before: bar, after: other }));
  };
  return (
    <Combobox
      // Chosen means done: the field is empty again once there is one more.
      key={roadmap.links.length}
      label={text(side === "before" ? "addBefore" : "addAfter")}
      placeholder={text("addPlaceholder")}
      find={find}
      value={null}
      onChange={choose}
      error={refusal}
    />
  );
}
