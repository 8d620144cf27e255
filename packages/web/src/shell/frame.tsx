import { type ReactNode, Suspense, useState } from "react";
import { useOrganisation } from "../api/organisation-context.ts";
import { useUndoLatest } from "../api/use-change.ts";
import { palette } from "../messages/en/palette.ts";
import { shell } from "../messages/en/shell.ts";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { pages } from "../routes/pages.ts";
import { useNavigate } from "../routes/use-router.ts";
import { classNames } from "../ui/class-names.ts";
import { useKeys } from "../ui/keys/use-keys.ts";
import { useCommands } from "./commands.ts";
import { ConnectionBanner } from "./connection-banner.tsx";
import styles from "./frame.module.css";
import { PaletteDoor, loadPalette, usePaletteAtHand } from "./palette-door.tsx";
import { PhoneBars } from "./phone-bars.tsx";
import { usePreference } from "./preferences.ts";
import { Rail } from "./rail.tsx";

/** Rail and page; on a phone a bar above and below. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const text = useTexts(shell);
  const isNarrow = usePreference("isRailNarrow");
  /** What the palette was called from, while it is open. */
  const [calledFrom, setCalledFrom] = useState<Element | null>();
  const find = () => setCalledFrom((from) => from ?? document.activeElement);
  useFrameKeys(find);
  usePaletteAtHand();
  return (
    <div className={classNames(styles.frame, isNarrow && styles.narrow)}>
      <a href="#page" className={styles.skip}>
        {text("skip")}
      </a>
      <div className={styles.rail}>
        <Rail onFind={find} onNearFind={() => void loadPalette()} />
      </div>
      <PhoneBars onFind={find} />
      <main id="page" tabIndex={-1} className={styles.page}>
        <Suspense fallback={null}>{children}</Suspense>
      </main>
      <ConnectionBanner />
      {calledFrom !== undefined && <PaletteDoor from={calledFrom} onClose={() => setCalledFrom(undefined)} />}
    </div>
  );
}

function useFrameKeys(find: () => void): void {
  const text = useTexts(shell);
  const common = useTexts(ui);
  const searching = useTexts(palette);
  const { id, may } = useOrganisation();
  const navigate = useNavigate();
  const undo = useUndoLatest();
  const reachable = pages.filter(({ right }) => right === undefined || may(right));
  const goTo = reachable.map(({ path, letter }) => ({
    keys: `g ${letter}`,
    label: text("goTo", { page: text(path) }),
    run: () => void navigate(`/o/${encodeURIComponent(id)}/${path}`),
  }));
  const takeBack = { keys: "mod+z", label: text("undoLatest"), run: undo };
  useKeys(common("keysEverywhere"), [
    { keys: "mod+k", label: searching("open"), run: find, inFields: true },
    { ...takeBack, inFields: false },
  ]);
  useKeys(text("pages"), goTo);
  useCommands([{ name: "undo", ...takeBack }]);
}
