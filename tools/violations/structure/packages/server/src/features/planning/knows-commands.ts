// breaks features-share-queries-only: listening/commands.ts
export { closeRound } from "../listening/commands.ts";
