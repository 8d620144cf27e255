import { type Bar, formatDay, parseDay, slip } from "@lodestar/core";
import { ArrowUpRight } from "lucide-react";
import { useState } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Inspector } from "../../ui/split-pane.tsx";
import { mayMove } from "./bar-edits.ts";
import { DependencyList } from "./dependency-list.tsx";
import styles from "./roadmap.module.css";
import { ShiftList } from "./shift-list.tsx";
import { useBarWords } from "./use-bar-words.ts";
import { DraftPanel } from "./draft-panel.tsx";
import { useDraftedBands } from "./use-drafted-bands.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import type { Drafting } from "./use-draft.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { barAt } from "./bar-at.ts";

export type RoadmapInspectorProps = {
  readonly roadmap: Roadmap;
  readonly place: number;
  readonly drafting: Drafting;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
};

/** One item: its days, what it waits for, what waits for it, and what moves when it slips. */
export function RoadmapInspector(props: RoadmapInspectorProps) {
  const { roadmap, place, onGo, onClose } = props;
  const text = useTexts(catalogue);
  const { id: organisation } = useOrganisation();
  // On a phone the sheet lies over everything else.
  const isNarrow = useIsNarrow();
  const bands = useDraftedBands(roadmap, props.drafting.draft);
  const bar = barAt(roadmap.bars, place);
  return (
    <Inspector title={bar.title} label={bar.title} kind={text(`kind_${bar.table}`)} onClose={onClose}>
      <div key={bar.id} className={styles.parts}>
        <DayFields {...props} />
        {isNarrow && <DraftPanel roadmap={roadmap} drafting={props.drafting} bands={bands} />}
        <Facts roadmap={roadmap} place={place} />
        <DependencyList roadmap={roadmap} place={place} side="before" onGo={onGo} />
        <DependencyList roadmap={roadmap} place={place} side="after" onGo={onGo} />
        {bar.isOpen && <WhatSlips roadmap={roadmap} place={place} />}
        <p>
          <Link to={addressOfItem(organisation, bar.table, bar.id)}>
            {text("open")} <ArrowUpRight aria-hidden size={14} />
          </Link>
        </p>
      </div>
    </Inspector>
  );
}

/** Days as fields: what is typed is seen in the picture, and kept there. */
function DayFields({ roadmap, place, drafting }: RoadmapInspectorProps) {
  const text = useTexts(catalogue);
  const bar = barAt(roadmap.bars, place);
  const { from, to } = drafting.draft?.moved.get(place) ?? bar;
  const isFixed = !mayMove(roadmap, place);
  const set = (which: "from" | "to") => (written: string | null) => {
    const day = parseDay(written ?? "");
    if (day === undefined) return;
    const days =
      which === "from" ? { from: day, to: Math.max(day, to) } : { from: Math.min(from, day), to: day };
    drafting.propose(place, bar.isPoint ? { from: day, to: day } : days);
  };
  return (
    <div className={styles.days}>
      {!bar.isPoint && (
        <DateField label={text("from")} value={formatDay(from)} onChange={set("from")} disabled={isFixed} />
      )}
      <DateField
        label={text(bar.isPoint ? "due" : "to")}
        value={formatDay(to)}
        onChange={set("to")}
        disabled={isFixed}
      />
    </div>
  );
}

function Facts({ roadmap, place }: { readonly roadmap: Roadmap; readonly place: number }) {
  const text = useTexts(catalogue);
  const words = useBarWords(roadmap);
  const bar: Bar = barAt(roadmap.bars, place);
  const { units, people, goals, goalOf } = roadmap;
  const facts = [
    [text("unit"), units.get(bar.unit ?? "")?.name ?? text("none_unit")],
    [text("owner"), people.get(bar.owner ?? "")?.name ?? text("none_owner")],
    [text("goal"), goals.get(goalOf(bar) ?? "")?.title ?? text("none_goal")],
    [text("chain"), words.slack(place) ?? text("noChain")],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const TWO_WEEKS = 14;

function WhatSlips({ roadmap, place }: { readonly roadmap: Roadmap; readonly place: number }) {
  const text = useTexts(catalogue);
  const [days, setDays] = useState<number | null>(TWO_WEEKS);
  const { from, to } = barAt(roadmap.bars, place);
  const by = Math.max(0, Math.min(Math.round(days ?? 0), 3650));
  const shifts = slip(roadmap.precedence, { bar: place, from: from + by, to: to + by });
  return (
    <section className={styles.slips} aria-label={text("ifSlips")}>
      <NumberField label={text("ifSlips")} value={days} onChange={setDays} />
      <p aria-live="polite">
        {shifts.length === 0 ? text("ifSlipsNone") : text("ifSlipsSome", { count: shifts.length })}
      </p>
      <ShiftList roadmap={roadmap} shifts={shifts} most={40} />
    </section>
  );
}
