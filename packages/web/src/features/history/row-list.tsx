import { history } from "../../messages/en/history.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { useOrganisation } from "../../api/organisation-context.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { DiffText } from "../../ui/diff-text.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { type FieldChange, fieldChanges } from "./change-sentence.ts";
import styles from "./history.module.css";
import { type PastRow, type Telling, columnName, isProse, rowName, valueWords } from "./row-words.ts";

/** Every row that a change touched, field by field: what it was and what it became. */
export function RowList({ rows, rowCount, telling }: RowListProps) {
  const text = useTexts(history);
  const surplus = rowCount - rows.length;
  return (
    <>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={`${row.table} ${row.id}`}>
            {(rows.length > 1 || row.row !== null) && <RowHead row={row} telling={telling} />}
            <Fields row={row} telling={telling} />
          </li>
        ))}
      </ul>
      {surplus > 0 && <p className={styles.note}>{text("onlyFirstRows", { count: surplus })}</p>}
    </>
  );
}

type RowListProps = {
  readonly rows: readonly PastRow[];
  readonly rowCount: number;
  readonly telling: Telling;
};

function RowHead({ row, telling }: { readonly row: PastRow; readonly telling: Telling }) {
  const text = useTexts(history);
  const { id: organisation } = useOrganisation();
  const name = rowName(telling, row.table, row.row ?? row.before ?? {});
  const state = row.before === null ? "rowAdded" : row.row === null ? "rowRemoved" : "rowChanged";
  return (
    <p className={styles.rowHead}>
      {row.row === null ? name : <Link to={addressOfItem(organisation, row.table, row.id)}>{name}</Link>}
      <span className={styles.rowState}>{text(state)}</span>
    </p>
  );
}

function Fields({ row, telling }: { readonly row: PastRow; readonly telling: Telling }) {
  const fields = fieldChanges(row);
  if (fields.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {fields.map((field) => (
        <div key={field.column} className={styles.field}>
          <dt>{columnName(telling, field.column)}</dt>
          <dd>
            <BeforeAfter table={row.table} field={field} telling={telling} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A text with its words marked, any other value as the old one beside the new. */
function BeforeAfter({ table, field, telling }: BeforeAfterProps) {
  const text = useTexts(history);
  const before = valueWords(telling, table, field.column, field.before);
  const after = valueWords(telling, table, field.column, field.after);
  if (isProse(table, field.column) && before !== "" && after !== "")
    return <DiffText before={before} after={after} />;
  if (before === "") return <ins className={styles.ins}>{after}</ins>;
  if (after === "") return <del className={styles.del}>{before}</del>;
  return (
    <>
      <del className={styles.del}>{before}</del>
      <span aria-hidden className={styles.arrow} />
      <VisuallyHidden>{text("becomes")}</VisuallyHidden>
      <ins className={styles.ins}>{after}</ins>
    </>
  );
}

type BeforeAfterProps = {
  readonly table: string;
  readonly field: FieldChange;
  readonly telling: Telling;
};
