// breaks drivers-stay-in-db: sqlite
export { DatabaseSync } from "node:sqlite";
