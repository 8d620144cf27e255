import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import styles from "./skeleton.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type SkeletonProps = {
  /** `rows` is as high as rows of a table, `text` as lines of a paragraph, `block` fills what is around it. */
  readonly kind?: "rows" | "text" | "block";
  readonly count?: number;
};

const widths = ["62%", "48%", "71%", "55%", "66%", "43%"];

/**
 * The place of what is still loading, as large as what comes. It stays invisible for the first moment: most loading is
 * over before anybody should see it.
 */
export function Skeleton({ kind = "text", count = 3 }: SkeletonProps) {
  const text = useTexts(ui);
  return (
    <div className={styles.skeleton} data-kind={kind} role="status">
      <VisuallyHidden>{text("loading")}</VisuallyHidden>
      {Array.from({ length: kind === "block" ? 1 : count }, (_, place) => (
        <div key={place} aria-hidden className={styles.line}>
          <span style={kind === "block" ? undefined : { inlineSize: widths[place % widths.length] }} />
        </div>
      ))}
    </div>
  );
}
