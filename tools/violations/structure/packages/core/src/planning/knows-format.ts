// breaks exchange-is-the-rim: exchange/csv.ts
import type { Csv } from "../exchange/csv.ts";

export const rows = (csv: Csv): number => csv.length;
