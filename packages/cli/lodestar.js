#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Commands are compiled once for all runs: without this, half of the time of a short one goes into it. Plain JavaScript,
// so that not even this file needs the compiler that strips types.
enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/compiled", import.meta.url)));
await import("./src/main.ts");
