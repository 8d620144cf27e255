import type { BoardPerson } from "@lodestar/contract";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { classNames } from "../../ui/class-names.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import styles from "./listening.module.css";
import { personMarks, shownStates } from "./person-states.ts";
import { type UnitPeople, usePeopleByUnit } from "./use-people-by-unit.ts";

type BoardMatrixProps = {
  readonly people: readonly BoardPerson[];
  readonly current: string | undefined;
  readonly onOpen: (stakeholder: string) => void;
};

/** Units down, how far people are across; on a phone each person carries their state. */
export function BoardMatrix({ people, current, onOpen }: BoardMatrixProps) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const units = usePeopleByUnit(people);
  const states = shownStates(people);
  const count = (wanted: BoardPerson["state"]) => people.filter(({ state }) => state === wanted).length;
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <th scope="col">{text("unitColumn")}</th>
          {states.map((state) => (
            <th key={state} scope="col">
              <StateMark state={personMarks[state]} words={text(`state_${state}`)} />{" "}
              <span className={styles.count}>{number(count(state))}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unit ?? ""}>
            <th scope="row">{unit.name}</th>
            {states.map((state) => (
              <Cell key={state} state={state} unit={unit} current={current} onOpen={onOpen} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = Omit<BoardMatrixProps, "people"> & {
  readonly state: BoardPerson["state"];
  readonly unit: UnitPeople;
};

function Cell({ state, unit, current, onOpen }: CellProps) {
  const text = useTexts(listening);
  const here = unit.people.filter((person) => person.state === state);
  return (
    <td data-label={text(`state_${state}`)} data-empty={here.length === 0 || undefined}>
      {here.length > 0 && (
        <ul className={styles.people}>
          {here.map(({ stakeholder, name }) => (
            <li key={stakeholder}>
              <button
                type="button"
                className={classNames(styles.person, state === "answered" && styles.answered)}
                aria-current={stakeholder === current || undefined}
                onClick={() => onOpen(stakeholder)}
              >
                <StateMark state={personMarks[state]} words={text(`state_${state}`)} isWordHidden />
                <span>{name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
