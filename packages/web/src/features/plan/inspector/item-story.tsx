import { plan as planTexts } from "../../../messages/en/plan.ts";
import { useFormats, useTexts } from "../../../messages/use-texts.ts";
import { Quote } from "../../../ui/quote.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import styles from "../plan.module.css";
import { ItemLink } from "./item-link.tsx";
import type { PartProps } from "./item-inspector.tsx";
import { Section } from "./section.tsx";
import { useItemStory } from "./use-item-story.ts";

/** Whose words and which decisions the item comes from, and the ways from it up to the goals. */
export function ItemStory({ item }: PartProps) {
  const text = useTexts(planTexts);
  const { data, isPending, isError } = useItemStory(item.id);
  if (isError) return <p className={styles.note}>{text("storyFailed")}</p>;
  if (isPending) return <Skeleton kind="text" count={4} />;
  return (
    <>
      <Section title={text("section_why")}>
        {data.comesFrom.length === 0 && <p className={styles.note}>{text("whyEmpty")}</p>}
        {data.comesFrom.map((origin) =>
          origin.table === "statements" ? (
            <Quote key={origin.id} size="small" by={origin.by ?? undefined}>
              {origin.said ?? origin.title}
            </Quote>
          ) : (
            <div key={origin.id} className={styles.past}>
              <small>{text(origin.table === "themes" ? "theme" : "decision")}</small>
              <span>{origin.title}</span>
            </div>
          ),
        )}
      </Section>
      {item.kind !== "goal" && <Ways ways={data.leadsTo} />}
    </>
  );
}

type WaysProps = { readonly ways: NonNullable<ReturnType<typeof useItemStory>["data"]>["leadsTo"] };

function Ways({ ways }: WaysProps) {
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
