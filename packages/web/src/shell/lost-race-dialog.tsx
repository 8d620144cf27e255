import { useCallback, useState } from "react";
import { type LostRace, type Winner, contested } from "../api/lost-race.ts";
import { shell } from "../messages/en/shell.ts";
import { useTexts } from "../messages/use-texts.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { columnWords } from "./column-words.ts";
import styles from "./lost-race-dialog.module.css";

/** Asks the person who lost a race, and waits for the answer. */
export function useLostRaces() {
  const [asked, setAsked] = useState<{ race: LostRace; answer: (winner: Winner) => void } | undefined>();
  const choose = useCallback(
    (race: LostRace) => new Promise<Winner>((answer) => setAsked({ race, answer })),
    [],
  );
  const decide = (winner: Winner) => {
    setAsked(undefined);
    asked?.answer(winner);
  };
  return { race: asked?.race, choose, decide };
}

type LostRaceDialogProps = { readonly race: LostRace; readonly onChoose: (winner: Winner) => void };

/** Both versions side by side, for the person to choose. Closing it lets theirs stay. */
export function LostRaceDialog({ race, onChoose }: LostRaceDialogProps) {
  const text = useTexts(shell);
  const isGone = race.theirs === null;
  return (
    <Dialog
      title={text("raceTitle")}
      description={text(isGone ? "raceRemoved" : "raceIntro")}
      isOpen
      onClose={() => onChoose("theirs")}
      size="wide"
      actions={
        <>
          {!isGone && <Button onClick={() => onChoose("mine")}>{text("raceKeepMine")}</Button>}
          <Button onClick={() => onChoose("theirs")}>{text("raceKeepTheirs")}</Button>
        </>
      }
    >
      {!isGone && <BothVersions race={race} />}
    </Dialog>
  );
}

function BothVersions({ race }: { readonly race: LostRace }) {
  const text = useTexts(shell);
  const { mine, theirs } = race;
  const values: Readonly<Record<string, unknown>> = mine.do === "set" ? mine.row : {};
  const columns =
    mine.do === "set"
      ? contested(race)
      : ["title", "name", "text"].filter((name) => typeof theirs?.[name] === "string");
  const words = (value: unknown) => <Value value={value} empty={text("raceEmpty")} />;
  return (
    <table className={styles.versions}>
      <thead>
        <tr>
          <td />
          <th scope="col">{text("raceYours")}</th>
          <th scope="col">{text("raceTheirs")}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column}>
            <th scope="row">{columnWords(column)}</th>
            <td>{mine.do === "set" ? words(values[column]) : text("raceYouRemoved")}</td>
            <td>{words(theirs?.[column])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value, empty }: { readonly value: unknown; readonly empty: string }) {
  const words = written(value);
  return words === "" ? <span className={styles.empty}>{empty}</span> : <>{words}</>;
}

function written(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(written).join(", ");
  if (typeof value === "object") return Object.values(value).map(written).join(" ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
