import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../../messages/use-texts.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import styles from "../plan.module.css";
import { ItemLink } from "./item-link.tsx";
import type { PartProps } from "./part-props.ts";
import { ItemOrigins } from "./item-origins.tsx";
import { Section } from "./section.tsx";
import { type Story, useItemStory } from "./use-item-story.ts";

/** Whose words and which decisions the item comes from, and the ways from it up to the goals. */
export function ItemStory(props: PartProps) {
  const text = useTexts(planTexts);
  const { data, isPending, isError } = useItemStory(props.item.id);
  if (isError)
    return (
      <Section title={text("section_why")}>
        <p className={styles.note}>{text("storyFailed")}</p>
      </Section>
    );
  if (isPending) return <Skeleton kind="text" count={4} />;
  return (
    <>
      <ItemOrigins {...props} comesFrom={data.comesFrom} />
      {props.item.kind !== "goal" && <Ways ways={data.leadsTo} />}
    </>
  );
}

function Ways({ ways }: { readonly ways: Story["leadsTo"] }) {
  const text = useTexts(planTexts);
  const { share } = useFormats();
  return (
    <Section title={text("section_leads")}>
      {ways.length === 0 && <p className={styles.note}>{text("leadsEmpty")}</p>}
      {ways.map((way) => (
        <ol key={way.map(({ id }) => id).join(" ")} className={styles.path}>
          {way.map((step, depth) => (
            <li key={step.id} style={{ "--depth": depth } as React.CSSProperties}>
              <ItemLink
                {...step}
                isGoal={step.kind === "goal"}
                end={step.share === null ? null : share(step.share)}
              />
            </li>
          ))}
        </ol>
      ))}
    </Section>
  );
}
