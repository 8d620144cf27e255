import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { isMac } from "./key-combination.ts";
import { type KeyBinding, KeyRegistry, type KeyScope } from "./key-registry.ts";

export const keyRegistry = new KeyRegistry();

/**
 * What keys do while this component is on the page, listed by `?` under `scope`.
 * `useKeys("Plan", [{ keys: "n", label: "New objective", run: add }])`
 */
export function useKeys(scope: string, bindings: readonly KeyBinding[]): void {
  const run = useEffectEvent((place: number) => bindings[place]?.run());
  // The list is registered anew only when what it says changes, not with every new function.
  const said = JSON.stringify(
    bindings.map(({ keys, label, inFields, isListedOnly }) => ({ keys, label, inFields, isListedOnly })),
  );
  useEffect(() => {
    const listed = JSON.parse(said) as Omit<KeyBinding, "run">[];
    return keyRegistry.register({
      scope,
      bindings: listed.map((binding, place) => ({ ...binding, run: () => run(place) })),
    });
  }, [scope, said]);
}

/** Everything `?` lists now. */
export const useKeyScopes = (): readonly KeyScope[] =>
  useSyncExternalStore(keyRegistry.subscribe, keyRegistry.scopes);

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select"));

/** While a dialog is open, keys of the page behind it rest. */
const isBehindDialog = () =>
  document.querySelector("[role=dialog][data-open]:not([data-keys-pass])") !== null;

/** Listens for the whole page; mounted once, by the root. */
export function useKeyListener(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isBehindDialog()) return;
      if (keyRegistry.press(event, isField(event.target), isMac(), performance.now())) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
