import { Ellipsis, PanelRightOpen, PencilLine, Scale, Trash2, Waypoints } from "lucide-react";
import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import type { ElementRow, NorthStarRow } from "./chain-spread.ts";
import { type ItemTable, useDirection, useDirectionActs, useMayEditDirection } from "./use-direction.ts";

export type ItemMenuProps = { readonly table: ItemTable; readonly row: NorthStarRow | ElementRow };

/** What can be done with an item; nothing that the person may not do. */
export function ItemMenu({ table, row }: ItemMenuProps) {
  const text = useTexts(direction);
  const { open, setEditing, chooseSupports, weighGoals } = useDirection();
  const acts = useDirectionActs();
  if (!useMayEditDirection() || row.kind === "purpose") return null;
  const special: readonly MenuItem[] =
    table === "elements"
      ? [{ label: text("supportsMenu"), icon: <Waypoints />, keys: "s", run: () => chooseSupports(row.id) }]
      : row.kind === "goal"
        ? [{ label: text("weighGoals"), icon: <Scale />, run: weighGoals }]
        : [];
  const items: readonly MenuItem[] = [
    {
      label: text("open"),
      icon: <PanelRightOpen className="turns" />,
      keys: "Enter",
      run: () => open(row.id),
    },
    { label: text("edit"), icon: <PencilLine />, keys: "F2", run: () => setEditing(row.id) },
    ...special,
    "line",
    {
      label: text("remove"),
      icon: <Trash2 />,
      keys: "Delete",
      isDanger: true,
      run: () => void acts.remove(table, row),
    },
  ];
  const trigger = (
    <IconButton size="small" label={text("more", { what: row.title })}>
      <Ellipsis />
    </IconButton>
  );
  return <Menu align="end" trigger={trigger} items={items} />;
}
