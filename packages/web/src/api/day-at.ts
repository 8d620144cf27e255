/** The day at an instant in a time zone, `YYYY-MM-DD`. */
export const dayAt = (now: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    now,
  );
