import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/*
 * `node main.ts [serve]`, `backup FILE`, `restore FILE`, `doctor`. Exit code 0: it was done, 1: the doctor found something or
 * the server broke, 2: it could not be done, and one line says why.
 */

// What is loaded from here on is compiled once for all starts: it is half of the time that one takes.
enableCompileCache(fileURLToPath(new URL("../../../node_modules/.cache/compiled", import.meta.url)));
const { program } = await import("./program.ts");
process.exitCode = await program(process.argv.slice(2));
