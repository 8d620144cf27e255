// breaks TS2591: 'node:fs'
import { readFileSync } from "node:fs";

export const read = (path: string): string => String(readFileSync(path));
