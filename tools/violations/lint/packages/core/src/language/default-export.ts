// breaks no-restricted-exports: default
export default function fullShare(): number {
  return 1;
}
