// breaks @typescript-eslint/no-floating-promises: Promises must be awaited
export function publish(send: () => Promise<void>): void {
  send();
}
