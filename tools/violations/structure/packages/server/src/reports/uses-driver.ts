// breaks drivers-stay-in-db: postgres
// breaks everything-resolves: postgres
export { default as driver } from "postgres";
