// breaks no-restricted-exports: default
const fullShare = 1;
export { fullShare as default };
