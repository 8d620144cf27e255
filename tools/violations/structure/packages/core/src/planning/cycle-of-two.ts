// breaks no-cycles: second-of-two.ts
import type { Second } from "./second-of-two.ts";

export type First = { readonly second: Second | null };
