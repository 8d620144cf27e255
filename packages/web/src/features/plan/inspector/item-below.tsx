import { type SyntheticEvent, useState } from "react";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../../messages/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { type PlanKind, kindsBelow, tableOf } from "../outline/plan-kind.ts";
import { betweenOf, draftBelow, rowOfDraft } from "../outline/quick-entry.ts";
import { mayAdd, unitForNew } from "../outline/rights.ts";
import styles from "../plan.module.css";
import { StatusMark, isStatus } from "../status-mark.tsx";
import { newPlanId } from "../use-quick-entry.ts";
import { ItemLink } from "./item-link.tsx";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";

/** What stands below the item, and a line to add to it. */
export function ItemBelow(props: PartProps) {
  const text = useTexts(planTexts);
  const { share } = useFormats();
  const { plan, item } = props;
  const children = plan.outline.childrenOf(item.id);
  const kinds = kindsBelow(item.kind).filter((kind) =>
    mayAdd(plan.actor, kind, unitForNew(plan.actor, kind, item.unit)),
  );
  if (children.length === 0 && kinds.length === 0) return null;
  return (
    <Section title={text("section_below")}>
      {children.length === 0 && <p className={styles.note}>{text("belowEmpty")}</p>}
      <ul className={styles.list}>
        {children.slice(0, mostListed).map(({ id, item: child }) => (
          <li key={id}>
            {child && (
              <ItemLink
                table={tableOf(child.kind)}
                id={id}
                title={child.title}
                end={
                  child.progress === null
                    ? isStatus(child.status) && <StatusMark status={child.status} />
                    : share(child.progress)
                }
              />
            )}
          </li>
        ))}
      </ul>
      {children.length > mostListed && (
        <p className={styles.note}>{text("belowMore", { count: children.length - mostListed })}</p>
      )}
      {kinds.length > 0 && <Adding {...props} kinds={kinds} />}
    </Section>
  );
}

/** The outline has them all. */
const mostListed = 40;

function Adding({ plan, changes, item, kinds }: PartProps & { readonly kinds: readonly PlanKind[] }) {
  const text = useTexts(planTexts);
  const [chosen, setChosen] = useState<PlanKind | undefined>();
  const [title, setTitle] = useState("");
  const kind = chosen ?? kinds[0] ?? "action";
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    const begun = draftBelow(plan.outline, [item.id], kind);
    if (title.trim() === "" || begun === undefined) return;
    const row = rowOfDraft(
      plan.outline,
      { ...begun, title: title.trim() },
      unitForNew(plan.actor, kind, item.unit),
    );
    changes.add(
      kind,
      newPlanId(kind, betweenOf(plan.outline, begun)),
      row as object as Record<string, unknown>,
      true,
    );
    setTitle("");
  };
  return (
    <form className={styles.adding} onSubmit={add}>
      <Select
        label={text("addKind")}
        isLabelHidden
        value={kind}
        onChange={(next) => setChosen(next ?? undefined)}
        choices={kinds.map((value) => ({ value, label: text(`kind_${value}`) }))}
      />
      <TextField
        label={text("addTitle")}
        isLabelHidden
        placeholder={text(`write_${kind}`)}
        value={title}
        onChange={setTitle}
      />
      <Button type="submit">{text("add")}</Button>
    </form>
  );
}
