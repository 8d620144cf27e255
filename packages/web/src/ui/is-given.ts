import type { ReactNode } from "react";

/** Whether there is anything to show. */
export const isGiven = (node: ReactNode): boolean => node !== undefined && node !== null && node !== false;
