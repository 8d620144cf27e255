import { useTable } from "../../api/use-table.ts";
import { friction } from "../../messages/en/friction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { BarrierChart } from "./barrier-chart.tsx";
import { SignalList } from "./signal-list.tsx";

type BarrierViewProps = {
  readonly current: string | undefined;
  readonly onOpen: (id: string) => void;
};

/** What stands in the way, and the questions whether more does. */
export function BarrierView({ current, onOpen }: BarrierViewProps) {
  const text = useTexts(friction);
  const { rows } = useTable("barriers");
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={text("noBarriersTitle")}>{text("noBarriersWords")}</EmptyState>
      ) : (
        <BarrierChart rows={rows} current={current} onOpen={onOpen} />
      )}
      <SignalList onOpen={onOpen} />
    </>
  );
}
