import type { Right } from "@lodestar/core";
import {
  ArrowLeftRight,
  ChartGantt,
  Coins,
  Compass,
  Download,
  Ear,
  History,
  ListTree,
  Map as MapIcon,
  type LucideIcon,
  MessagesSquare,
  Scale,
  Settings,
  Split,
  Sun,
  UserRoundCog,
  Users,
} from "lucide-react";
import type { ComponentType } from "react";
import type { PagePath } from "./page-path.ts";

/** A page of an organisation, at `/o/:organisation/<path>`. */
export type PageEntry = {
  /** Its address, and the key of its name in messages/en/shell.ts. */
  readonly path: PagePath;
  readonly icon: LucideIcon;
  /** Shown only to those who have this right. */
  readonly right?: Right;
  /** `g` and this letter go there. */
  readonly letter: string;
  /** `loop` follows the steps of the cycle, `house` is what keeps it running. Without it the rail has no link. */
  readonly group?: "loop" | "house";
  readonly load: () => Promise<ComponentType>;
};

/** The pages there are, in the order of the loop. A page is named here once it exists. */
export const pages: readonly PageEntry[] = [
  {
    path: "today",
    icon: Sun,
    letter: "t",
    group: "loop",
    load: async () => (await import("../features/today/today-page.tsx")).TodayPage,
  },
  {
    path: "direction",
    icon: Compass,
    letter: "d",
    group: "loop",
    load: async () => (await import("../features/direction/direction-page.tsx")).DirectionPage,
  },
  {
    path: "stakeholders",
    icon: Users,
    letter: "s",
    group: "loop",
    load: async () => (await import("../features/stakeholders/stakeholders-page.tsx")).StakeholdersPage,
  },
  {
    path: "listening",
    icon: Ear,
    letter: "l",
    right: "rounds.read",
    group: "loop",
    load: async () => (await import("../features/listening/listening-page.tsx")).ListeningPage,
  },
  {
    path: "understanding",
    icon: MessagesSquare,
    letter: "u",
    group: "loop",
    load: async () => (await import("../features/understanding/understanding-page.tsx")).UnderstandingPage,
  },
  {
    path: "friction",
    icon: Split,
    letter: "r",
    group: "loop",
    load: async () => (await import("../features/friction/friction-page.tsx")).FrictionPage,
  },
  {
    path: "plan",
    icon: ListTree,
    letter: "p",
    group: "loop",
    load: async () => (await import("../features/plan/plan-page.tsx")).PlanPage,
  },
  {
    path: "roadmap",
    icon: ChartGantt,
    letter: "o",
    group: "loop",
    load: async () => (await import("../features/roadmap/roadmap-page.tsx")).RoadmapPage,
  },
  {
    path: "allocation",
    icon: Coins,
    letter: "b",
    right: "findings.read",
    group: "loop",
    load: async () => (await import("../features/allocation/allocation-page.tsx")).AllocationPage,
  },
  {
    path: "findings",
    icon: Scale,
    letter: "f",
    right: "findings.read",
    group: "loop",
    load: async () => (await import("../features/findings/findings-page.tsx")).FindingsPage,
  },
  {
    path: "map",
    icon: MapIcon,
    letter: "a",
    group: "loop",
    load: async () => (await import("../features/map/map-page.tsx")).MapPage,
  },
  {
    path: "history",
    icon: History,
    letter: "h",
    right: "history.read",
    group: "house",
    load: async () => (await import("../features/history/history-page.tsx")).HistoryPage,
  },
  {
    path: "members",
    icon: UserRoundCog,
    letter: "m",
    right: "members.read",
    group: "house",
    load: async () => (await import("../features/members/members-page.tsx")).MembersPage,
  },
  {
    path: "import",
    icon: ArrowLeftRight,
    letter: "i",
    right: "exchange.import",
    group: "house",
    load: async () => (await import("../features/exchange/import-page.tsx")).ImportPage,
  },
  {
    path: "export",
    icon: Download,
    letter: "e",
    right: "exchange.export",
    load: async () => (await import("../features/exchange/export-page.tsx")).ExportPage,
  },
  {
    path: "settings",
    icon: Settings,
    letter: ",",
    group: "house",
    load: async () => (await import("../features/settings/settings-page.tsx")).SettingsPage,
  },
];

/** A page below one of the rail's, at `/o/:organisation/<path>`. */
export type InnerPage = { readonly path: string; readonly load: () => Promise<ComponentType> };

export const innerPages: readonly InnerPage[] = [
  {
    path: "listening/:round",
    load: async () => (await import("../features/listening/round-page.tsx")).RoundPage,
  },
  {
    path: "listening/:round/edit",
    load: async () => (await import("../features/listening/round-edit-page.tsx")).RoundEditPage,
  },
  {
    path: "listening/:round/enter",
    load: async () => (await import("../features/listening/enter-page.tsx")).EnterPage,
  },
];
