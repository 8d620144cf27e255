// breaks contract-knows-core-and-zod: fs
export { readFileSync } from "node:fs";
