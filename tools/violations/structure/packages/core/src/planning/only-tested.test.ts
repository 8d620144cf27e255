import { share } from "./only-tested.ts";

export const half = share / 2;
