/** A short word at the edge of the page. */
export type Toast = {
  readonly id: number;
  readonly words: string;
  /** `problem` stays until it is dismissed. */
  readonly kind: "done" | "problem";
  /** One thing to do about it: Undo, Try again. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

export type NewToast = Omit<Toast, "id" | "kind"> & { readonly kind?: Toast["kind"] };

/** How long a word stays: as long as it can be undone, in milliseconds. */
export const toastTime = 10_000;
const mostShown = 3;

/** The toasts that wait and those shown, the oldest first. A new one pushes out the oldest that is done. */
export class ToastQueue {
  #toasts: readonly Toast[] = [];
  #lastId = 0;
  readonly #listeners = new Set<() => void>();

  readonly add = (toast: NewToast): number => {
    this.#lastId += 1;
    const all: readonly Toast[] = [...this.#toasts, { kind: "done", ...toast, id: this.#lastId }];
    const surplus = all.length - mostShown;
    const oldest = all.filter(({ kind }) => kind === "done").slice(0, Math.max(surplus, 0));
    this.#keep(all.filter((kept) => !oldest.includes(kept) || kept.id === this.#lastId));
    return this.#lastId;
  };

  readonly dismiss = (id: number): void => this.#keep(this.#toasts.filter((toast) => toast.id !== id));

  readonly shown = (): readonly Toast[] => this.#toasts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #keep(toasts: readonly Toast[]): void {
    this.#toasts = toasts;
    for (const listener of this.#listeners) listener();
  }
}

export const toasts = new ToastQueue();

/** Says that something is done, or what went wrong. With `action`, offers one thing to do about it. */
export const toast = (added: NewToast): number => toasts.add(added);
