import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { today as catalogue } from "../../messages/en/today.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Quote } from "../../ui/quote.tsx";
import styles from "./today.module.css";

/** Everything this person said, and what became of it; nothing where they said nothing. */
export function OwnWords() {
  const text = useTexts(catalogue);
  const { id: organisation, member } = useOrganisation();
  const statements = useTable("statements").rows;
  const dispositions = useTable("dispositions").rows;
  const titles = useTitles();
  const own = statements.filter(
    ({ stakeholder }) => stakeholder !== "" && stakeholder === member.stakeholder,
  );
  if (own.length === 0) return null;
  const outcomeOf = new Map(dispositions.map((row) => [row.statement, row]));
  return (
    <section aria-labelledby="own-words">
      <h2 id="own-words" className={styles.heading}>
        {text("yours")}
      </h2>
      <ul className={styles.words}>
        {own.map(({ id, text: words }) => {
          const answer = outcomeOf.get(id);
          const went = titles.get(answer?.item ?? "");
          return (
            <li key={id}>
              <Quote>{words}</Quote>
              <p className={styles.besides}>
                {answer === undefined ? text("notAnswered") : text(`disposition_${answer.outcome}`)}
                {answer?.reason !== null && answer?.reason !== undefined && `: ${answer.reason}`}{" "}
                {went !== undefined && answer?.item !== null && answer?.item !== undefined && (
                  <Link to={addressOfItem(organisation, went.table, answer.item)}>
                    {text("went", { title: went.title })}
                  </Link>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useTitles(): ReadonlyMap<string, { readonly table: string; readonly title: string }> {
  const tables = {
    objectives: useTable("objectives").rows,
    initiatives: useTable("initiatives").rows,
    barriers: useTable("barriers").rows,
    northstar: useTable("northstar").rows,
    themes: useTable("themes").rows,
  };
  return new Map(
    Object.entries(tables).flatMap(([table, rows]) =>
      rows.map(({ id, title }) => [id, { table, title }] as const),
    ),
  );
}
