import { Suspense, lazy } from "react";
import { useOrganisation } from "../../api/organisation-context.ts";
import { roadmap as catalogue } from "../../messages/en/roadmap.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { useParam } from "../../routes/use-param.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { SplitPane } from "../../ui/split-pane.tsx";
import { formatDay } from "@lodestar/core";
import { RoadmapViews } from "./roadmap-views.tsx";
import { type Drafting, useDraft } from "./use-draft.ts";
import { type Roadmap, useRoadmap } from "./use-roadmap.ts";
import { useRoadmapView } from "./use-roadmap-view.ts";

const RoadmapInspector = lazy(async () => ({
  default: (await import("./roadmap-inspector.tsx")).RoadmapInspector,
}));

/** The plan in time: what happens when, what waits for what, and what moves when one thing slips. */
export function RoadmapPage() {
  const text = useTexts(catalogue);
  const { roadmap, loading } = useRoadmap();
  const drafting = useDraft(roadmap);
  const [item, setItem] = useParam("item");
  const chosen = roadmap.precedence.placeOf.get(item ?? "");
  const view = useRoadmapView(roadmap);
  const isReady = loading.every(({ state }) => state === "ready");
  const isEmpty = roadmap.bars.length === 0 && roadmap.undated.length === 0;
  useListedKeys();
  const close = () => {
    drafting.clear();
    setItem(undefined);
  };
  return (
    <Page width="fixed">
      <PageHeader
        title={text("title")}
        standing={isReady && !isEmpty && <Standing roadmap={roadmap} outside={view.outside} />}
      />
      <SplitPane
        inspector={
          isReady &&
          chosen !== undefined && (
            <Inspected roadmap={roadmap} place={chosen} drafting={drafting} onGo={setItem} onClose={close} />
          )
        }
      >
        <Loaded of={loading} skeleton="rows" count={10}>
          {() =>
            isEmpty ? (
              <NoRoadmap />
            ) : (
              <RoadmapViews
                roadmap={roadmap}
                drafting={drafting}
                view={view}
                chosen={chosen}
                onChoose={setItem}
              />
            )
          }
        </Loaded>
      </SplitPane>
    </Page>
  );
}

type InspectedProps = {
  readonly roadmap: Roadmap;
  readonly place: number;
  readonly drafting: Drafting;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
};

const Inspected = (props: InspectedProps) => (
  <Suspense fallback={null}>
    <RoadmapInspector {...props} />
  </Suspense>
);

function Standing({ roadmap, outside }: { readonly roadmap: Roadmap; readonly outside: number }) {
  const text = useTexts(catalogue);
  const { day } = useFormats();
  const { bars, undated, late, chains, precedence } = roadmap;
  const rings = precedence.rings.length;
  const [longest] = chains.chains;
  return [
    text("standing", { count: bars.length }),
    undated.length > 0 ? text("standingUndated", { count: undated.length }) : "",
    text("standingLate", { count: late.size }),
    rings > 0 ? text("standingRings", { count: rings }) : "",
    longest === undefined
      ? ""
      : text("standingChain", {
          days: text("daysLong", { count: longest.days }),
          end: day(formatDay(longest.endsOn)),
        }),
    outside > 0 ? text("standingOutside", { count: outside }) : "",
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function NoRoadmap() {
  const text = useTexts(catalogue);
  const { id } = useOrganisation();
  return (
    <EmptyState
      title={text("emptyTitle")}
      actions={<Link to={`/o/${encodeURIComponent(id)}/plan`}>{text("toPlan")}</Link>}
    >
      {text("emptyWords")}
    </EmptyState>
  );
}

/** What the timeline hears by itself, for the list of keys. */
function useListedKeys(): void {
  const text = useTexts(catalogue);
  const listed = (keys: string | readonly string[], label: string) => ({
    keys,
    label,
    run: () => undefined,
    isListedOnly: true,
  });
  useKeys(text("title"), [
    listed(["ArrowUp", "ArrowDown"], text("key_go")),
    listed(["ArrowLeft", "ArrowRight"], text("key_day")),
    listed(["shift+ArrowLeft", "shift+ArrowRight"], text("key_week")),
    listed(["s", "e", "w"], text("key_grip")),
    listed("Enter", text("key_keep")),
    listed("Escape", text("key_back")),
  ]);
}
