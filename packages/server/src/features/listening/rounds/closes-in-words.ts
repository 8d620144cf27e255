/** The end of a round in its own time zone, in English: “Friday, 30 April 2027, 18:00 (Europe/Stockholm)”. */
export function closesInWords({
  closesAt,
  timeZone,
}: {
  readonly closesAt: string | null;
  readonly timeZone: string;
}): string | null {
  if (closesAt === null) return null;
  const words = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "full", timeStyle: "short" });
  return `${words.format(new Date(closesAt))} (${timeZone})`;
}
