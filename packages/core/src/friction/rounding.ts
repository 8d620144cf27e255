/** How far two numbers that are equal on paper may lie apart: 0.1 + 0.2 is not above 0.3. */
const ROUNDING = 1e-9;

/** Whether one number is above another by more than rounding: for amounts near 1, as shares and days are. */
export const isAbove = (one: number, other: number): boolean => one > other + ROUNDING;
