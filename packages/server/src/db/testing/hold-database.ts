import { type DatabaseOptions, openDatabase } from "../open-database.ts";

/*
 * A process that opens a database, says so, and keeps it until its standard input ends.
 * node hold-database.ts '{"folder": …}'
 */

const options = JSON.parse(process.argv[2] ?? "{}") as DatabaseOptions;
const database = await openDatabase(options);
console.log("open");
process.stdin.resume().once("end", () => void database.close());
