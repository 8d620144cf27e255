import type { First } from "./cycle-of-two.ts";

export type Second = { readonly first: First | null };
