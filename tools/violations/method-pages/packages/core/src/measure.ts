/** Half of it, see docs/method/half-explained.md, and the rest, see docs/method/not-written.md. */
export const half = 0.5;

// A plain comment is not enough: docs/method/nobodys.md
export const whole = 1;
