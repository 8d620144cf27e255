import { useRef } from "react";
import { plan as planTexts } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { PlanBoard } from "./plan-board.tsx";
import { usePlan } from "./use-plan.ts";

/** Goals, objectives, targets, initiatives and actions as one outline, with an inspector beside it. */
export function PlanPage() {
  const text = useTexts(planTexts);
  const { plan, loading } = usePlan();
  const searchBox = useRef<HTMLInputElement>(null);
  const isReady = loading.every(({ state }) => state === "ready");
  if (isReady) return <PlanBoard plan={plan} searchBox={searchBox} />;
  return (
    <Page width="fixed">
      <PageHeader title={text("title")} standing={text("standingEmpty")} />
      <Loaded of={loading} skeleton="rows" count={14}>
        {() => null}
      </Loaded>
    </Page>
  );
}
