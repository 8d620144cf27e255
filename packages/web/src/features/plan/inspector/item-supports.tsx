import { X } from "lucide-react";
import { useState } from "react";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../../messages/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { Combobox, type FindOptions } from "../../../ui/combobox.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { ShareField } from "../../../ui/share-field.tsx";
import { linksOf } from "../outline/plan-item.ts";
import { type PlanKind, tableOf } from "../outline/plan-kind.ts";
import { itemsBelow } from "../outline/plan-outline.ts";
import { mayChange } from "../outline/rights.ts";
import { sharedEqually, sharesGiven } from "../outline/shares.ts";
import styles from "../plan.module.css";
import { ItemLink } from "./item-link.tsx";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";
import { offered } from "./use-names.ts";

type Links = ReturnType<typeof linksOf>;

/** What an objective or initiative contributes to, each with its share; together they are 100 % at most. */
export function ItemSupports(props: PartProps) {
  const text = useTexts(planTexts);
  const { plan, item, changes } = props;
  const links = linksOf(item);
  const mayEdit = mayChange(plan.actor, item, { supports: [] });
  // The field to add with is new after each change of the list: whoever just used it goes on there.
  const [wasChanged, setWasChanged] = useState(false);
  const set = (supports: Links, said: string) => {
    setWasChanged(true);
    changes.set(item, { supports }, said);
  };
  return (
    <Section title={text("section_supports")}>
      {links.length === 0 && <p className={styles.note}>{text("noParents")}</p>}
      <ul className={styles.list}>
        {links.map((link) => (
          <LinkLine
            key={link.to}
            link={link}
            named={nameOf(props, link.to)}
            mayEdit={mayEdit}
            onShare={(next) =>
              set(
                links.map((each) => (each === link ? { ...each, share: next } : each)),
                text("changedField", { field: text("column_share") }),
              )
            }
            onRemove={() =>
              set(
                links.filter((each) => each !== link),
                text("parentRemoved"),
              )
            }
          />
        ))}
      </ul>
      <Sum
        links={links}
        onEqual={mayEdit ? () => set(sharedEqually(links), text("sharedEqually")) : undefined}
      />
      {mayEdit && (
        <Combobox
          key={links.length}
          hasFocus={wasChanged}
          label={text("addParent")}
          placeholder={text("findParent")}
          value={null}
          find={findParents(props, links)}
          onChange={(chosen) =>
            chosen && set([...links, { to: chosen.value, share: null }], text("parentAdded"))
          }
        />
      )}
    </Section>
  );
}

type LinkLineProps = {
  readonly link: Links[number];
  readonly named: ReturnType<typeof nameOf>;
  readonly mayEdit: boolean;
  readonly onShare: (share: number | null) => void;
  readonly onRemove: () => void;
};

/** One of the things it contributes to, with its share. */
function LinkLine({ link, named, mayEdit, onShare, onRemove }: LinkLineProps) {
  const text = useTexts(planTexts);
  const { share } = useFormats();
  if (!mayEdit)
    return (
      <li>
        <ItemLink {...named} id={link.to} end={link.share === null ? null : share(link.share)} />
      </li>
    );
  return (
    <li className={styles.parent}>
      <ItemLink {...named} id={link.to} />
      <ShareField
        label={text("shareOf", { title: named.title })}
        isLabelHidden
        value={link.share}
        onChange={onShare}
      />
      <IconButton size="small" label={text("removeLink", { title: named.title })} onClick={onRemove}>
        <X />
      </IconButton>
    </li>
  );
}

/** How the shares stand, kindly below 100 % and plainly above. */
function Sum({ links, onEqual }: { readonly links: Links; readonly onEqual: (() => void) | undefined }) {
  const text = useTexts(planTexts);
  const { share } = useFormats();
  if (links.length === 0) return null;
  const { sum, isOver, rest, unsaid } = sharesGiven(links);
  const said = () => {
    if (isOver) return text("shareOver", { sum: share(sum, 1) });
    if (unsaid === 1 && links.length === 1) return text("shareAlone");
    if (unsaid > 0) return text("shareUnsaid", { rest: share(rest, 1) });
    return sum > 1 - 1e-9
      ? text("shareFull")
      : text("shareSum", { sum: share(sum, 1), rest: share(rest, 1) });
  };
  return (
    <div className={styles.sum} data-over={isOver || undefined} role="status">
      <span>{said()}</span>
      {onEqual !== undefined && links.length > 1 && (isOver || unsaid > 0) && (
        <Button size="small" onClick={onEqual}>
          {text("shareEqually")}
        </Button>
      )}
    </div>
  );
}

function nameOf({ plan }: PartProps, id: string) {
  const parent = plan.outline.items.get(id);
  if (parent !== undefined)
    return { table: tableOf(parent.kind), title: parent.title, isGoal: parent.kind === "goal" };
  const element = plan.elementById.get(id);
  return {
    table: element === undefined ? "northstar" : "elements",
    title: element?.title ?? id,
    isGoal: false,
  };
}

const parentKinds: { readonly [K in PlanKind]?: readonly PlanKind[] } = {
  objective: ["goal", "objective"],
  initiative: ["goal", "objective", "initiative"],
};

/** What may be added: nothing that is there already or stands below the item itself. */
function findParents({ plan, item }: PartProps, links: Links): FindOptions {
  return (words) => {
    const kinds = parentKinds[item.kind] ?? [];
    const below = itemsBelow(plan.outline, item.id);
    const isFree = (id: string) => !below.has(id) && links.every(({ to }) => to !== id);
    const items = [...plan.outline.items.values()].filter(
      ({ kind, id }) => kinds.includes(kind) && isFree(id),
    );
    const elements = [...plan.elementById.values()].filter(({ id }) => isFree(id));
    return offered(
      [...items, ...elements].map(({ id, title }) => ({ value: id, label: title })),
      words,
    );
  };
}
