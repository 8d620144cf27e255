import type { RoundHead } from "@lodestar/contract";
import { listening } from "../../messages/en/listening.ts";
import { useFormats, useTexts } from "../../messages/use-texts.ts";
import { Link } from "../../routes/link.tsx";
import { Meter } from "../../ui/meter.tsx";
import styles from "./listening.module.css";
import { PhaseMark } from "./phase-mark.tsx";
import { useDeadlineWords } from "./use-deadline-words.ts";
import { useRoundAddress } from "./use-rounds.ts";

/** Rounds as lines that lead to their boards; one that is being prepared leads to its questions. */
export function RoundList({ rounds }: { readonly rounds: readonly RoundHead[] }) {
  const text = useTexts(listening);
  return (
    <ul className={styles.rounds} aria-label={text("rounds")}>
      {rounds.map((round) => (
        <RoundLine key={round.id} round={round} />
      ))}
    </ul>
  );
}

function RoundLine({ round }: { readonly round: RoundHead }) {
  const text = useTexts(listening);
  const { number } = useFormats();
  const address = useRoundAddress();
  const deadline = useDeadlineWords();
  const { id, title, phase, invited, heard } = round;
  const counts = { heard: number(heard), invited: number(invited) };
  return (
    <li className={styles.round}>
      <div className={styles.roundWords}>
        <h2 className={styles.roundTitle}>
          <Link to={address(id, phase === "draft" ? "edit" : undefined)}>{title}</Link>
        </h2>
        <p className={styles.soft}>
          <PhaseMark phase={phase} /> · {text(round.confidentiality)} · {deadline(round)}
        </p>
      </div>
      <div className={styles.roundHeard}>
        <Meter
          label={title}
          isLabelHidden
          share={invited === 0 ? null : heard / invited}
          words={text("heardOf", counts)}
        />
      </div>
    </li>
  );
}
