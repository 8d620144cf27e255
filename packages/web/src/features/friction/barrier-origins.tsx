import { useOrganisation } from "../../api/organisation-context.ts";
import { useTable } from "../../api/use-table.ts";
import { friction } from "../../messages/en/friction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { Quote } from "../../ui/quote.tsx";
import type { BarrierRow } from "./barrier-order.ts";
import styles from "./friction.module.css";

/** The words, themes and decisions a barrier comes from. */
export function BarrierOrigins({ row }: { readonly row: BarrierRow }) {
  const text = useTexts(friction);
  const { id: organisation } = useOrganisation();
  const statements = useTable("statements").byId;
  const themes = useTable("themes").byId;
  const decisions = useTable("decisions").byId;
  const people = useTable("stakeholders").byId;
  return (
    <section>
      <h3 className={styles.label}>{text("comesFrom")}</h3>
      {row.origin.length === 0 && <p className={styles.note}>{text("comesFromNothing")}</p>}
      <ul className={styles.origins}>
        {row.origin.map((id) => {
          const statement = statements.get(id);
          const table = themes.has(id) ? "themes" : "decisions";
          return (
            <li key={id}>
              {statement === undefined ? (
                <Link to={addressOfItem(organisation, table, id)}>
                  {themes.get(id)?.title ?? decisions.get(id)?.question ?? id}
                </Link>
              ) : (
                <Quote size="small" by={people.get(statement.stakeholder)?.name ?? text("somebody")}>
                  {statement.text}
                </Quote>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
