import { useTexts } from "../../messages/use-texts.ts";
import { ui } from "../../messages/en/ui.ts";
import { Dialog } from "../dialog.tsx";
import { KeyCaps } from "./key-caps.tsx";
import type { KeyScope } from "./key-registry.ts";
import styles from "./keys-dialog.module.css";
import { useKeyScopes } from "./use-keys.ts";

type Listed = { readonly keys: string; readonly label: string };

/** The keys of this page, by where they hold. Opened with `?`. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(ui);
  return (
    <Dialog title={text("keysTitle")} description={text("keysIntro")} size="wide" isOpen onClose={onClose}>
      <div className={styles.scopes}>
        {merged(useKeyScopes()).map(([scope, listed]) => (
          <section key={scope}>
            <h3 className={styles.scope}>{scope}</h3>
            <dl className={styles.list}>
              {listed.map(({ keys, label }) => (
                <div key={keys} className={styles.line}>
                  <dt>{label}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Scopes of one name together, what holds here before what holds everywhere. */
function merged(scopes: readonly KeyScope[]): readonly [string, readonly Listed[]][] {
  const byScope = new Map<string, Map<string, Listed>>();
  for (const { scope, bindings } of scopes.toReversed()) {
    const listed = byScope.get(scope) ?? new Map<string, Listed>();
    for (const { keys, label } of bindings) {
      const first = [keys].flat()[0] as string;
      listed.set(first, { keys: first, label });
    }
    byScope.set(scope, listed);
  }
  return [...byScope].map(([scope, listed]) => [scope, [...listed.values()]]);
}
