import type { Problem } from "@lodestar/contract";
import type { ReactNode } from "react";
import { useProblemWords } from "../api/problem-words.ts";
import { ErrorState } from "./error-state.tsx";
import { Skeleton, type SkeletonProps } from "./skeleton.tsx";

/** What a table or several of them came to: `useTable` gives one of these. */
export type Loading = {
  readonly state: "loading" | "ready" | "failed";
  readonly problem: Problem | undefined;
  readonly retry: () => void;
  readonly rows?: readonly unknown[];
};

export type LoadedProps = {
  /** One or several: shown when all are there. The first one decides whether there is nothing yet. */
  readonly of: Loading | readonly Loading[];
  readonly skeleton?: SkeletonProps["kind"];
  readonly count?: number;
  /** Where the first has no rows. */
  readonly empty?: ReactNode;
  readonly children: () => ReactNode;
};

/** Loading, wrong, nothing there, or what the page shows: in this order, without anything moving. */
export function Loaded({ of, skeleton = "rows", count = 12, empty, children }: LoadedProps) {
  const words = useProblemWords();
  const all = [of].flat() as readonly Loading[];
  const failed = all.find(({ state }) => state === "failed");
  if (failed !== undefined) {
    const told = failed.problem && words(failed.problem);
    return (
      <ErrorState title={told?.title ?? ""} onRetry={failed.retry}>
        {told?.advice}
      </ErrorState>
    );
  }
  if (all.some(({ state }) => state === "loading")) return <Skeleton kind={skeleton} count={count} />;
  if (empty !== undefined && all[0]?.rows?.length === 0) return <>{empty}</>;
  return <>{children()}</>;
}
