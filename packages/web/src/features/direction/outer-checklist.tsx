import { newId } from "../../api/new-id.ts";
import { useOrganisation } from "../../api/organisation-context.ts";
import { useChange } from "../../api/use-change.ts";
import { useTable } from "../../api/use-table.ts";
import { direction } from "../../messages/en/direction.ts";
import { friction } from "../../messages/en/friction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { addressOfItem } from "../../routes/address-of-item.ts";
import { Link } from "../../routes/link.tsx";
import { barrierClasses } from "../friction/barrier-classes.ts";
import { useMaySettle } from "../friction/use-friction.ts";
import { AddItem } from "./add-item.tsx";
import styles from "./checklist.module.css";

type OuterClass = keyof (typeof barrierClasses)["outer"];
const outerClasses = Object.keys(barrierClasses.outer) as readonly OuterClass[];

/** What works on the organisation from outside, kind by kind: the barriers of that kind, or that nobody has looked. */
export function OuterChecklist() {
  const text = useTexts(direction);
  return (
    <section aria-labelledby="check-around">
      <h2 id="check-around">{text("checkAround")}</h2>
      <p className={styles.note}>{text("aroundWords")}</p>
      <ul className={styles.kinds}>
        {outerClasses.map((name) => (
          <ClassEntry key={name} name={name} />
        ))}
      </ul>
    </section>
  );
}

function ClassEntry({ name }: { readonly name: OuterClass }) {
  const text = useTexts(direction);
  const frictionText = useTexts(friction);
  const { id: organisation } = useOrganisation();
  const change = useChange();
  const maySettle = useMaySettle();
  const written = barrierClasses.outer[name];
  const barriers = useTable("barriers").rows.filter((row) => row.class?.toLowerCase() === written);
  const said = frictionText(`class_${name}`);
  const add = (title: string) =>
    void change({
      said: text("aroundAdded", { what: title }),
      edits: [{ do: "add", table: "barriers", id: newId(), row: { title, side: "outer", class: written } }],
    });
  return (
    <li className={styles.kind}>
      <h3>{said}</h3>
      <div>
        {barriers.length === 0 && <p className={styles.note}>{text("aroundNone")}</p>}
        <ul className={styles.barriers}>
          {barriers.map(({ id, title }) => (
            <li key={id}>
              <Link to={addressOfItem(organisation, "barriers", id)}>{title}</Link>
            </li>
          ))}
        </ul>
        {maySettle && (
          <AddItem label={text("aroundAdd", { what: said })} name={`check-${name}`} onAdd={add} />
        )}
      </div>
    </li>
  );
}
