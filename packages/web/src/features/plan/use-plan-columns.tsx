import { GitMerge, Waypoints } from "lucide-react";
import { useMemo } from "react";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { type CellEditing, CellText } from "../../ui/grid/cell-text.tsx";
import type { OutlineColumn } from "../../ui/grid/outline.tsx";
import { type OptionalColumn, useShownColumns } from "./column-choice.ts";
import { KindMark } from "./kind-mark.tsx";
import type { PlanItem } from "./outline/plan-item.ts";
import type { Place } from "./outline/plan-outline.ts";
import { mayChange } from "./outline/rights.ts";
import styles from "./plan.module.css";
import { StatusMark, isStatus } from "./status-mark.tsx";
import { TargetProgress } from "./target-progress.tsx";
import type { Plan } from "./use-plan.ts";

/** What a title's editor tells. */
export type TitleEditing = {
  readonly isDraft: (id: string) => boolean;
  readonly write: (item: PlanItem, title: string) => void;
  readonly drop: () => void;
};

/** The columns of the outline: the title, and those the person has chosen. */
export function usePlanColumns(
  plan: Plan,
  matches: ReadonlySet<string> | undefined,
  titles: TitleEditing,
): readonly OutlineColumn<Place>[] {
  const text = useTexts(planTexts);
  const shown = useShownColumns();
  const optional = useOptionalColumns(plan);
  return useMemo(() => {
    const title: OutlineColumn<Place> = {
      name: "title",
      label: text("column_title"),
      width: "minmax(min(100%, 320px), 1fr)",
      render: (place) => <Title place={place} plan={plan} isFaint={matches?.has(place.id) === false} />,
      edit: ({ item }, editing) =>
        item && <TitleCell key={item.id} item={item} editing={editing} titles={titles} />,
      mayEdit: ({ item }) => item !== undefined && (titles.isDraft(item.id) || mayChange(plan.actor, item)),
    };
    return [title, ...shown.map((name) => optional[name])];
  }, [text, plan, matches, titles, shown, optional]);
}

function TitleCell({
  item,
  editing,
  titles,
}: {
  readonly item: PlanItem;
  readonly editing: CellEditing;
  readonly titles: TitleEditing;
}) {
  const text = useTexts(planTexts);
  const isDraft = titles.isDraft(item.id);
  const stop: CellEditing["stop"] = (how) => {
    editing.stop(how);
    if (how === "escape" && isDraft) titles.drop();
  };
  return (
    <>
      <KindMark kind={item.kind} />
      <CellText
        label={isDraft ? text("draftIs", { kind: text(`new_${item.kind}`) }) : text("field_title")}
        value={item.title}
        placeholder={text(`write_${item.kind}`)}
        onCommit={(title) => titles.write(item, title)}
        editing={{ stop }}
      />
    </>
  );
}

function Title({
  place,
  plan,
  isFaint,
}: {
  readonly place: Place;
  readonly plan: Plan;
  readonly isFaint: boolean;
}) {
  const text = useTexts(planTexts);
  const { list } = useFormats();
  const { item } = place;
  if (item === undefined)
    return (
      <span className={styles.group} data-tooltip={text("withoutGoalHint")}>
        {text("withoutGoal")}
      </span>
    );
  const parents = plan.outline.parentsOf(item.id);
  const others =
    parents.length > 1
      ? parents.filter(({ id }) => plan.outline.childrenOf(id).every((p) => p !== place))
      : [];
  const words = list(others.map(({ id }) => plan.outline.items.get(id)?.title ?? id));
  return (
    <>
      <KindMark kind={item.kind} />
      <span
        className={styles.title}
        data-kind={item.kind}
        data-faint={isFaint || undefined}
        title={item.title}
      >
        {item.title === "" ? text("untitled") : item.title}
      </span>
      {others.length > 0 && (
        <span
          className={styles.also}
          role="img"
          aria-label={text("alsoUnder", { titles: words })}
          data-tooltip={text("alsoUnder", { titles: words })}
        >
          <GitMerge aria-hidden />
        </span>
      )}
    </>
  );
}

function useOptionalColumns(plan: Plan): Readonly<Record<OptionalColumn, OutlineColumn<Place>>> {
  const text = useTexts(planTexts);
  const { share, shortDay, day } = useFormats();
  return useMemo(() => {
    const year = plan.cycle;
    const dayWords = (due: string) => (due.startsWith(year) ? shortDay(due) : day(due));
    const isLate = ({ dueOn, status, progress }: PlanItem) =>
      dueOn !== null &&
      dueOn < plan.today &&
      !["done", "dropped", "declined"].includes(status ?? "") &&
      progress !== 1;
    return {
      kind: {
        name: "kind",
        label: text("column_kind"),
        width: "96px",
        from: 760,
        render: ({ item }) => item && <span className={styles.quiet}>{text(`kind_${item.kind}`)}</span>,
      },
      share: {
        name: "share",
        label: text("column_share"),
        width: "72px",
        align: "end",
        from: 620,
        render: (place) => (
          <ShareOf place={place} plan={plan} words={place.share === null ? "" : share(place.share)} />
        ),
      },
      progress: {
        name: "progress",
        label: text("column_progress"),
        width: "136px",
        from: 880,
        render: ({ item }) => item && <TargetProgress item={item} outline={plan.outline} />,
      },
      owner: {
        name: "owner",
        label: text("column_owner"),
        width: "minmax(96px, 168px)",
        from: 540,
        render: ({ item }) => <span>{plan.personById.get(item?.owner ?? "")?.name}</span>,
      },
      unit: {
        name: "unit",
        label: text("column_unit"),
        width: "minmax(96px, 176px)",
        from: 980,
        render: ({ item }) => <span>{plan.unitById.get(item?.unit ?? "")?.name}</span>,
      },
      status: {
        name: "status",
        label: text("column_status"),
        width: "136px",
        from: 700,
        render: ({ item }) => isStatus(item?.status) && <StatusMark status={item.status} />,
      },
      due: {
        name: "due",
        label: text("column_due"),
        width: "116px",
        align: "end",
        from: 460,
        render: ({ item }) =>
          typeof item?.dueOn === "string" && (
            <span className={isLate(item) ? styles.late : undefined}>{dayWords(item.dueOn)}</span>
          ),
      },
    };
  }, [text, plan, share, shortDay, day]);
}

function ShareOf({
  place,
  plan,
  words,
}: {
  readonly place: Place;
  readonly plan: Plan;
  readonly words: string;
}) {
  const text = useTexts(planTexts);
  if (place.through === null) return <span className={styles.quiet}>{words}</span>;
  const element = plan.elementById.get(place.through)?.title ?? place.through;
  return (
    <span className={styles.through} data-tooltip={text("throughElement", { element })}>
      <Waypoints role="img" aria-label={text("throughElement", { element })} />
      {words}
    </span>
  );
}
