export { listRounds } from "../listening/queries.ts";
