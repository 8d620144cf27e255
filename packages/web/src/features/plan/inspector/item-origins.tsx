import { X } from "lucide-react";
import { useState } from "react";
import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useTexts } from "../../../messages/use-texts.ts";
import { Combobox } from "../../../ui/combobox.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Quote } from "../../../ui/quote.tsx";
import { originsOf } from "../outline/plan-item.ts";
import { mayChange } from "../outline/rights.ts";
import styles from "../plan.module.css";
import type { PartProps } from "./part-props.ts";
import { Section } from "./section.tsx";
import type { Story } from "./use-item-story.ts";
import { useFindOrigins } from "./use-names.ts";

export type ItemOriginsProps = PartProps & { readonly comesFrom: Story["comesFrom"] };

/** The words and decisions an item exists for, and a field to add to them. */
export function ItemOrigins({ plan, changes, item, comesFrom }: ItemOriginsProps) {
  const text = useTexts(planTexts);
  const find = useFindOrigins();
  const own = originsOf(item);
  const mayEdit = own !== undefined && mayChange(plan.actor, item, { origin: [] });
  const [wasChanged, setWasChanged] = useState(false);
  const set = (origin: readonly string[]) => {
    setWasChanged(true);
    changes.set(item, { origin }, text("changedField", { field: text("field_origin") }));
  };
  const known = new Set(comesFrom.map(({ id }) => id));
  const untold = (own ?? []).filter((id) => !known.has(id));
  return (
    <Section title={text("section_why")}>
      {comesFrom.length === 0 && untold.length === 0 && <p className={styles.note}>{text("whyEmpty")}</p>}
      {comesFrom.map((origin) => (
        <div key={origin.id} className={styles.origin}>
          <Origin origin={origin} />
          {mayEdit && own.includes(origin.id) && (
            <IconButton
              size="small"
              label={text("removeOrigin", { title: origin.said ?? origin.title })}
              onClick={() => set(own.filter((id) => id !== origin.id))}
            >
              <X />
            </IconButton>
          )}
        </div>
      ))}
      {mayEdit && (
        <Combobox
          key={own.length}
          hasFocus={wasChanged}
          label={text("addOrigin")}
          placeholder={text("findOrigin")}
          value={null}
          find={find}
          onChange={(chosen) => chosen && !own.includes(chosen.value) && set([...own, chosen.value])}
        />
      )}
    </Section>
  );
}

function Origin({ origin }: { readonly origin: Story["comesFrom"][number] }) {
  const text = useTexts(planTexts);
  if (origin.table === "statements")
    return (
      <Quote size="small" by={origin.by ?? undefined}>
        {origin.said ?? origin.title}
      </Quote>
    );
  return (
    <div className={styles.past}>
      <small>{text(origin.table === "themes" ? "origin_themes" : "origin_decisions")}</small>
      <span>{origin.title}</span>
    </div>
  );
}
