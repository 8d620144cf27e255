import { type ReactNode, Suspense, lazy, useState } from "react";
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
import { PhoneBars } from "./phone-bars.tsx";
import { usePreference } from "./preferences.ts";
import { Rail } from "./rail.tsx";

const loadPalette = () => import("../routes/palette.tsx");
const Palette = lazy(() => loadPalette().then(({ Palette }) => ({ default: Palette })));

/** Rail and page; on a phone a bar above and below. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const text = useTexts(shell);
  const isNarrow = usePreference("isRailNarrow");
  const [isFinding, setFinding] = useState(false);
  useFrameKeys(() => setFinding(true));
  return (
    <div className={classNames(styles.frame, isNarrow && styles.narrow)}>
      <a href="#page" className={styles.skip}>
        {text("skip")}
      </a>
      <div className={styles.rail}>
        <Rail onFind={() => setFinding(true)} onNearFind={() => void loadPalette()} />
      </div>
      <PhoneBars onFind={() => setFinding(true)} />
      <main id="page" tabIndex={-1} className={styles.page}>
        <Suspense fallback={null}>{children}</Suspense>
      </main>
      <ConnectionBanner />
      {isFinding && (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      )}
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
