import { Link2, MoreHorizontal, Trash2 } from "lucide-react";
import { useOrganisation } from "../../../api/organisation-context.ts";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useTexts } from "../../../messages/use-texts.ts";
import { addressOfItem } from "../../../routes/address-of-item.ts";
import { toast } from "../../../ui/feedback/toast-queue.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { Inspector } from "../../../ui/split-pane.tsx";
import { KindMark } from "../kind-mark.tsx";
import type { PlanItem } from "../outline/plan-item.ts";
import { mayChange, mayRemove } from "../outline/rights.ts";
import styles from "../plan.module.css";
import type { PlanChanges } from "../use-plan-changes.ts";
import type { Plan } from "../use-plan.ts";
import { ItemAsks } from "./item-asks.tsx";
import { ItemBelow } from "./item-below.tsx";
import { ItemFields } from "./item-fields.tsx";
import { ItemFindings } from "./item-findings.tsx";
import { ItemHistory } from "./item-history.tsx";
import { ItemStory } from "./item-story.tsx";
import { TitleEditor } from "./title-editor.tsx";
import { ItemSupports } from "./item-supports.tsx";

export type ItemInspectorProps = {
  readonly plan: Plan;
  readonly changes: PlanChanges;
  readonly id: string;
  readonly onClose: () => void;
  readonly onGo: (id: string | undefined) => void;
};

/** All about one item: what it is, what it contributes to, why it is here, where it leads, what was found and changed. */
export function ItemInspector({ plan, changes, id, onClose, onGo }: ItemInspectorProps) {
  const text = useTexts(planTexts);
  const { may } = useOrganisation();
  const item = plan.outline.items.get(id);
  if (item === undefined)
    return (
      <Inspector title={text("gone")} onClose={onClose}>
        <p className={styles.note}>{text("goneAdvice")}</p>
      </Inspector>
    );
  const part = { plan, changes, item };
  const remove = () => {
    changes.remove(item, plan.outline);
    onGo(undefined);
  };
  return (
    <Inspector
      title={
        mayChange(plan.actor, item) ? (
          <TitleEditor
            key={item.id}
            title={item.title}
            onSettle={(title) => changes.set(item, { title }, text("renamed"))}
          />
        ) : (
          item.title
        )
      }
      label={`${text(`kind_${item.kind}`)}: ${item.title}`}
      kind={
        <span className={styles.kindWord}>
          <KindMark kind={item.kind} isWordShown />
        </span>
      }
      onClose={onClose}
      actions={<ItemMenu item={item} onRemove={mayRemove(plan.actor, item) ? remove : undefined} />}
    >
      <div key={item.id} className={styles.parts}>
        {!mayChange(plan.actor, item) && (
          <p className={styles.note}>
            {text(mayChange(plan.actor, item, { note: "" }) ? "ownAction" : "notYours")}
          </p>
        )}
        <ItemFields {...part} />
        {(item.kind === "objective" || item.kind === "initiative") && <ItemSupports {...part} />}
        <ItemBelow {...part} />
        <ItemStory {...part} />
        <ItemAsks {...part} />
        {may("findings.read") && <ItemFindings item={item} />}
        {may("history.read") && <ItemHistory item={item} />}
      </div>
    </Inspector>
  );
}

function ItemMenu({
  item,
  onRemove,
}: {
  readonly item: PlanItem;
  readonly onRemove: (() => void) | undefined;
}) {
  const text = useTexts(planTexts);
  const organisation = useOrganisation();
  const address = addressOfItem(organisation.id, "objectives", item.id);
  const copy = () => {
    void navigator.clipboard.writeText(new URL(address, window.location.href).href);
    toast({ words: text("linkCopied") });
  };
  const removal =
    onRemove === undefined
      ? []
      : ([
          {
            label: text("remove"),
            icon: <Trash2 aria-hidden />,
            keys: "Delete",
            run: onRemove,
            isDanger: true,
          },
        ] as const);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={text("more")}>
          <MoreHorizontal />
        </IconButton>
      }
      items={[{ label: text("copyLink"), icon: <Link2 aria-hidden />, run: copy }, ...removal]}
    />
  );
}
