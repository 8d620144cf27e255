// breaks no-restricted-globals: 'console'
// breaks no-restricted-globals: 'process'
// breaks no-restricted-globals: 'globalThis'
// breaks no-restricted-globals: 'global'
// breaks no-restricted-globals: 'performance'
// breaks no-restricted-globals: 'crypto'
// breaks no-restricted-globals: 'fetch'
export async function lookAround(): Promise<void> {
  console.log(process.pid, globalThis.name, global.name, performance.timeOrigin, crypto.randomUUID());
  await fetch("https://example.org");
}
