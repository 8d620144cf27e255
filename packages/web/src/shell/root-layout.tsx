import { Suspense, lazy, useState, useSyncExternalStore } from "react";
import { shell } from "../messages/en/shell.ts";
import { ui } from "../messages/en/ui.ts";
import { useTexts } from "../messages/use-texts.ts";
import { NotFound } from "../routes/not-found.tsx";
import { useArrival, useRouter } from "../routes/use-router.ts";
import { ToastRegion } from "../ui/feedback/toast-region.tsx";
import { useKeyListener, useKeys } from "../ui/keys/use-keys.ts";
import { LiveRegion } from "../ui/live-region.tsx";
import { TooltipLayer } from "../ui/tooltip-layer.tsx";
import { useCommands } from "./commands.ts";
import { PageBoundary } from "./page-boundary.tsx";
import styles from "./root-layout.module.css";

const KeysDialog = lazy(() =>
  import("../ui/keys/keys-dialog.tsx").then(({ KeysDialog }) => ({ default: KeysDialog })),
);

/** What every page has, signed in or not: keys, messages, tooltips. */
export function RootLayout() {
  const text = useTexts(shell);
  const common = useTexts(ui);
  const [areKeysShown, showKeys] = useState(false);
  useKeyListener();
  useKeys(common("keysEverywhere"), [{ keys: "?", label: text("keys"), run: () => showKeys(true) }]);
  useCommands([{ name: "keys", label: text("keys"), keys: "?", run: () => showKeys(true) }]);
  return (
    <>
      <PageBoundary>
        <CurrentPage />
      </PageBoundary>
      <UnderWay />
      <LiveRegion />
      <TooltipLayer />
      <ToastRegion label={text("messages")} />
      {areKeysShown && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => showKeys(false)} />
        </Suspense>
      )}
    </>
  );
}

function CurrentPage() {
  const arrival = useArrival();
  if (arrival === undefined) return null;
  const { Layout, Page, place } = arrival;
  const page = (
    <PageBoundary key={place.path}>
      {Page === undefined ? (
        <NotFound />
      ) : (
        <Suspense fallback={null}>
          <Page />
        </Suspense>
      )}
    </PageBoundary>
  );
  return Layout === undefined ? page : <Layout>{page}</Layout>;
}

/** A line at the top while the next page is fetched, for those who wait long enough to wonder. */
function UnderWay() {
  const router = useRouter();
  const isUnderWay = useSyncExternalStore(router.subscribe, router.isUnderWay);
  return isUnderWay && <div aria-hidden className={styles.underWay} />;
}
