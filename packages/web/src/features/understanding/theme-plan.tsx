import { useOrganisation } from "../../api/organisation-context.ts";
import { understanding } from "../../messages/en/understanding.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import styles from "./understanding.module.css";
import { useHeld } from "./use-understanding.ts";
import type { ThemeRow } from "./word-list.ts";

/** What in the plan comes from a theme, or from words in it. */
export function ThemePlan({ theme }: { readonly theme: ThemeRow }) {
  const text = useTexts(understanding);
  const { id: organisation } = useOrganisation();
  const { objectives, initiatives, barriers } = useHeld();
  const words = new Set([theme.id, ...theme.statements]);
  const items = [
    ...objectives.rows.map((row) => ({ ...row, table: "objectives" })),
    ...initiatives.rows.map((row) => ({ ...row, table: "initiatives" })),
    ...barriers.rows.map((row) => ({ ...row, table: "barriers" })),
  ].filter(({ origin }) => origin.some((each) => words.has(each)));
  return (
    <section>
      <h3 className={styles.label}>{text("becameOf")}</h3>
      {items.length === 0 && <p className={styles.note}>{text("becameNothing")}</p>}
      <ul className={styles.items}>
        {items.map(({ id, title, table }) => (
          <li key={id}>
            <Link to={addressOfItem(organisation, table, id)}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
