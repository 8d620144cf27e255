// breaks sides-are-strangers: web/src/index.ts
// breaks public-surface-only: web/src/index.ts
export { page } from "../../web/src/index.ts";
