import { useState } from "react";
import type { PlanFilter } from "./outline/plan-filter.ts";

const none: ReadonlySet<string> = new Set();

/** What was written since the filter was last changed: it stays to be seen, whether it fits or not. */
export function useWritten(filter: PlanFilter): {
  readonly ids: ReadonlySet<string>;
  readonly add: (id: string) => void;
} {
  const asked = JSON.stringify(filter);
  const [written, setWritten] = useState({ asked, ids: none });
  const ids = written.asked === asked ? written.ids : none;
  return { ids, add: (id) => setWritten({ asked, ids: new Set([...ids, id]) }) };
}
