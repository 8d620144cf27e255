import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { announce } from "../../ui/live-region.tsx";
import type { BandPeriod } from "@lodestar/core";
import { type Days, mayMove } from "./bar-edits.ts";
import { CapacityStrip } from "./capacity-strip.tsx";
import { linkKinds, linkPaths } from "./link-paths.ts";
import { HEAD, type Part, type Sheet, isOnSheet, leftOf, reachOf } from "./roadmap-sheet.ts";
import styles from "./roadmap.module.css";
import type { Zoom } from "./time-axis.ts";
import { TimeHead, TimeLines } from "./time-head.tsx";
import { TimelineBar } from "./timeline-bar.tsx";
import { useBarDrag } from "./use-bar-drag.ts";
import { useBarWords } from "./use-bar-words.ts";
import type { Drafting } from "./use-draft.ts";
import { usePart } from "./use-part.ts";
import type { Roadmap } from "./use-roadmap.ts";
import { useSheetPlace } from "./use-sheet-place.ts";
import { useTimelineKeys } from "./use-timeline-keys.ts";
import { barAt } from "./bar-at.ts";

export type TimelineProps = {
  readonly roadmap: Roadmap;
  readonly sheet: Sheet;
  readonly zoom: Zoom;
  readonly bands: ReadonlyMap<string, readonly BandPeriod[]> | undefined;
  readonly drafting: Drafting;
  readonly chosen: number | undefined;
  readonly onChoose: (place: number) => void;
};

/** Bars in their lanes over time. Only what is in the window is there; the rest is scrolled to. */
export function Timeline(props: TimelineProps) {
  const { roadmap, sheet, zoom, bands, chosen } = props;
  const text = useTexts(catalogue);
  const scroller = useRef<HTMLDivElement>(null);
  const part = usePart(scroller);
  const place = useSheetPlace(scroller, sheet, roadmap, chosen);
  const [currentId, setCurrentId] = useState<string>();
  const current = roadmap.precedence.placeOf.get(currentId ?? "");
  const hands = useHands(props, (next) => {
    setCurrentId(barAt(roadmap.bars, next).id);
    place.show(next);
  });
  useFocusOn(scroller, currentId);
  const chosenOrFirst = current !== undefined && sheet.tops.has(current) ? current : sheet.order[0];
  return (
    <div className={styles.timeline} data-grip={hands.grip}>
      <div
        ref={scroller}
        role="application"
        aria-label={text("canvas", { count: sheet.order.length })}
        className={styles.scroller}
        onFocus={(event) => setCurrentId((before) => hands.idOf(event.target) ?? before)}
        onKeyDown={hands.onKeyDown}
        {...hands.drag}
      >
        <div className={styles.sheet} style={{ inlineSize: sheet.width }}>
          <TimeHead sheet={sheet} zoom={zoom} part={part} today={roadmap.today} />
          <div className={styles.ground} style={{ blockSize: sheet.height }} onClick={hands.onClick}>
            <TimeLines sheet={sheet} zoom={zoom} part={part} />
            <Links {...props} part={part} />
            <Groups sheet={sheet} bands={bands} part={part} />
            <Bars {...props} part={part} current={chosenOrFirst} />
            <div className={styles.todayLine} style={{ insetInlineStart: leftOf(sheet, roadmap.today) }} />
          </div>
        </div>
      </div>
    </div>
  );
}

function useHands({ roadmap, sheet, drafting, onChoose }: TimelineProps, onGo: (place: number) => void) {
  const text = useTexts(catalogue);
  const words = useBarWords(roadmap);
  const { draft, propose, clear, drop } = drafting;
  const idOf = (target: EventTarget) =>
    (target as Element).closest<HTMLElement>("[data-bar]")?.dataset["bar"];
  const placeOf = (target: EventTarget) => roadmap.precedence.placeOf.get(idOf(target) ?? "");
  const tell = useEffectEvent((count: number, days: Days) =>
    announce(text("said", { days: words.days(days), count })),
  );
  useEffect(() => {
    if (draft !== undefined) tell(draft.shifts.length, draft.days);
  }, [draft]);
  const shared = {
    placeOf,
    mayMove: (place: number) => mayMove(roadmap, place),
    daysOf: (place: number) => draft?.moved.get(place) ?? barAt(roadmap.bars, place),
    onMove: propose,
  };
  const drag = useBarDrag({
    ...shared,
    bars: roadmap.bars,
    dayWidth: sheet.dayWidth,
    onDrop: drop,
    onStopped: clear,
  });
  const keys = useTimelineKeys({ ...shared, roadmap, order: sheet.order, drafting, onGo });
  const onClick = (event: { readonly target: EventTarget }) => {
    const place = placeOf(event.target);
    if (place !== undefined) onChoose(place);
  };
  return { ...keys, drag, idOf, onClick };
}

/** The focus goes where the keys went, once the bar is there. */
function useFocusOn(scroller: React.RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    if (id === undefined || scroller.current?.contains(document.activeElement) !== true) return;
    const bar = scroller.current.querySelector<HTMLElement>(`[data-bar="${CSS.escape(id)}"]`);
    if (bar !== document.activeElement) bar?.focus({ preventScroll: true });
  }, [scroller, id]);
}

type GroupsProps = Pick<TimelineProps, "sheet" | "bands"> & { readonly part: Part };

const noBand: readonly BandPeriod[] = [];

function Groups({ sheet, bands, part }: GroupsProps) {
  return sheet.groups
    .filter(({ top, height }) => top + height >= part.top && top <= part.bottom)
    .map(({ key, name, top, height, bars }) => (
      <section key={key ?? ""} aria-label={name}>
        <div className={styles.groupGround} style={{ insetBlockStart: top, blockSize: height }} />
        <div className={styles.groupName} style={{ insetBlockStart: top, blockSize: HEAD }}>
          <h2>
            {name} <small>{bars.length}</small>
          </h2>
        </div>
        <CapacityStrip sheet={sheet} unit={name} band={bands?.get(key ?? "") ?? noBand} top={top + HEAD} />
      </section>
    ));
}

function Links({ roadmap, sheet, drafting, chosen, part }: TimelineProps & { readonly part: Part }) {
  const moved = drafting.draft?.moved;
  const { bars, links, late, ringed, critical } = roadmap;
  const needs = useMemo(
    () => ({ sheet, bars, links, late, ringed, critical, moved, chosen }),
    [sheet, bars, links, late, ringed, critical, moved, chosen],
  );
  const paths = useMemo(() => linkPaths(needs, part), [needs, part]);
  return (
    <svg className={styles.links} aria-hidden {...boxOf(sheet, part)}>
      {linkKinds.map((kind) => (
        <g key={kind} data-kind={kind}>
          <path className={styles.linkLine} d={paths[kind].line} />
          <path className={styles.linkHead} d={paths[kind].head} />
        </g>
      ))}
    </svg>
  );
}

/** The drawing is no larger than the part that is looked at: painting it costs what it covers. */
function boxOf(sheet: Sheet, part: Part) {
  const [left, top] = [Math.max(part.left, 0), Math.max(part.top, 0)];
  const width = Math.max(Math.min(part.right, sheet.width) - left, 0);
  const height = Math.max(Math.min(part.bottom, sheet.height) - top, 0);
  const style = { insetInlineStart: left, insetBlockStart: top, inlineSize: width, blockSize: height };
  return { viewBox: `${left} ${top} ${width} ${height}`, style };
}

type BarsProps = TimelineProps & { readonly part: Part; readonly current: number | undefined };

function Bars({ roadmap, sheet, drafting, chosen, part, current }: BarsProps) {
  const words = useBarWords(roadmap);
  const { bars, critical } = roadmap;
  const { draft } = drafting;
  const seen = useMemo(() => barsSeen(roadmap, sheet, part), [roadmap, sheet, part]);
  const shown = new Set([
    ...seen,
    ...(draft?.moved.keys() ?? []),
    ...(current === undefined ? [] : [current]),
  ]);
  return [...shown].map((place) => {
    const bar = barAt(bars, place);
    const top = sheet.tops.get(place);
    if (top === undefined) return null;
    const days = draft?.moved.get(place) ?? bar;
    return (
      <TimelineBar
        key={bar.id}
        id={bar.id}
        table={bar.table}
        title={bar.title}
        words={words.whole(place, days)}
        left={leftOf(sheet, days.from)}
        top={top}
        width={(days.to - days.from + 1) * sheet.dayWidth}
        isPoint={bar.isPoint}
        isDone={!bar.isOpen}
        isCritical={critical.has(place)}
        isLate={words.tooLate(place) !== undefined}
        isChosen={place === chosen}
        isFaint={draft !== undefined && !draft.moved.has(place)}
        isMoved={draft?.moved.has(place) === true}
        isMovable={mayMove(roadmap, place)}
        isCurrent={place === current}
      />
    );
  });
}

function barsSeen({ bars }: Roadmap, sheet: Sheet, part: Part): number[] {
  return sheet.order.filter((place) => {
    const top = sheet.tops.get(place) ?? 0;
    if (top > part.bottom || top < part.top - 40) return false;
    const bar = barAt(bars, place);
    if (!isOnSheet(sheet, bar)) return false;
    const left = leftOf(sheet, bar.from);
    return left <= part.right && left + reachOf(sheet, bar) >= part.left;
  });
}
