import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleQuestionMark,
  CircleSlash,
  Circle,
  type LucideIcon,
} from "lucide-react";
import { plan } from "../../messages/en/plan.ts";
import { useTexts } from "../../messages/use-texts.ts";
import styles from "./plan.module.css";

export const workStatuses = ["proposed", "accepted", "active", "done", "declined", "dropped"] as const;
export const actionStatuses = ["open", "help_wanted", "done", "dropped"] as const;
export const statuses = [
  "proposed",
  "accepted",
  "active",
  "open",
  "help_wanted",
  "done",
  "declined",
  "dropped",
] as const;
export type Status = (typeof statuses)[number];

export const isStatus = (word: string | null | undefined): word is Status =>
  statuses.includes(word as Status);

const icons: Readonly<Record<Status, LucideIcon>> = {
  proposed: CircleDashed,
  accepted: Circle,
  active: CircleDot,
  open: Circle,
  help_wanted: CircleQuestionMark,
  done: CircleCheck,
  declined: Ban,
  dropped: CircleSlash,
};

/** Where an item stands, as shape and word. */
export function StatusMark({ status }: { readonly status: Status }) {
  const text = useTexts(plan);
  const Icon = icons[status];
  return (
    <span className={styles.status} data-status={status}>
      <Icon aria-hidden />
      {text(`status_${status}`)}
    </span>
  );
}
