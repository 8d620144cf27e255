import { listening } from "../../messages/en/listening.ts";
import { useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Arrivals } from "./arrivals.tsx";
import { BoardMatrix } from "./board-matrix.tsx";
import { BoardTable } from "./board-table.tsx";
import styles from "./listening.module.css";
import type { Board } from "./round-standing.tsx";
import { useRoundAddress } from "./use-rounds.ts";

/** More people than this are a list to search and sort instead of a picture. */
const MOST_IN_MATRIX = 150;

type BoardViewProps = {
  readonly board: Board;
  readonly current: string | undefined;
  readonly onOpen: (stakeholder: string) => void;
};

/** People by unit and by how far they are, and who answered lately. */
export function BoardView({ board, current, onOpen }: BoardViewProps) {
  const text = useTexts(listening);
  const address = useRoundAddress();
  const { people, round } = board;
  if (people.length === 0)
    return (
      <EmptyState
        title={text("boardEmptyTitle")}
        actions={<Link to={`${address(round.id, "edit")}?view=people`}>{text("invitePeople")}</Link>}
      >
        {text("boardEmptyWords")}
      </EmptyState>
    );
  const isAnonymous = round.confidentiality === "anonymous";
  const isTable = isAnonymous || people.length > MOST_IN_MATRIX;
  return (
    <div className={styles.boardPlace}>
      <div className={styles.board}>
        <div className={isTable ? styles.boardTable : styles.boardMain}>
          {isAnonymous && <p className={styles.note}>{text("boardAnonymousWords")}</p>}
          {isTable ? (
            <BoardTable people={people} isAnonymous={isAnonymous} current={current} onOpen={onOpen} />
          ) : (
            <BoardMatrix people={people} current={current} onOpen={onOpen} />
          )}
        </div>
        <Arrivals board={board} onOpen={onOpen} />
      </div>
    </div>
  );
}
