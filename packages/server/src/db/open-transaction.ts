import { AsyncLocalStorage } from "node:async_hooks";

type Mark = { isOpen: boolean };

const around = new AsyncLocalStorage<Mark>();

/** Runs `work` so that whatever it calls knows it is inside a transaction. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const mark: Mark = { isOpen: true };
  try {
    return await around.run(mark, work);
  } finally {
    mark.isOpen = false;
  }
}

/**
 * Throws inside of a transaction. There, a second connection sees none of the first one's rows; embedded there is only
 * one connection, and waiting for it would never end.
 */
export function refuseSecondConnection(): void {
  if (around.getStore()?.isOpen) {
    throw new Error("Already inside a transaction: use the `sql` it was given, not the database.");
  }
}
