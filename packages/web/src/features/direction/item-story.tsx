import { type Related, itemStory } from "@lodestar/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemIn } from "../../api/api-problem.ts";
import { apiQuery, derivedKey } from "../../api/client.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { direction } from "../../messages/en/direction.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Quote } from "../../ui/quote.tsx";
import styles from "./direction.module.css";

/** Where an item leads, why it is here and what carries it. */
export function ItemStory({ id }: { readonly id: string }) {
  const text = useTexts(direction);
  const { id: organisation } = useOrganisation();
  const query = useQuery(
    apiQuery(derivedKey(organisation, "story", id), itemStory, { params: { organisation, id } }),
  );
  const story = query.data;
  const loading = {
    state: story !== undefined ? "ready" : query.error === null ? "loading" : "failed",
    problem: query.error === null ? undefined : problemIn(query.error),
    retry: () => void query.refetch(),
  } as const;
  return (
    <Loaded of={loading} skeleton="text" count={6}>
      {() =>
        story && (
          <>
            <Part title={text("leadsTo")} nothing={text("leadsNowhere")} isEmpty={story.leadsTo.length === 0}>
              {story.leadsTo.slice(0, most).map((path, place) => (
                <li key={place} className={styles.path}>
                  {path.map((step) => (
                    <ToItem key={step.id} item={step} />
                  ))}
                </li>
              ))}
            </Part>
            <Part
              title={text("comesFrom")}
              nothing={text("comesFromNothing")}
              isEmpty={story.comesFrom.length === 0}
            >
              {story.comesFrom.slice(0, most).map((source) => (
                <li key={source.id}>
                  {source.said === null ? (
                    <ToItem item={source} />
                  ) : (
                    <Quote size="small" by={source.by}>
                      {source.said}
                    </Quote>
                  )}
                </li>
              ))}
            </Part>
            <Part
              title={text("carriedBy")}
              nothing={text("carriedByNothing")}
              isEmpty={story.carriedBy.length === 0}
            >
              {story.carriedBy.slice(0, most).map((each) => (
                <li key={each.id}>
                  <ToItem item={each} />
                </li>
              ))}
            </Part>
            {story.mentionedIn.length > 0 && (
              <Part title={text("mentionedIn")} nothing="" isEmpty={false}>
                {story.mentionedIn.slice(0, most).map((each) => (
                  <li key={`${each.id} ${each.column}`}>
                    <ToItem item={each} />
                  </li>
                ))}
              </Part>
            )}
          </>
        )
      }
    </Loaded>
  );
}

const most = 30;

type PartProps = {
  readonly title: string;
  readonly nothing: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
};

function Part({ title, nothing, isEmpty, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {isEmpty ? <p className={styles.note}>{nothing}</p> : <ul>{children}</ul>}
    </section>
  );
}

function ToItem({ item }: { readonly item: Related }) {
  const formats = useFormats();
  const { id: organisation } = useOrganisation();
  return (
    <span className={styles.related}>
      <Link to={addressOfItem(organisation, item.table, item.id)}>{item.title}</Link>
      {item.share !== null && <span className={styles.strength}>{formats.share(item.share)}</span>}
    </span>
  );
}
