import { Flag, Gauge, type LucideIcon, Route, SquareCheck, Star } from "lucide-react";
import { plan } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import type { PlanKind } from "./outline/plan-kind.ts";
import styles from "./plan.module.css";

const icons: Readonly<Record<PlanKind, LucideIcon>> = {
  goal: Star,
  objective: Flag,
  target: Gauge,
  initiative: Route,
  action: SquareCheck,
};

/** What kind of item it is, as a picture with its word. */
export function KindMark({
  kind,
  isWordShown = false,
}: {
  readonly kind: PlanKind;
  readonly isWordShown?: boolean;
}) {
  const text = useTexts(plan);
  const Icon = icons[kind];
  const word = text(`kind_${kind}`);
  return (
    <span className={styles.kind} data-kind={kind} data-tooltip={isWordShown ? undefined : word}>
      <Icon aria-hidden />
      {isWordShown ? <span className={styles.word}>{word}</span> : <VisuallyHidden>{word}</VisuallyHidden>}
    </span>
  );
}
