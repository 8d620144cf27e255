// breaks core-stands-alone: fs
export { readFileSync } from "node:fs";
