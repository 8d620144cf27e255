import { useOrganisation } from "../../api/organisation-context.ts";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { useParam } from "../../routes/use-param.ts";
import { useNavigate } from "../../routes/use-router.ts";
import { Tabs } from "../../ui/tabs.tsx";
import { DraftPanel } from "./draft-panel.tsx";
import { RoadmapLegend } from "./roadmap-legend.tsx";
import { RoadmapList } from "./roadmap-list.tsx";
import { RoadmapPrint } from "./roadmap-print.tsx";
import { type RoadmapLine, RoadmapTable } from "./roadmap-table.tsx";
import { RoadmapToolbar } from "./roadmap-toolbar.tsx";
import styles from "./roadmap.module.css";
import { Timeline } from "./timeline.tsx";
import type { Drafting } from "./use-draft.ts";
import { useDraftedBands } from "./use-drafted-bands.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import type { RoadmapView } from "./use-roadmap-view.ts";
import type { Roadmap } from "./use-roadmap.ts";

const viewNames = ["timeline", "table"] as const;

type RoadmapViewsProps = {
  readonly roadmap: Roadmap;
  readonly drafting: Drafting;
  readonly view: RoadmapView;
  readonly chosen: number | undefined;
  readonly onChoose: (id: string | undefined, how?: "push" | "replace") => void;
};

/** The picture, or a list where there is no room for one, and the same as a table. */
export function RoadmapViews(props: RoadmapViewsProps) {
  const { roadmap, drafting, view } = props;
  const text = useTexts(catalogue);
  const [wanted, setWanted] = useParam("view");
  const name = viewNames.find((each) => each === wanted) ?? "timeline";
  const isNarrow = useIsNarrow();
  const bands = useDraftedBands(roadmap, drafting.draft);
  const choose = (place: number) => props.onChoose(roadmap.bars[place]?.id, "replace");
  const { shown, sheet } = view;
  return (
    <div className={styles.views}>
      <RoadmapToolbar
        shown={shown}
        isPicture={name === "timeline" && !isNarrow}
        onEnter={() => sheet.order[0] !== undefined && choose(sheet.order[0])}
      />
      <Tabs
        label={text("views")}
        tabs={viewNames.map((each) => ({ name: each, label: text(each) }))}
        current={name}
        onChange={(next) => setWanted(next, "replace")}
      >
        <div className={styles.picture}>
          <Shown {...props} name={name} isNarrow={isNarrow} bands={bands} choose={choose} />
          {!isNarrow && <DraftPanel roadmap={roadmap} drafting={drafting} bands={bands} />}
          {name === "timeline" && !isNarrow && <RoadmapLegend />}
        </div>
      </Tabs>
      <RoadmapPrint roadmap={roadmap} sheet={sheet} />
    </div>
  );
}

type ShownProps = RoadmapViewsProps & {
  readonly name: (typeof viewNames)[number];
  readonly isNarrow: boolean;
  readonly bands: ReturnType<typeof useDraftedBands>;
  readonly choose: (place: number) => void;
};

function Shown({ name, isNarrow, bands, choose, roadmap, drafting, view, chosen }: ShownProps) {
  const text = useTexts(catalogue);
  const open = useOpenLine(choose);
  const { shown, sheet, names } = view;
  if (name === "table")
    return <RoadmapTable roadmap={roadmap} lines={shown.lines} chosen={chosen} onOpen={open} />;
  if (sheet.order.length === 0) return <p className={styles.quiet}>{text("found", { count: 0 })}</p>;
  if (isNarrow)
    return (
      <RoadmapList
        roadmap={roadmap}
        shown={shown.shown}
        chosen={chosen}
        nameOf={(bar) => names.nameOf(names.keyOf(bar))}
        onChoose={choose}
      />
    );
  return (
    <Timeline
      roadmap={roadmap}
      sheet={sheet}
      zoom={shown.zoom}
      bands={shown.grouping === "goal" ? undefined : bands[shown.grouping]}
      drafting={drafting}
      chosen={chosen}
      onChoose={choose}
    />
  );
}

/** What has no days gets them in the plan. */
function useOpenLine(choose: (place: number) => void): (line: RoadmapLine) => void {
  const { id } = useOrganisation();
  const navigate = useNavigate();
  return ({ item, place }) => {
    if (place === undefined) void navigate(addressOfItem(id, item.table, item.id));
    else choose(place);
  };
}
