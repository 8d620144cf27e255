import { type KeyPress, type Press, isPress, parseKeys } from "./key-combination.ts";

/** What one combination of keys does. */
export type KeyBinding = {
  /** As `mod+z`, `?` or `g p`. Several may do the same. */
  readonly keys: string | readonly string[];
  /** What it does, for the list of keys. */
  readonly label: string;
  readonly run: () => void;
  /** Also while somebody writes in a field. Default: only combinations with `mod`. */
  readonly inFields?: boolean;
  /** Heard by a part of the page itself, such as a table; only listed here. */
  readonly isListedOnly?: boolean;
};

/** Bindings that came together, under the heading of where they hold. */
export type KeyScope = { readonly scope: string; readonly bindings: readonly KeyBinding[] };

/** After this many milliseconds a first press such as `g` is forgotten. */
const patience = 1200;

type Parsed = { readonly binding: KeyBinding; readonly presses: readonly Press[] };

/** Which keys do what, now. What was registered last is asked first. */
export class KeyRegistry {
  #scopes: readonly KeyScope[] = [];
  #parsed: readonly Parsed[] = [];
  #waiting: readonly Parsed[] = [];
  #begunAt = 0;
  #depth = 0;
  readonly #listeners = new Set<() => void>();

  register(scope: KeyScope): () => void {
    this.#keep([...this.#scopes, scope]);
    return () => this.#keep(this.#scopes.filter((kept) => kept !== scope));
  }

  /** All scopes, the latest first. */
  readonly scopes = (): readonly KeyScope[] => this.#scopes;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Does what the press asks for; true if it asked for something. `now` in milliseconds. */
  press(event: KeyPress, isInField: boolean, isMac: boolean, now: number): boolean {
    const going = now - this.#begunAt < patience ? this.#waiting : [];
    const next = this.#matching(going, this.#depth, event, isInField, isMac);
    const found = next.length > 0 ? next : this.#matching(this.#parsed, 0, event, isInField, isMac);
    const depth = next.length > 0 ? this.#depth + 1 : 1;
    const complete = found.find(({ presses }) => presses.length === depth);
    this.#waiting = complete === undefined ? found : [];
    this.#depth = complete === undefined ? depth : 0;
    this.#begunAt = now;
    complete?.binding.run();
    return found.length > 0;
  }

  #matching(
    from: readonly Parsed[],
    depth: number,
    event: KeyPress,
    isInField: boolean,
    isMac: boolean,
  ): readonly Parsed[] {
    return from.filter(({ binding, presses }) => {
      const press = presses[depth];
      if (press === undefined || !isPress(event, press, isMac)) return false;
      return !isInField || (binding.inFields ?? press.mod);
    });
  }

  #keep(scopes: readonly KeyScope[]): void {
    this.#scopes = scopes;
    this.#parsed = scopes
      .toReversed()
      .flatMap(({ bindings }) => bindings)
      .filter(({ isListedOnly }) => isListedOnly !== true)
      .flatMap((binding) => [binding.keys].flat().map((keys) => ({ binding, presses: parseKeys(keys) })));
    for (const listener of this.#listeners) listener();
  }
}
