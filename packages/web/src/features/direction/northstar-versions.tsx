import { direction } from "../../messages/en/direction.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ChangeList } from "../history/change-list.tsx";
import { history } from "../../messages/en/history.ts";
import { usePastChanges } from "../history/use-past-changes.ts";
import styles from "./direction.module.css";

/** How the north star became what it is: its changes, with the words that went and came. */
export function NorthstarVersions() {
  const text = useTexts(direction);
  const past = useTexts(history);
  const changes = usePastChanges({ table: "northstar" });
  return (
    <div className={styles.versions}>
      <p className={styles.note}>{text("versionsIntro")}</p>
      <Loaded
        of={changes}
        skeleton="rows"
        empty={<EmptyState title={past("emptyTitle")}>{past("emptyWords")}</EmptyState>}
      >
        {() => <ChangeList changes={changes} />}
      </Loaded>
    </div>
  );
}
