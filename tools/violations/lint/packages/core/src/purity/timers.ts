// breaks no-restricted-globals: 'setTimeout'
// breaks no-restricted-globals: 'setInterval'
// breaks no-restricted-globals: 'setImmediate'
// breaks no-restricted-globals: 'queueMicrotask'
export function wait(next: () => void): void {
  setTimeout(next, 1);
  setInterval(next, 1);
  setImmediate(next);
  queueMicrotask(next);
}
