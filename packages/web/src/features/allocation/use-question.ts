import type { BodyOf, ScenarioKind, Worth, tryAllocation } from "@lodestar/contract";
import { useMemo } from "react";
import { useParam } from "../../routes/use-param.ts";

export type Question = BodyOf<typeof tryAllocation>;
export const worths: readonly Worth[] = ["priorities", "estimates", "approvals"];
export const scenarioKinds: readonly ScenarioKind[] = ["optimum", "greedy", "equal_shares", "by_hand"];

export type Held = "free" | "must" | "out";

const listed = (value: string | undefined): string[] =>
  value === undefined || value === "" ? [] : value.split(";");

/** The question that is asked, kept in the address so that it can be pasted into a mail. */
export function useQuestion() {
  const [money, setMoney] = useParam("money");
  const [period, setPeriod] = useParam("period");
  const [worth, setWorth] = useParam("worth");
  const [must, setMust] = useParam("must");
  const [out, setOut] = useParam("out");
  const [by, setBy] = useParam("by");
  const [hand, setHand] = useParam("hand");
  const question = useMemo((): Question => {
    const amount = money === undefined ? NaN : Number(money);
    const mustBy = (["active", "committed"] as const).filter((name) => listed(by).includes(name));
    return {
      money: Number.isFinite(amount) && amount >= 0 ? amount : null,
      period: period !== undefined && /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(period) ? period : null,
      worth: worths.find((name) => name === worth) ?? null,
      musts: listed(must),
      lockedOut: listed(out),
      mustBy,
      byHand: listed(hand),
      scenarios: ["optimum", "greedy", "equal_shares", ...(hand === undefined ? [] : (["by_hand"] as const))],
    };
  }, [money, period, worth, must, out, by, hand]);
  const without = (list: string | undefined, id: string) => listed(list).filter((each) => each !== id);
  const written = (ids: readonly string[]) => (ids.length === 0 ? undefined : ids.join(";"));
  return {
    question,
    byHand: hand === undefined ? undefined : listed(hand),
    setMoney: (value: number | null) => setMoney(value === null ? undefined : String(value), "replace"),
    setPeriod: (value: string | null) => setPeriod(value ?? undefined, "replace"),
    setWorth: (value: Worth | null) => setWorth(value ?? undefined, "replace"),
    setMustBy: (name: "active" | "committed", isOn: boolean) =>
      setBy(written([...without(by, name), ...(isOn ? [name] : [])]), "replace"),
    setByHand: (ids: readonly string[] | undefined) => setHand(ids?.join(";"), "replace"),
    hold: (id: string, held: Held) => {
      setMust(written([...without(must, id), ...(held === "must" ? [id] : [])]), "replace");
      setOut(written([...without(out, id), ...(held === "out" ? [id] : [])]), "replace");
    },
    heldOf: (id: string): Held =>
      listed(must).includes(id) ? "must" : listed(out).includes(id) ? "out" : "free",
  };
}

export type Asking = ReturnType<typeof useQuestion>;
